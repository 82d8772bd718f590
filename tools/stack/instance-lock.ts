import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { processAlive } from '@0711/postgres/process-alive';
import { setTimeout as sleep } from 'node:timers/promises';

export type Lock = { release(): void };

/** Takes the lock file unless a living process holds it: then the answer is that process's id. A dead one's is taken over. */
export function takeLock(file: string): Lock | { heldBy: number } {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file)) return { release: () => rmSync(file, { force: true }) };
    const [pid = 0, started = ''] = readLock(file);
    if (pid > 0 && processAlive(pid) && startedAt(pid) === started) return { heldBy: pid };
    rmSync(file, { force: true });
  }
  return { heldBy: readLock(file)[0] ?? 0 };
}

/** Like `takeLock`, but waits for its turn; `onWait` is called once if it must. */
export async function waitForLock(file: string, onWait: (pid: number) => void): Promise<Lock> {
  for (let waited = false; ; waited = true) {
    const lock = takeLock(file);
    if ('release' in lock) return lock;
    if (!waited) onWait(lock.heldBy);
    await sleep(500);
  }
}

/** False when it exists. It appears with its content in it, since an empty one would look like a dead one's. */
function create(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${process.pid} ${startedAt(process.pid)}`, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readLock(file: string): [number?, string?] {
  try {
    const [pid, started] = readFileSync(file, 'utf8').split(' ');
    return [Number(pid), started];
  } catch {
    return [];
  }
}

/** Tells apart two processes that had the same id one after the other; empty where /proc is missing. */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
