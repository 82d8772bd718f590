import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

let directory: string;
const clients: Client[] = [];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), '0711-stdio-test-'));
  await mkdir(join(directory, 'open'));
  await writeFile(join(directory, 'open', 'a.txt'), 'one two three');
  await writeFile(join(directory, 'secret.txt'), 'nobody may read this');
  await symlink(join(directory, 'secret.txt'), join(directory, 'open', 'link.txt'));
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await rm(directory, { recursive: true, force: true });
});

type Era = '2026-07-28' | '2025-11-25';

async function connect(era: Era, env: Record<string, string> = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: era === '2026-07-28' ? { pin: era } : 'legacy' } });
  clients.push(client);
  const server = fileURLToPath(new URL('./serve-words.fixture.ts', import.meta.url));
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [server, join(directory, 'open')], env, stderr: 'pipe' }));
  return client;
}

const textOf = (result: { content: { type: string; text?: string }[] }): string => result.content.map(({ text = '' }) => text).join('\n');

test.each<Era>(['2026-07-28', '2025-11-25'])('in %s each task type is a tool that takes files and gives its output', { timeout: 30_000 }, async (era) => {
  const client = await connect(era);
  expect(client.getNegotiatedProtocolVersion()).toBe(era);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['count', 'hang', 'refuse', 'break']);
  expect(tools[0]?.inputSchema).toMatchObject({ required: ['files'], properties: { files: { type: 'array', minItems: 1 }, least: { type: 'integer' } }, additionalProperties: false });
  expect(tools[0]?.inputSchema.properties).not.toHaveProperty('documents');

  const told: number[] = [];
  const result = await client.callTool({ name: 'count', arguments: { files: ['a.txt'], least: 4 } }, { onprogress: ({ progress }) => told.push(progress) });
  expect(result.isError).not.toBe(true);
  expect(result.structuredContent).toMatchObject({ schema: 'words.count/1', documents: [{ file: 'a.txt', words: 1 }], total: 1 });
  expect(textOf(result)).toBe('Count words: confidence 97 of 100');
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test('what a run refuses is an error of the tool; what breaks in it is not told to the client', { timeout: 30_000 }, async () => {
  const client = await connect('2025-11-25');
  const refused = await client.callTool({ name: 'refuse', arguments: { files: ['a.txt'] } });
  expect([refused.isError, textOf(refused)]).toEqual([true, 'This is not for me.']);
  const broken = await client.callTool({ name: 'break', arguments: { files: ['a.txt'] } });
  expect(broken.isError).toBe(true);
  expect(textOf(broken)).not.toContain('secret');
});

test.each(['../secret.txt', 'link.txt', 'missing.txt', '/etc/passwd', '.'])('%s is no file below the folder of the server', { timeout: 30_000 }, async (path) => {
  const client = clients.at(-1) ?? (await connect('2025-11-25'));
  const result = await client.callTool({ name: 'count', arguments: { files: [path] } });
  expect([result.isError, textOf(result)]).toEqual([true, `there is no file ${path} below the folder that this server may read`]);
});

test('a call that its client cancels ends, and the server goes on', { timeout: 30_000 }, async () => {
  const client = await connect('2026-07-28');
  const stop = new AbortController();
  const begun = vi.fn<() => void>();
  const call = client.callTool({ name: 'hang', arguments: { files: ['a.txt'] } }, { signal: stop.signal, onprogress: begun });
  call.catch(() => {});
  await vi.waitFor(() => expect(begun).toHaveBeenCalled(), 10_000);
  stop.abort();
  await expect(call).rejects.toThrow();
  const result = await client.callTool({ name: 'count', arguments: { files: ['a.txt'] } });
  expect(result.structuredContent).toMatchObject({ total: 3 });
});

test.each<[string, (client: Client, pid: number) => unknown]>([
  ['has gone', (client) => client.close()],
  ['ends it by a signal', (_, pid) => process.kill(pid, 'SIGTERM')],
])('when its client %s in the middle of a call, the server ends soon and leaves no file behind', { timeout: 30_000 }, async (_, end) => {
  const temporary = await mkdtemp(join(directory, 'temporary-'));
  const client = await connect('2026-07-28', { TMPDIR: temporary });
  const { transport } = client;
  if (!(transport instanceof StdioClientTransport) || transport.pid === null) throw new Error('the server does not run');
  const { pid } = transport;
  const begun = vi.fn<() => void>();
  client.callTool({ name: 'hang', arguments: { files: ['a.txt'] } }, { onprogress: begun }).catch(() => {});
  await vi.waitFor(() => expect(begun).toHaveBeenCalled(), 10_000);
  expect(await readdir(temporary)).not.toEqual([]);
  await end(client, pid);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 10_000);
  expect(await readdir(temporary)).toEqual([]);
});
