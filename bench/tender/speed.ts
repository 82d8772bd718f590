import { parseTender } from '@0711/mcp-tender/engine/parse-tender';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openTenders } from './read-documents.ts';

export type Speed = { read40: number; extract40: number; read2000: number; extract2000: number; memory: number; readerMemory: number };

/** Milliseconds and megabytes for drawn tenders of 40 and 2,000 full pages. The first document of a process pays for its start and is not counted. */
export async function measureSpeed(): Promise<Speed> {
  const directory = await mkdtemp(path.join(tmpdir(), 'tender-speed-'));
  const tenders = openTenders();
  try {
    await measure(directory, tenders, 2);
    const short = await measure(directory, tenders, 40);
    const long = await measure(directory, tenders, 2000);
    return { read40: short.read, extract40: short.extract, read2000: long.read, extract2000: long.extract, memory: long.memory, readerMemory: long.readerMemory };
  } finally {
    await tenders.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(directory: string, tenders: ReturnType<typeof openTenders>, pages: number): Promise<{ read: number; extract: number; memory: number; readerMemory: number }> {
  const file = path.join(directory, `${pages}.pdf`);
  await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'draw-tender.ts'), String(pages), file]);
  let [memory, readerMemory] = [0, 0];
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss / 1024 / 1024);
    readerMemory = Math.max(readerMemory, childrenMemory());
  }, 50);
  const { documents, milliseconds } = await tenders.read(file);
  const started = performance.now();
  await parseTender(documents, {}, { progress: async () => {}, signal: new AbortController().signal });
  memory = Math.max(memory, process.memoryUsage().rss / 1024 / 1024);
  clearInterval(watch);
  return { read: Math.round(milliseconds), extract: Math.round(performance.now() - started), memory: Math.round(memory), readerMemory: Math.round(readerMemory) };
}

/** Megabytes that this process's children hold together; 0 where the system does not tell. */
function childrenMemory(): number {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.reduce((sum, pid) => {
      const [, parent] = /^PPid:\s+(\d+)/m.exec(statusOf(pid)) ?? [];
      const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(statusOf(pid)) ?? [];
      return parent === String(process.pid) ? sum + Number(kilobytes ?? 0) / 1024 : sum;
    }, 0);
  } catch {
    return 0;
  }
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
