import type { Observation } from '@0711/mcp-tender/confidence/fit';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { readLabelledSet } from './labelled-set.ts';
import { observe } from './observe.ts';
import type { Observed } from './observe.ts';

export type ObservedTender = { file: string; observed: Observed };

/** What a document counts that rules were written on: they are right there more often than elsewhere. */
const SEEN_WEIGHT = 0.3;

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
      if (!known.has(label.file) && documents.length > 0) observed.push({ file: label.file, observed: asSeen(observe(documents, label)) });
    }
  }
  return observed;
}

/** The observations of a document that rules were written on. */
export function asSeen({ value, absence, listed, entry }: Observed): Observed {
  const of = (observations: Observation[]): Observation[] => observations.map((one) => ({ ...one, weight: (one.weight ?? 1) * SEEN_WEIGHT }));
  return { value: of(value), absence: of(absence), listed: of(listed), entry: of(entry) };
}

export async function readObservations(file: string): Promise<ObservedTender[]> {
  const of = (rows: number[][]): Observation[] => rows.map(([right = 0, weight = 1, ...features]) => ({ right: right === 1, weight, features }));
  return Kept.parse(JSON.parse(await readFile(file, 'utf8'))).map(({ file: name, value, absence, listed, entry }) => ({ file: name, observed: { value: of(value), absence: of(absence), listed: of(listed), entry: of(entry) } }));
}

/** Writes what labelled folders show now as numbers alone: nothing of a document's text can be read back from them. */
export async function keepObservations(file: string, folders: string[]): Promise<void> {
  const tenders: ObservedTender[] = [];
  for (const folder of folders) {
    for (const { label, documents } of await readLabelledSet(folder)) {
      if (documents.length > 0) tenders.push({ file: label.file, observed: observe(documents, label) });
    }
  }
  await writeObservations(file, tenders);
}

/** Writes observations as `readObservations` reads them: one tender a line. */
export async function writeObservations(file: string, tenders: ObservedTender[]): Promise<void> {
  const of = (observations: Observation[]): number[][] => observations.map(({ right, weight = 1, features }) => [right ? 1 : 0, weight, ...features.map((x) => Math.round(x * 1000) / 1000)]);
  const rows = tenders.map(({ file: name, observed: { value, absence, listed, entry } }) => JSON.stringify({ file: name, value: of(value), absence: of(absence), listed: of(listed), entry: of(entry) }));
  await writeFile(file, `[\n${rows.join(',\n')}\n]\n`);
}
