import { factsOf } from '@0711/mcp-tender/notice/read-facts';
import { openSource } from '@0711/mcp-tender/source/open-source';
import { writeFile } from 'node:fs/promises';
import { readLabelledSet } from './labelled-set.ts';
import type { LabelledTender } from './labelled-set.ts';
import type { RankedField } from './ranked-fields.ts';
import { isRight } from './score-document.ts';

/**
 * Writes what labelled papers propose as a field's value now, as numbers alone, for later fits of its ranking. Only a first contact is
 * worth keeping: finders that were written on a paper are surer there than they will be on the next one.
 */
export async function keepProposed(file: string, field: RankedField, folders: string[]): Promise<void> {
  const rows: string[] = [];
  for (const folder of folders) for (const tender of await readLabelledSet(folder)) rows.push(...proposalsOf(tender, field));
  await writeFile(file, `[\n${rows.join(',\n')}\n]\n`);
}

/** A notice with elements of its own and a bundle, whose parts have one value in common, tell nothing about ranking a paper's lines. */
function proposalsOf({ label, documents }: LabelledTender, { name, struck, decided, propose }: RankedField): string[] {
  const [document] = documents;
  if (!document || documents.length > 1 || label.not_assessed.includes(name) || !(name in label) || (decided && isRight(name, null, label) === null)) return [];
  const source = openSource(document, 0, {});
  if (factsOf(source) !== null) return [];
  const right = (value: string | number): boolean => isRight(name, value, label) === true;
  const row = (weight: number, proposals: ReturnType<typeof propose>): string =>
    JSON.stringify({ file: label.file, weight, proposals: proposals.map(({ value, features }) => [right(value) ? 1 : 0, ...features.map((x) => Math.round(x * 100) / 100)]) });
  const all = propose(source, () => false);
  return [row(1, all), ...(struck && all.some(({ value }) => right(value)) ? [row(struck, propose(source, right))] : [])];
}
