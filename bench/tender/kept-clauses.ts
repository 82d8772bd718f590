import type { Observation } from '@0711/mcp-tender/confidence/fit';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** What was decided on a paper's clauses before any rule had seen it: `labels` is how many requirements its label has. */
export type KeptClauses = { file: string; labels: number; observations: Observation[] };

// One row per clause: right (1 or 0), then the features in the model's order.
const Kept = z.array(z.object({ file: z.string(), labels: z.number(), rows: z.array(z.array(z.number())) }));

export async function readKeptClauses(file: string): Promise<KeptClauses[]> {
  return Kept.parse(JSON.parse(await readFile(file, 'utf8'))).map(({ file: name, labels, rows }) => ({ file: name, labels, observations: rows.map(([right = 0, ...features]) => ({ right: right === 1, features })) }));
}

/** Writes numbers alone: nothing of a document's text can be read back from them. */
export async function keepClauses(file: string, kept: KeptClauses[]): Promise<void> {
  const lines = kept.map(({ file: name, labels, observations }) => JSON.stringify({ file: name, labels, rows: observations.map(({ right, features }) => [right ? 1 : 0, ...features.map((x) => Math.round(x * 100) / 100)]) }));
  await writeFile(file, `[\n${lines.join(',\n')}\n]\n`);
}
