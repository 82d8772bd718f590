/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The 95 % interval of a statistic by drawing whole groups with replacement: documents of one tender rise and fall together. Null where
 * fewer than two groups, or where the statistic has no value in more than half of the draws.
 */
export function bootstrapInterval<T>(items: T[], groupOf: (item: T) => number, statistic: (drawn: T[]) => number | null, rounds = 1000, seed = 711): [number, number] | null {
  const groups = [...Map.groupBy(items, groupOf).values()];
  if (groups.length < 2) return null;
  const random = randomFrom(seed);
  const drawn = Array.from({ length: rounds }, () => statistic(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []))).filter((value) => value !== null);
  if (drawn.length < rounds / 2) return null;
  drawn.sort((a, b) => a - b);
  const at = (share: number): number => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
