import { readFileSync, readdirSync } from 'node:fs';

/** The living processes that these started, and those that these started in turn. */
export function descendantsOf(roots: number[]): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = read(`/proc/${pid}/stat`);
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (stat !== '' && state !== 'Z') parents.set(pid, Number(parent));
  }
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent > 1 && (roots.includes(parent) || descends(parent));
  };
  return [...parents.keys()].filter(descends);
}

/** The most memory, in bytes, that any of these living processes has held at once since its start. */
export function largestMemory(pids: number[]): number {
  return Math.max(0, ...pids.map((pid) => Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024));
}

/** Empty for a process that ended while we looked. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
