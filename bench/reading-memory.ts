import { createReader } from '@0711/documents/read-document';
import { memoryOf } from '@0711/documents/reader/memory-of';
import { readdirSync, readFileSync } from 'node:fs';

/*
 * Reads the PDF that is named and prints what this process and its children held at most, in MB: `node bench/reading-memory.ts long.pdf`.
 */
function children(): number[] {
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).map(Number).filter((pid) => {
    try {
      return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]) === process.pid;
    } catch {
      return false;
    }
  });
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name a PDF');
const most = { parent_mb: 0, children_mb: 0, total_mb: 0 };
const watch = setInterval(() => {
  const parent = memoryOf(process.pid) ?? 0;
  const below = children().reduce((sum, pid) => sum + (memoryOf(pid) ?? 0), 0);
  most.parent_mb = Math.max(most.parent_mb, Math.round(parent));
  most.children_mb = Math.max(most.children_mb, Math.round(below));
  most.total_mb = Math.max(most.total_mb, Math.round(parent + below));
}, 20);
const reader = createReader();
const started = performance.now();
const { pages, text } = await reader.read({ path: file, name: file, format: 'pdf' });
clearInterval(watch);
await reader.close();
console.log(JSON.stringify({ pages: pages.length, characters: text.length, seconds: Math.round((performance.now() - started) / 100) / 10, ...most }));
