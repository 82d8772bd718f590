import type { Random } from './random.ts';

/** `postgres` is killed with SIGKILL, `postgres-quit` with SIGQUIT, which leaves it no time either but lets its children end by themselves. */
export type Victim = 'api' | 'worker' | 'network' | 'postgres' | 'postgres-quit';
export type Strike = { afterMs: number; victims: Victim[]; downMs: number };

const VICTIMS = ['worker', 'worker', 'api', 'api', 'network', 'postgres', 'postgres-quit'] as const;

/** What is killed in a round and when: one or two strikes, each of one process or two at once. The same seed plans the same. */
export function planRound(random: Random): Strike[] {
  const strikes = random.next() < 0.3 ? 2 : 1;
  return Array.from({ length: strikes }, () => {
    const first = random.pick(VICTIMS);
    const second = random.pick(VICTIMS);
    const both = random.next() < 0.3 && second.slice(0, 8) !== first.slice(0, 8);
    return { afterMs: 50 + random.below(900), victims: both ? [first, second] : [first], downMs: random.below(300) };
  });
}

export function wordsOf(strikes: readonly Strike[]): string {
  return strikes.map(({ victims }) => victims.join('+')).join(', ');
}
