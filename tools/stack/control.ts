import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processEnded } from '@0711/postgres/process-alive';

export type ServiceName = 'platform-api' | 'platform-worker' | 'network' | 'network-worker' | 'postgres';

/** The process id of a service of the instance on this data directory; null while it is down. */
export function servicePid(dataDir: string, name: ServiceName): number | null {
  try {
    return Number(readFileSync(join(dataDir, 'run', `${name}.pid`), 'utf8'));
  } catch {
    return null;
  }
}

/** Kills a service with -9; the starter brings it back by itself. Throws when it is down. */
export async function killService(dataDir: string, name: ServiceName): Promise<void> {
  const pid = servicePid(dataDir, name);
  if (pid === null) throw new Error(`${name} is down`);
  process.kill(pid, 'SIGKILL');
  await processEnded(pid, 10_000);
}

/** Kills a service and keeps it down until the function that this gives back is called, or this process ends. Not for `postgres`. */
export async function holdServiceDown(dataDir: string, name: Exclude<ServiceName, 'postgres'>): Promise<() => void> {
  const hold = join(dataDir, 'run', `${name}.hold`);
  writeFileSync(hold, String(process.pid));
  await killService(dataDir, name);
  return () => rmSync(hold, { force: true });
}
