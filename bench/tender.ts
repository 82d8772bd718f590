// Reads every document of a folder and writes one output per document, to be scored.
// With --leave-one-out, DIR/../labels must hold labels, and each tender's confidence comes from models fitted without it.
// usage: bench/tender.ts DIR OUT [--leave-one-out]
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTender } from '@0711/mcp-tender/engine/parse-tender';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { leaveOneOut } from './tender-leave-one-out.ts';
import { listDocuments, readTenderDocument } from './tender-read.ts';

const args = process.argv.slice(2).filter((argument) => argument !== '--leave-one-out');
const [folder, out] = args;
if (!folder || !out || args.length > 2) {
  console.error('usage: bench/tender.ts DIR OUT [--leave-one-out]');
  process.exit(2);
}
await mkdir(out, { recursive: true });
const write = (name: string, output: ParseRfpOutput) => writeFile(path.join(out, `${name}.json`), `${JSON.stringify(output, null, 1)}\n`);
const { readable, refused } = await listDocuments(folder);
for (const name of refused) console.error(`${name}: refused, this format is not read yet`);

if (process.argv.includes('--leave-one-out')) {
  const results = await leaveOneOut(path.dirname(path.resolve(folder)));
  for (const { label, output } of results) await write(label.file, output);
  console.log(JSON.stringify({ written: results.length, refused: refused.length, failed: 0 }));
} else {
  const failed = [];
  for (const name of readable) if (!(await predict(folder, name))) failed.push(name);
  console.log(JSON.stringify({ written: readable.length - failed.length, refused: refused.length, failed: failed.length }));
}

async function predict(from: string, name: string): Promise<boolean> {
  const started = performance.now();
  try {
    const document = await readTenderDocument(path.join(from, name));
    const read = performance.now();
    const { output, confidence, review } = await parseTender([document], {}, { progress: async () => {}, signal: new AbortController().signal });
    await write(name, output);
    console.error(`${name}: read ${Math.round(read - started)} ms, extracted ${Math.round(performance.now() - read)} ms, confidence ${confidence}${review ? `, review: ${review}` : ''}`);
    return true;
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
