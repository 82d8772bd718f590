import path from 'node:path';
import { parseTender } from '@0711/mcp-tender/engine/parse-tender';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { groupByTender, readLabels } from './tender-labels.ts';
import type { TenderLabel } from './tender-labels.ts';
import { fitModels } from './tender-models.ts';
import { observe } from './tender-observe.ts';
import { isReadable, readTenderDocument } from './tender-read.ts';

export type LeftOut = { label: TenderLabel; output: ParseRfpOutput; tenders: number };

/**
 * Predicts each document of a labelled folder (docs/ and labels/) with confidence models that were fitted without its tender: on the
 * folder's other tenders and on `more` labelled folders. The rules are the same for all; only the confidence is measured on unseen ones.
 */
export async function leaveOneOut(folder: string, more: string[] = []): Promise<LeftOut[]> {
  const measured = await load(folder);
  const extra = (await Promise.all(more.map(load))).flat().map(({ label, document }) => observe(document, label));
  const groups = groupByTender(measured.map(({ label }) => label));
  const observed = measured.map(({ label, document }) => ({ group: groups.get(label.file), seen: observe(document, label) }));
  const results: LeftOut[] = [];
  for (const { label, document } of measured) {
    const group = groups.get(label.file);
    const models = fitModels([...observed.filter((one) => one.group !== group).map(({ seen }) => seen), ...extra]);
    const { output } = await parseTender([document], {}, { progress: async () => {}, signal: new AbortController().signal }, models);
    results.push({ label, output, tenders: new Set(groups.values()).size });
  }
  return results;
}

async function load(folder: string) {
  const labels = (await readLabels(path.join(folder, 'labels'))).filter((label) => isReadable(label.file));
  return Promise.all(labels.map(async (label) => ({ label, document: await readTenderDocument(path.join(folder, 'docs', label.file)) })));
}
