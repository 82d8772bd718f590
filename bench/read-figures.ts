import { createReader } from '@0711/documents/read-document';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeLargeTender } from '../fixtures/make-large.ts';
import { recognition } from './recognition.ts';
import { median, round } from './statistics.ts';

const REAL = process.env['TENDER_DOCS'] ?? '../shared/data/tender-dev/docs';
const RUNS = 3;
const MANY_PAGES = 2000;

/** What reading documents costs without the Platform around it: time a page, memory, and text recognition. Real files from `TENDER_DOCS`. */
export async function readFigures(): Promise<object> {
  return { born_digital: await bornDigital(), memory: await memory(), recognition: await recognition(REAL) };
}

/** Every real PDF, three times in a warm process; the best of each, since other work on the machine only adds. */
async function bornDigital(): Promise<object> {
  if (!existsSync(REAL)) return { left_out: `there is no folder ${REAL}` };
  const reader = createReader({ processes: 1 });
  const files = (await readdir(REAL)).filter((name) => name.endsWith('.pdf') && !name.includes('scan')).sort();
  const perPage: Record<string, number> = {};
  for (const name of files) {
    const took: number[] = [];
    let pages = 1;
    for (let run = 0; run <= RUNS; run += 1) {
      const started = performance.now();
      ({ length: pages } = (await reader.read({ path: path.join(REAL, name), name, format: 'pdf' })).pages);
      if (run > 0) took.push(performance.now() - started);
    }
    perPage[name] = round(Math.min(...took) / pages, 1);
  }
  await reader.close();
  return { ms_per_page: perPage, median_ms_per_page: median(Object.values(perPage)), wanted: '<= 50 ms a page' };
}

/** The most that a process which does nothing but read a long tender holds, with the child that it reads in, looked at every 20 ms. */
async function memory(): Promise<object> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-memory-'));
  try {
    const file = path.join(folder, 'long.pdf');
    await writeFile(file, await makeLargeTender(MANY_PAGES));
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'reading-memory.ts'), file]);
    const measured: object = JSON.parse(stdout);
    return { ...measured, wanted: '<= 600 MB in total' };
  } finally {
    await rm(folder, { recursive: true });
  }
}
