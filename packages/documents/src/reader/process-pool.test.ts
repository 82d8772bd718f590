import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createReader } from '../read-document.ts';
import { ProcessPool } from './process-pool.ts';

const OPTIONS = { processes: 1, maxMemoryMb: 640, timeoutMs: 30_000, stallMs: 30_000, requestsPerProcess: 10, restMemoryMb: 300, idleMs: 10_000 };

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pool-'));
  file = path.join(folder, 'bid.txt');
  await writeFile(file, 'Angebot');
});
afterAll(() => rm(folder, { recursive: true }));

describe('a pool of one process', () => {
  let pool: ProcessPool;
  beforeEach(() => {
    pool = new ProcessPool(OPTIONS);
  });
  afterEach(() => pool.close());

  test('lends it to whoever waited, not to who asks just when it comes back', async () => {
    const first = await pool.take();
    const waited = pool.take();
    pool.release(first);
    const late = pool.take();
    const second = await waited;
    expect(pool.load()).toEqual({ busy: 1, resting: 0, waiting: 1 });
    pool.release(second);
    pool.release(await late);
    expect(pool.load()).toEqual({ busy: 0, resting: 1, waiting: 0 });
  });

  test('does not lend a process that was just ended', async () => {
    const first = await pool.take();
    first.kill();
    pool.release(first);
    expect(pool.load()).toMatchObject({ busy: 0, resting: 0 });
  });
});

test('a request that is stopped costs the one that waits behind it nothing', async () => {
  const reader = createReader({ ...OPTIONS });
  const wish = { path: file, name: 'bid.txt', format: 'text' as const };
  const stop = new AbortController();
  const stopped = reader.read({ ...wish, signal: stop.signal });
  const waiting = reader.read(wish);
  await expect.poll(() => reader.load()).toMatchObject({ busy: 1, waiting: 1 });
  stop.abort(new Error('cancelled'));
  await expect(stopped).rejects.toThrow('cancelled');
  await expect(waiting).resolves.toMatchObject({ text: 'Angebot' });
  await reader.close();
});

test('what whoever listens throws comes back to who asked, and the next request is served', async () => {
  const reader = createReader({ ...OPTIONS });
  const wish = { path: file, name: 'bid.txt', format: 'text' as const };
  const onPage = (): void => {
    throw new RangeError('no more pages');
  };
  await expect(reader.read({ ...wish, onPage })).rejects.toThrow('no more pages');
  expect(reader.load()).toMatchObject({ busy: 0, waiting: 0 });
  await expect(reader.read(wish)).resolves.toMatchObject({ text: 'Angebot' });
  await reader.close();
});

test('a look at what a file is can be stopped too', async () => {
  const reader = createReader({ ...OPTIONS });
  const stop = new AbortController();
  const looking = reader.inspect({ path: file, name: 'bid.txt', signal: stop.signal });
  await expect.poll(() => reader.load()).toMatchObject({ busy: 1 });
  stop.abort(new Error('cancelled'));
  await expect(looking).rejects.toThrow('cancelled');
  await reader.close();
});
