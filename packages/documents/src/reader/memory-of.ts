import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/** Megabytes of memory that a process holds; null where the system does not tell (anything but Linux) or it is gone. */
export function memoryOf(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return Number.isFinite(pages) ? (pages * PAGE_BYTES) / 1024 / 1024 : null;
  } catch {
    return null;
  }
}
