import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { explainFault } from './embedded-faults.ts';
import { freePort } from './free-port.ts';
import { silentLog } from './log.ts';
import { FAST_SETTINGS, TEST_SERVER_PREFIX } from './testing-server.ts';

const log = silentLog;
const settings = FAST_SETTINGS;
const undo: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

function temporaryFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), `${TEST_SERVER_PREFIX}${process.pid}-`));
  undo.push(() => {
    const home = join(dataDir, 'postgres.json');
    const directory = existsSync(home) ? /"directory": "(.+)"/.exec(readFileSync(home, 'utf8'))?.[1] : undefined;
    if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  });
  return dataDir;
}

async function start(dataDir: string, port?: number): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, log, settings, ...(port === undefined ? {} : { port }) });
  undo.push(() => server.stop());
  return server;
}

async function query(server: EmbeddedServer, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('in a folder private to its owner it starts, listens on the loopback alone, and keeps the password to itself', async () => {
  const dataDir = temporaryFolder();
  chmodSync(dataDir, 0o700);
  const server = await start(dataDir);
  expect(await query(server, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
  expect(statSync(server.directory).mode & 0o777).toBe(0o700);
  const stranger = new pg.Client({ connectionString: server.url.replace(/:[^:@/]+@/, ':guess@') });
  await expect(stranger.connect()).rejects.toThrow('password authentication failed');
});

test('data and port are kept from one start to the next', async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  await query(first, 'create table kept as select 42 as answer');
  await first.stop();
  const second = await start(dataDir);
  expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(second.port).toBe(first.port);
});

test('the healthy server of a killed run is adopted', async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  const second = await startEmbedded({ dataDir, log, settings });
  expect(second.pid).toBe(first.pid);
  await second.stop();
  await first.ended;
});

test('a server killed with -9 starts again on the same port, its committed data intact', async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  await query(first, 'create table kept as select 1 as n');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = await start(dataDir);
  expect(second.port).toBe(first.port);
  expect(await query(second, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a pid file whose process is somebody else is cleared away', async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  await first.stop();
  writeFileSync(join(first.directory, 'data', 'postmaster.pid'), `${process.pid}\n${first.directory}/data\n0\n${first.port}\n`);
  const second = await start(dataDir);
  expect(await query(second, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a start that was killed in the middle of making the cluster is begun anew', async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  await first.stop();
  rmSync(join(first.directory, 'data'), { recursive: true });
  writeFileSync(join(first.directory, 'data.new'), 'half a cluster');
  await start(dataDir);
  expect(existsSync(join(first.directory, 'data', 'PG_VERSION'))).toBe(true);
});

test('two instances run side by side', async () => {
  const [one, two] = await Promise.all([start(temporaryFolder()), start(temporaryFolder())]);
  expect(one.port).not.toBe(two.port);
  await Promise.all([query(one, 'select 1'), query(two, 'select 1')]);
});

test('what goes wrong is said in one line', async () => {
  const taken = createServer();
  const port = await freePort();
  await new Promise<void>((done) => void taken.listen(port, '127.0.0.1', done));
  undo.push(() => void taken.close());
  await expect(start(temporaryFolder(), port)).rejects.toThrow(`port ${port}, meant for the embedded PostgreSQL, is taken by another program`);

  const damaged = temporaryFolder();
  writeFileSync(join(damaged, 'postgres.json'), '{"port": 1}');
  await expect(start(damaged)).rejects.toThrow('postgres.json is damaged');

  const old = temporaryFolder();
  const server = await start(old);
  await server.stop();
  writeFileSync(join(server.directory, 'data', 'PG_VERSION'), '12\n');
  await expect(start(old)).rejects.toThrow('was written by PostgreSQL 12, this is 18');
  expect(readFileSync(join(old, 'postgres.json'), 'utf8')).toContain(server.directory);

  await expect(startEmbedded({ dataDir: temporaryFolder(), log, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(/did not start: .*shared_buffers/);
  expect(explainFault('initdb: error: could not write: No space left on device\nremoved', '/data').message).toBe('the disk is full: /data');
  expect(explainFault(new Error("EACCES: permission denied, mkdir '/x'"), '/data').message).toBe('no permission to write: /data');
});
