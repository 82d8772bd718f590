import type { FoundCriterion } from './criterion.ts';

/** How a proposed group was come by. */
export type ProposalForm = 'table' | 'names' | 'lines' | 'headings' | 'list' | 'short' | 'ratio' | 'series' | 'rules';

/**
 * Criteria that may be those of a tender, in order. `at` is the unit that the first stands in, `heads` what the columns over them say,
 * `siblings` how many of their kind stand beside them and were left out, `total` the sum that is written under them.
 */
export type ProposedGroup = { form: ProposalForm; criteria: FoundCriterion[]; at: number; heads: string; siblings: number; total: number | null };

export type Entry = { criterion: FoundCriterion; at: number; value: number | null; depth: number };

const MOST_WHOLE = 12;
const LONGEST = 16;

const valueOf = ({ value }: Entry): number => value ?? 0;

/** Parts of a run, each of entries that follow each other, which make up 100 (points also 1,000) or the total that is written. */
export function wholeParts(run: Entry[], total: number | null): Entry[][] {
  const parts: Entry[][] = [];
  const points = run.every(({ criterion }) => criterion.percent === null);
  for (let from = 0; from < run.length - 1 && parts.length < MOST_WHOLE; from++) {
    let sum = 0;
    for (let to = from; to < Math.min(run.length, from + LONGEST); to++) {
      const one = run[to];
      if (!one || valueOf(one) <= 0) break;
      sum += valueOf(one);
      if (to > from && (Math.abs(sum - 100) < 0.6 || (points && Math.abs(sum - 1000) < 1) || (points && valueOf(one) < 1 && Math.abs(sum - 1) < 0.001) || (total !== null && Math.abs(sum - total) < 0.01))) parts.push(run.slice(from, to + 1));
    }
  }
  return parts;
}
