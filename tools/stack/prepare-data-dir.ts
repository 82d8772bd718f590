import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';

/** Makes sure that the data directory is there and can be written to. Throws Fault in one line. */
export function prepareDataDir(dataDir: string): void {
  const probe = join(dataDir, '.probe');
  try {
    mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
    mkdirSync(join(dataDir, 'run'), { recursive: true, mode: 0o700 });
    chmodSync(dataDir, 0o700);
    // A megabyte, since the last few kilobytes of a full disk can still be had.
    writeFileSync(probe, Buffer.alloc(1_000_000));
  } catch (error) {
    throw new Fault(`DATA_DIR ${dataDir} ${reason(error)}`);
  } finally {
    try {
      rmSync(probe, { force: true });
    } catch {
      // It could not be written either; the reason is on its way.
    }
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return "can't be used: the disk is full";
  if (code === 'EACCES' || code === 'EPERM') return "can't be written to: no permission";
  if (code === 'EROFS') return "can't be written to: the disk is read-only";
  if (code === 'ENOTDIR' || code === 'EEXIST') return "can't be used: it, or a part of its path, is a file";
  return `can't be used: ${error instanceof Error ? error.message : String(error)}`;
}
