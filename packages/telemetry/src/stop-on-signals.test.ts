import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const FIXTURE = fileURLToPath(new URL('stop-on-signals.fixture.ts', import.meta.url));
let child: ChildProcess | null = null;
afterEach(() => child?.kill('SIGKILL'));

async function start(takesMs: number): Promise<ChildProcess> {
  const started = spawn(process.execPath, [FIXTURE, String(takesMs)], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  await says(started);
  return started;
}
const says = async ({ stdout }: ChildProcess): Promise<string> => (stdout === null ? '' : String((await once(stdout, 'data'))[0]));

test('told to stop, it ends its work and exits well', async () => {
  const process = await start(50);
  process.kill('SIGTERM');
  expect(await once(process, 'exit')).toEqual([0, null]);
});

test('told twice, it exits at once', async () => {
  const process = await start(60_000);
  process.kill('SIGTERM');
  await says(process);
  const from = performance.now();
  process.kill('SIGTERM');
  expect(await once(process, 'exit')).toEqual([1, null]);
  expect(performance.now() - from).toBeLessThan(5_000);
});

test('one that fails to stop says so', async () => {
  const process = await start(-1);
  process.kill('SIGINT');
  expect(await once(process, 'exit')).toEqual([7, null]);
});
