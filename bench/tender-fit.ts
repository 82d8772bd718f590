// Fits the confidence models on labelled folders (each with docs/ and labels/) and writes them as data.
// usage: bench/tender-fit.ts LABELLED_DIR...
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ABSENCE_FEATURES, LISTED_FEATURES, VALUE_FEATURES } from '@0711/mcp-tender/confidence/features';
import { readLabels } from './tender-labels.ts';
import { fitModels } from './tender-models.ts';
import { observe } from './tender-observe.ts';
import type { Observed } from './tender-observe.ts';
import { isReadable, readTenderDocument } from './tender-read.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: bench/tender-fit.ts LABELLED_DIR...');
  process.exit(2);
}
const observed: Observed[] = [];
for (const folder of folders) {
  for (const label of await readLabels(path.join(folder, 'labels'))) {
    if (isReadable(label.file)) observed.push(observe(await readTenderDocument(path.join(folder, 'docs', label.file)), label));
  }
}
const count = (key: keyof Observed) => {
  const all = observed.flatMap((one) => one[key]);
  return { observations: all.length, right: all.filter((one) => one.right).length };
};
const data = {
  command: 'npm run bench:tender-fit -- LABELLED_DIR...',
  documents: observed.length,
  fitted_on: { value: count('value'), absence: count('absence'), listed: count('listed') },
  features: { value: VALUE_FEATURES, absence: ABSENCE_FEATURES, listed: LISTED_FEATURES },
  models: fitModels(observed),
};
const target = path.join(import.meta.dirname, '../mcps/tender/src/confidence/coefficients.json');
await writeFile(target, `${JSON.stringify(data, null, 2)}\n`);
console.log(JSON.stringify(data.fitted_on), JSON.stringify(data.models));
