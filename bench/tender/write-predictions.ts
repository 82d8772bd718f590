import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MeasuredTender } from './cross-validate.ts';

/** Writes labels/ and predictions/ side by side, a file per document, as `score-tender.mjs` and `check_evidence.py` read them. */
export async function writePredictions(folder: string, tenders: MeasuredTender[]): Promise<void> {
  for (const part of ['labels', 'predictions']) await mkdir(path.join(folder, part), { recursive: true });
  for (const { label, output } of tenders) {
    await writeFile(path.join(folder, 'labels', `${label.file}.json`), `${JSON.stringify(label, null, 1)}\n`);
    if (output) await writeFile(path.join(folder, 'predictions', `${label.file}.json`), `${JSON.stringify(output, null, 1)}\n`);
  }
}
