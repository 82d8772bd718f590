import { readFile } from 'node:fs/promises';
import path from 'node:path';

const SOURCES = path.join(import.meta.dirname, '../../fixtures/tender-labels/SOURCES.md');

/** Which labelled set each file of `SOURCES.md` belongs to (`first`, `second` …), in the order of its tables. The files of `tender-dev` are in none. */
export async function setsOfFiles(sources = SOURCES): Promise<Map<string, string>> {
  const sets = new Map<string, string>();
  let set = 'first';
  for (const line of (await readFile(sources, 'utf8')).split('\n')) {
    set = /^## The (\p{L}+) set/u.exec(line)?.[1] ?? set;
    const file = /^\| (\S+\.\p{L}[\p{L}\d]*) \|/u.exec(line)?.[1];
    if (file) sets.set(file, set);
  }
  return sets;
}
