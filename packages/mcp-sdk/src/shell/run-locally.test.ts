import { zipSync } from 'fflate';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createReader, type Reader } from '@0711/documents/read-document';
import type { ProgressReport } from '../context.ts';
import { runLocally } from './run-locally.ts';
import { words } from './words-mcp.fixture.ts';

let directory: string;
let reader: Reader;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), '0711-shell-test-'));
  reader = createReader({ processes: 1 });
  const text = (content: string) => new TextEncoder().encode(content);
  await writeFile(join(directory, 'a b.txt'), 'one two three');
  await writeFile(join(directory, 'Übersicht.md'), '# Four words, no more');
  await writeFile(join(directory, 'both.zip'), zipSync({ 'x/one.txt': text('alpha beta'), 'x/two.md': text('gamma'), 'x/plan.dwg': text('AC1027') }));
  await writeFile(join(directory, 'picture.png'), Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'));
});
afterAll(async () => {
  await reader.close();
  await rm(directory, { recursive: true, force: true });
});

const run = (names: string[], input: Record<string, unknown> = {}, taskType = 'count', reports: ProgressReport[] = []) =>
  runLocally({ mcp: words, taskType, input, files: { documents: names.map((name) => join(directory, name)) }, reader, onProgress: (report) => reports.push(report) });

test('a task type runs on files, and hears how far it is, never backwards', async () => {
  const reports: ProgressReport[] = [];
  const { output, confidence, files } = await run(['a b.txt', 'Übersicht.md'], { least: 4 }, 'count', reports);
  expect(output).toMatchObject({ documents: [{ file: 'a b.txt', words: 1 }, { file: 'Übersicht.md', words: 3 }], total: 4 });
  expect(confidence).toBe(97);
  expect(files.map(({ name }) => name)).toEqual(['a b.txt', 'Übersicht.md']);
  const shares = reports.map(({ percent }) => percent);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(reports.map(({ step }) => step)).toEqual(['reading', 'reading', 'counting']);
});

test('a ZIP is read with all it holds, and leaves nothing in the temporary folder', async () => {
  vi.stubEnv('TMPDIR', await mkdtemp(join(directory, 'tmp-')));
  expect((await run(['both.zip'])).output).toMatchObject({ documents: [{ file: 'x/one.txt', words: 2 }, { file: 'x/two.md', words: 1 }], skipped: ['x/plan.dwg'] });
  expect(await readdir(tmpdir())).toEqual([]);
  vi.unstubAllEnvs();
});

test('the same file has the same id in every run, and twice in one run two ids', async () => {
  const [first, second] = [await run(['a b.txt']), await run(['a b.txt', 'a b.txt'])];
  const ids = second.files.map(({ id }) => id);
  expect(ids).toEqual([first.files[0]?.id, `${first.files[0]?.id}-2`]);
});

test('what cannot be done is said by name', async () => {
  await expect(run(['missing.txt'])).rejects.toThrow(/missing\.txt is no file/);
  await expect(run(['picture.png'])).rejects.toThrow(/^picture\.png is /);
  await expect(run(['a b.txt'], {}, 'sum')).rejects.toThrow('WORDS has no task type "sum"; it has count, hang, refuse, break');
  await expect(run(['a b.txt'], { least: 'long' })).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('least') });
  await expect(run(['a b.txt'], {}, 'refuse')).rejects.toMatchObject({ code: 'refused' });
});
