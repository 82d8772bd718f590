// Leaves one tender out at a time: fits the confidence models on the others, predicts the documents of the one left out.
// The rules are the same for all, so only the confidence is measured on what it has not seen. usage: bench/tender-cross-validate.ts LABELLED_DIR OUT [MORE_LABELLED_DIR...]
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTender } from '@0711/mcp-tender/engine/parse-tender';
import { groupByTender, readLabels } from './tender-labels.ts';
import { fitModels } from './tender-models.ts';
import { observe } from './tender-observe.ts';
import { isReadable, readTenderDocument } from './tender-read.ts';

const [folder, out, ...more] = process.argv.slice(2);
if (!folder || !out) {
  console.error('usage: bench/tender-cross-validate.ts LABELLED_DIR OUT [MORE_LABELLED_DIR...]');
  process.exit(2);
}
await mkdir(path.join(out, 'labels'), { recursive: true });
await mkdir(path.join(out, 'predictions'), { recursive: true });
const load = async (from: string) => {
  const labels = (await readLabels(path.join(from, 'labels'))).filter((label) => isReadable(label.file));
  return Promise.all(labels.map(async (label) => ({ label, document: await readTenderDocument(path.join(from, 'docs', label.file)) })));
};
const measured = await load(folder);
const others = (await Promise.all(more.map(load))).flat();
const groups = groupByTender(measured.map(({ label }) => label));
const observed = measured.map(({ label, document }) => ({ group: groups.get(label.file), seen: observe(document, label) }));
const extra = others.map(({ label, document }) => observe(document, label));
for (const { label, document } of measured) {
  const group = groups.get(label.file);
  const models = fitModels([...observed.filter((one) => one.group !== group).map(({ seen }) => seen), ...extra]);
  const { output } = await parseTender([document], {}, { progress: async () => {}, signal: new AbortController().signal }, models);
  await writeFile(path.join(out, 'predictions', `${label.file}.json`), `${JSON.stringify(output, null, 1)}\n`);
  await copyFile(path.join(folder, 'labels', `${label.file}.json`), path.join(out, 'labels', `${label.file}.json`));
}
console.log(JSON.stringify({ documents: measured.length, tenders: new Set(groups.values()).size, labels: path.join(out, 'labels'), predictions: path.join(out, 'predictions') }));
