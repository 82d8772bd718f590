import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepParts } from './sweep-parts.ts';

test('beginnings that nobody goes on with are removed; models, young beginnings and other files stay', async () => {
  const directory = await mkdtemp(join(tmpdir(), '0711-parts-'));
  const [whole, old, young] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
  const weekAgo = new Date(Date.now() - 7 * 86_400_000);
  for (const name of [`${whole}`, `${old}.part`, `${young}.part`, 'notes.part']) {
    await writeFile(join(directory, name), 'x');
    if (name !== `${young}.part`) await utimes(join(directory, name), weekAgo, weekAgo);
  }
  await sweepParts(directory, 86_400_000);
  expect((await readdir(directory)).toSorted()).toEqual([whole, `${young}.part`, 'notes.part']);
  await expect(sweepParts(join(directory, 'missing'), 1)).resolves.toBeUndefined();
  await rm(directory, { recursive: true });
});
