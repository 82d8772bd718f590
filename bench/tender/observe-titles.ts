import { TITLE_FINDERS } from '@0711/mcp-tender/fields/title';
import { titleFeatures } from '@0711/mcp-tender/fields/title-features';
import { proposeTitles } from '@0711/mcp-tender/fields/title-proposals';
import { factsOf } from '@0711/mcp-tender/notice/read-facts';
import { openSource } from '@0711/mcp-tender/source/open-source';
import { writeFile } from 'node:fs/promises';
import { readLabelledSet } from './labelled-set.ts';
import type { LabelledTender } from './labelled-set.ts';
import { isRight } from './score-document.ts';

/**
 * Writes what labelled papers propose as their titles now, as numbers alone, for later fits of the ranking. Only a first contact is worth
 * keeping: finders that were written on a paper are surer there than they will be on the next one.
 */
export async function keepProposedTitles(file: string, folders: string[]): Promise<void> {
  const rows: string[] = [];
  for (const folder of folders) for (const tender of await readLabelledSet(folder)) rows.push(...proposalsOf(tender));
  await writeFile(file, `[\n${rows.join(',\n')}\n]\n`);
}

/** A notice with elements of its own and a bundle, whose parts have one title in common, tell nothing about ranking a paper's lines. */
function proposalsOf({ label, documents }: LabelledTender): string[] {
  const [document] = documents;
  if (!document || documents.length > 1 || label.not_assessed.includes('title') || !('title' in label)) return [];
  const source = openSource(document, 0, {});
  if (factsOf(source) !== null) return [];
  const proposals = proposeTitles(source, TITLE_FINDERS.flatMap((find) => find([source])));
  const features = titleFeatures(source, proposals);
  return [JSON.stringify({ file: label.file, weight: 1, proposals: proposals.map(({ value }, i) => [isRight('title', value, label) === true ? 1 : 0, ...(features[i] ?? []).map((x) => Math.round(x * 100) / 100)]) })];
}
