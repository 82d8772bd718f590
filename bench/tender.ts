// Reads every document of a folder and writes one output per document, to be scored. usage: bench/tender.ts DIR OUT
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTender } from '@0711/mcp-tender/engine/parse-tender';
import { listDocuments, readTenderDocument } from './tender-read.ts';

const [folder, out] = process.argv.slice(2);
if (!folder || !out) {
  console.error('usage: bench/tender.ts DIR OUT');
  process.exit(2);
}
await mkdir(out, { recursive: true });
const { readable, refused } = await listDocuments(folder);
for (const name of refused) console.error(`${name}: refused, this format is not read yet`);
let failed = 0;
for (const name of readable) {
  const started = performance.now();
  try {
    const document = await readTenderDocument(path.join(folder, name));
    const read = performance.now();
    const { output, confidence, review } = await parseTender([document], {}, { progress: async () => {}, signal: new AbortController().signal });
    await writeFile(path.join(out, `${name}.json`), `${JSON.stringify(output, null, 1)}\n`);
    console.error(`${name}: read ${Math.round(read - started)} ms, extracted ${Math.round(performance.now() - read)} ms, confidence ${confidence}${review ? `, review: ${review}` : ''}`);
  } catch (error) {
    failed += 1;
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(JSON.stringify({ written: readable.length - failed, refused: refused.length, failed }));
