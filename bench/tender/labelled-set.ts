import type { ReadDocument } from '@0711/mcp-sdk/context';
import path from 'node:path';
import { groupByTender, readLabels } from './labels.ts';
import type { TenderLabel } from './labels.ts';
import { openTenders } from './read-documents.ts';

export type LabelledTender = { label: TenderLabel; group: number; documents: ReadDocument[]; skipped: { file: string; reason: string }[]; milliseconds: number };

/** Reads a labelled folder (docs/ and labels/). Tenders are numbered from `firstGroup` on. A file that cannot be read has no documents. */
export async function readLabelledSet(folder: string, firstGroup = 0): Promise<LabelledTender[]> {
  const labels = await readLabels(path.join(folder, 'labels'));
  const groups = groupByTender(labels);
  const tenders = openTenders();
  try {
    const set: LabelledTender[] = [];
    for (const label of labels) {
      const group = firstGroup + (groups.get(label.file) ?? 0);
      try {
        set.push({ label, group, ...(await tenders.read(path.join(folder, 'docs', label.file))) });
      } catch (error) {
        console.error(`${label.file}: ${error instanceof Error ? error.message : String(error)}`);
        set.push({ label, group, documents: [], skipped: [], milliseconds: 0 });
      }
    }
    return set;
  } finally {
    await tenders.close();
  }
}
