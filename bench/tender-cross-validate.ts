// Leaves one tender out at a time and writes labels and predictions of the formats that are read, side by side, ready to be scored.
// usage: bench/tender-cross-validate.ts LABELLED_DIR OUT [MORE_LABELLED_DIR...]
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { leaveOneOut } from './tender-leave-one-out.ts';

const [folder, out, ...more] = process.argv.slice(2);
if (!folder || !out) {
  console.error('usage: bench/tender-cross-validate.ts LABELLED_DIR OUT [MORE_LABELLED_DIR...]');
  process.exit(2);
}
const labels = path.join(out, 'labels');
const predictions = path.join(out, 'predictions');
await mkdir(labels, { recursive: true });
await mkdir(predictions, { recursive: true });
const results = await leaveOneOut(folder, more);
for (const { label, output } of results) {
  await writeFile(path.join(predictions, `${label.file}.json`), `${JSON.stringify(output, null, 1)}\n`);
  await copyFile(path.join(folder, 'labels', `${label.file}.json`), path.join(labels, `${label.file}.json`));
}
console.log(JSON.stringify({ documents: results.length, tenders: results[0]?.tenders ?? 0, labels, predictions }));
