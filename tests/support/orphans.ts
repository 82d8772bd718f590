import { readFileSync, readdirSync } from 'node:fs';

/** Ids of processes that belong to the instance on this data directory, but neither are one of `known` nor descend from one. */
export function orphansOf(dataDir: string, known: number[]): number[] {
  const parents = new Map<number, number>();
  const ours: number[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z') continue;
      parents.set(pid, Number(parent));
      if (readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`DATA_DIR=${dataDir}`)) ours.push(pid);
    } catch {
      // It ended while we looked, or it is not ours to look at.
    }
  }
  const descends = (pid: number): boolean => pid > 1 && (known.includes(pid) || descends(parents.get(pid) ?? 0));
  return ours.filter((pid) => !descends(pid));
}
