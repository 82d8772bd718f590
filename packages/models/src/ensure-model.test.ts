import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureModel } from './ensure-model.ts';
import { hasModel } from './has-model.ts';
import { modelPath, partPath } from './model-file.ts';
import { type ModelServer, startModelServer } from './testing/start-model-server.ts';

const BYTES = randomBytes(300_000);
let server: ModelServer;
let directory: string;
beforeEach(async () => {
  server = await startModelServer(BYTES);
  directory = await mkdtemp(join(tmpdir(), '0711-models-'));
});
afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

const ensure = (more: { signal?: AbortSignal; onBytes?: (received: number) => void; stallMs?: number; sizeBytes?: number } = {}) =>
  ensureModel({ ...server.model, sizeBytes: more.sizeBytes ?? server.model.sizeBytes }, { directory, signal: new AbortController().signal, stallMs: 1_000, backoffMs: 5, ...more });
const files = () => readdir(directory);

test('a model is fetched whole, verified, shown as it comes, and fetched once', async () => {
  const seen: number[] = [];
  const path = await ensure({ onBytes: (received) => void seen.push(received) });
  expect(await readFile(path)).toEqual(BYTES);
  expect([seen.at(-1), seen.toSorted((a, b) => a - b)]).toEqual([BYTES.length, seen]);
  expect(await hasModel(server.model, directory)).toBe(true);
  await ensure();
  expect([server.asked, await files()]).toEqual([[null], [server.model.sha256]]);
});

test('a transfer that breaks off, again and again, goes on where it was', async () => {
  server.behave({ breakAfter: 64 * 1024 });
  expect(await readFile(await ensure())).toEqual(BYTES);
  const offsets = server.asked.map((range) => Number(/\d+/.exec(range ?? '0')?.[0]));
  expect(offsets.length).toBeGreaterThan(3);
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
});

test('what a killed process left is gone on with, unless the server knows no ranges', async () => {
  await writeFile(partPath(server.model, directory), BYTES.subarray(0, 100_000));
  await ensure();
  expect(server.asked).toEqual(['bytes=100000-']);
  await rm(modelPath(server.model, directory));
  await writeFile(partPath(server.model, directory), BYTES.subarray(0, 100_000));
  server.behave({ whole: true });
  expect(await readFile(await ensure())).toEqual(BYTES);
});

test('a beginning of something else is thrown away and all is fetched anew', async () => {
  await writeFile(partPath(server.model, directory), randomBytes(100_000));
  expect(await readFile(await ensure())).toEqual(BYTES);
  expect(server.asked).toEqual(['bytes=100000-', null]);
});

test('a server that sends something else is found out, and nothing stays', async () => {
  server.behave({ instead: randomBytes(BYTES.length) });
  await expect(ensure()).rejects.toMatchObject({ name: 'ModelFault', code: 'wrong_hash', transient: false });
  expect(await files()).toEqual([]);
});

test('more than was announced is not taken, with or without a length', async () => {
  await expect(ensure({ sizeBytes: 200_000 })).rejects.toMatchObject({ code: 'wrong_size', transient: false });
  server.behave({ chunked: true });
  await expect(ensure({ sizeBytes: 200_000 })).rejects.toMatchObject({ code: 'wrong_size', transient: false });
  expect(await files()).toEqual([]);
});

test('a server that never answers is given up after a while, for now', async () => {
  server.behave({ silent: true });
  await expect(ensure({ stallMs: 50 })).rejects.toMatchObject({ code: 'unreachable', transient: true });
  expect(server.asked).toHaveLength(5);
});

test('one that falls silent again and again is left and asked anew, as long as something comes', async () => {
  server.behave({ pauseMs: 10_000 });
  expect(await readFile(await ensure({ stallMs: 50 }))).toEqual(BYTES);
  expect(server.asked.length).toBeGreaterThan(5);
});

test('refusals are final, outages are not', async () => {
  server.behave({ status: 404 });
  await expect(ensure()).rejects.toMatchObject({ code: 'refused', transient: false });
  expect(server.asked).toHaveLength(1);
  server.behave({ status: 503 });
  await expect(ensure()).rejects.toMatchObject({ code: 'refused', transient: true });
  await server.close();
  await expect(ensure()).rejects.toMatchObject({ code: 'unreachable', transient: true });
  server = await startModelServer(BYTES);
});

test('an abort ends it at once and keeps what came in', async () => {
  server.behave({ pauseMs: 20 });
  const stop = new AbortController();
  const ending = ensure({ signal: stop.signal, onBytes: (received) => received > 50_000 && stop.abort(new Error('stopped')) });
  await expect(ending).rejects.toThrow('stopped');
  expect((await readFile(partPath(server.model, directory))).length).toBeGreaterThan(50_000);
  expect(await hasModel(server.model, directory)).toBe(false);
});

test('a hash that is none never becomes a path', () => {
  expect(() => modelPath({ sha256: '../../etc/passwd' }, directory)).toThrow(RangeError);
});
