import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@0711/postgres/free-port';
import { processAlive, processEnded } from '@0711/postgres/process-alive';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdServiceDown, killService, servicePid } from './control.ts';
import { answers } from './ready.ts';
import { type Service, startService } from './service.ts';

const fixture = join(import.meta.dirname, 'service.fixture.ts');
let dataDir: string;
let said: string[];
const running: Service[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), '0711-service-'));
  mkdirSync(join(dataDir, 'logs'));
  mkdirSync(join(dataDir, 'run'));
  said = [];
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}, signal = new AbortController().signal): Promise<{ service: Service; url: string }> {
  const url = `http://127.0.0.1:${env.PORT ?? (await freePort())}`;
  const service = await startService({
    name: 'network', dataDir, cwd: dataDir, args: [fixture], signal,
    env: { PATH: process.env.PATH ?? '', PORT: new URL(url).port, ...env },
    ready: () => answers(url),
    say: (line) => said.push(line),
    readyWithinMs: 5_000,
    stopWithinMs: 500,
  });
  running.push(service);
  return { service, url };
}

async function pidAt(url: string): Promise<number> {
  return fetch(url).then(async (response) => Number(await response.text()), () => 0);
}

test('a service killed with -9 comes back within seconds, and that is said', async () => {
  const { url } = await start();
  const before = await pidAt(url);
  expect(servicePid(dataDir, 'network')).toBe(before);
  await killService(dataDir, 'network');
  await expect.poll(() => pidAt(url), { timeout: 5_000 }).toBeGreaterThan(0);
  expect(await pidAt(url)).not.toBe(before);
  expect(said.join()).toContain('network ended by SIGKILL and is started again');
});

test('a service can be held down, and comes back when it is let go', async () => {
  const { url } = await start();
  const release = await holdServiceDown(dataDir, 'network');
  await sleep(1_500);
  expect(await pidAt(url)).toBe(0);
  release();
  await expect.poll(() => pidAt(url), { timeout: 5_000 }).toBeGreaterThan(0);
});

test('the hold of a process that ended holds nothing', async () => {
  const { url } = await start();
  await holdServiceDown(dataDir, 'network');
  writeFileSync(join(dataDir, 'run', 'network.hold'), '4194304');
  await expect.poll(() => pidAt(url), { timeout: 5_000 }).toBeGreaterThan(0);
});

test('one that does not start is reported with its reason, in one line', async () => {
  await expect(start({ FAIL: 'the moon is full' })).rejects.toThrow(/^network did not start: Error: the moon is full \(see .*network\.log\)$/);
  expect(servicePid(dataDir, 'network')).toBe(null);
});

test('one that is waited for is ended when the start is given up', async () => {
  const gaveUp = new AbortController();
  const service = start({ FAIL: '', PORT: '1' }, gaveUp.signal);
  await expect.poll(() => servicePid(dataDir, 'network')).toBeGreaterThan(0);
  const pid = servicePid(dataDir, 'network') ?? 0;
  gaveUp.abort(new Error('enough'));
  await expect(service).rejects.toThrow('enough');
  expect(processAlive(pid)).toBe(false);
});

test('stopping ends it, kills it when it will not, and does not start it again', async () => {
  const polite = await start();
  const deaf = await start({ DEAF: '1' });
  const pids = [await pidAt(polite.url), await pidAt(deaf.url)];
  await Promise.all([polite.service.stop(), deaf.service.stop()]);
  expect(pids.map(processAlive)).toEqual([false, false]);
  expect(said).toEqual(['network does not end when asked to and is killed']);
  await sleep(700);
  expect(await pidAt(polite.url)).toBe(0);
});

test('a service whose starter was killed outright ends by itself', async () => {
  const port = await freePort();
  const starter = join(dataDir, 'starter.ts');
  writeFileSync(
    starter,
    `import { startService } from ${JSON.stringify(join(import.meta.dirname, 'service.ts'))};
     await startService({ name: 'network', dataDir: ${JSON.stringify(dataDir)}, cwd: ${JSON.stringify(dataDir)}, args: [${JSON.stringify(fixture)}],
       env: { PATH: process.env.PATH, PORT: '${port}' }, ready: async () => (await fetch('http://127.0.0.1:${port}')).ok, say: () => {}, signal: new AbortController().signal });`,
  );
  const child = spawn(process.execPath, [starter], { stdio: 'inherit' });
  await expect.poll(() => pidAt(`http://127.0.0.1:${port}`), { timeout: 5_000 }).toBeGreaterThan(0);
  const pid = await pidAt(`http://127.0.0.1:${port}`);
  child.kill('SIGKILL');
  expect(await processEnded(pid, 5_000)).toBe(true);
});
