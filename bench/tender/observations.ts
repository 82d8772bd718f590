import type { Observation } from '@0711/mcp-tender/confidence/fit';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { readLabelledSet } from './labelled-set.ts';
import { observe } from './observe.ts';
import type { Observed } from './observe.ts';

export type ObservedTender = { file: string; observed: Observed };

// One row per observation: right (1 or 0), weight, then the features in the model's order.
const Rows = z.array(z.array(z.number()));
const Kept = z.array(z.object({ file: z.string(), value: Rows, absence: Rows, listed: Rows, entry: Rows }));

/**
 * What labelled folders show, and what was kept of an earlier look. Rules are changed after a look at the documents they failed on, and
 * are right on those ever after: only a first contact tells how often they are wrong on the next unseen one.
 */
export async function observeSets(folders: string[], kept?: string): Promise<ObservedTender[]> {
  const earlier = kept ? await readObservations(kept) : [];
  const known = new Set(earlier.map(({ file }) => file));
  const observed = [...earlier];
  for (const folder of folders) {
    for (const { label, documents } of await readLabelledSet(folder)) {
      if (!known.has(label.file) && documents.length > 0) observed.push({ file: label.file, observed: observe(documents, label) });
    }
  }
  return observed;
}

export async function readObservations(file: string): Promise<ObservedTender[]> {
  const of = (rows: number[][]): Observation[] => rows.map(([right = 0, weight = 1, ...features]) => ({ right: right === 1, weight, features }));
  return Kept.parse(JSON.parse(await readFile(file, 'utf8'))).map(({ file: name, value, absence, listed, entry }) => ({ file: name, observed: { value: of(value), absence: of(absence), listed: of(listed), entry: of(entry) } }));
}

/** Writes observations as numbers alone: nothing of a document's text can be read back from them. */
export async function keepObservations(file: string, tenders: ObservedTender[]): Promise<void> {
  const of = (observations: Observation[]): number[][] => observations.map(({ right, weight = 1, features }) => [right ? 1 : 0, weight, ...features.map((x) => Math.round(x * 1000) / 1000)]);
  const rows = tenders.map(({ file: name, observed }) => ({ file: name, value: of(observed.value), absence: of(observed.absence), listed: of(observed.listed), entry: of(observed.entry) }));
  await writeFile(file, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
}
