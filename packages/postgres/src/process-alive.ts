import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** True while the process runs; a zombie, which nobody may ever collect in a container, counts as ended. */
export function processAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2) !== 'Z';
  } catch {
    return true;
  }
}

/** Resolves to true when the process has ended, to false after `timeoutMs`. */
export async function processEnded(pid: number, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (processAlive(pid)) {
    if (Date.now() > until) return false;
    // Who waits without end must not keep the process alive by it.
    await (timeoutMs === Number.POSITIVE_INFINITY ? sleep(250, undefined, { ref: false }) : sleep(20));
  }
  return true;
}
