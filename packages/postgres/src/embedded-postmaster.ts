import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processAlive } from './process-alive.ts';

export type Postmaster = { pid: number; port: number };

/** The server that runs on this PGDATA, whoever started it. The pid file of one that was killed is removed. */
export function findPostmaster(data: string): Postmaster | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (Number.isInteger(pid) && pid > 0 && processAlive(pid) && isPostgres(pid)) return { pid, port };
  rmSync(file, { force: true });
  return null;
}

/** After a reboot the pid in the file may be anybody's. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}
