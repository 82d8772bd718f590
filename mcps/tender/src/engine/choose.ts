import type { DocumentRole } from '../schema.ts';
import type { Candidate, FieldReader } from './candidate.ts';

/** What was chosen for a field, and what the choice looked like: the confidence model needs no more than this. */
export type Choice<T> = {
  best: Candidate<T> | null;
  /** Candidates that say the same as the best, itself included; their spans are its evidence. */
  agreeing: Candidate<T>[];
  /** Candidates strong enough to be values that say something else. */
  against: Candidate<T>[];
  /** The strongest candidate that was too weak to be a value. */
  hint: number;
  /** What subordinate documents say, where the leading ones were heard alone. */
  overruled?: Candidate<T>[];
};

// Which kind of document is believed where two disagree.
const WEIGHT: Record<DocumentRole, number> = { notice: 1.03, instructions: 1.02, specification: 1, criteria: 1, price_sheet: 0.93, contract: 0.93, form: 0.92, other: 0.98 };

const MAX_CANDIDATES = 60;

/** Runs a field's finders over all documents and chooses the strongest value. */
export function choose<T>(reader: FieldReader<T>, found: Candidate<T>[]): Choice<T> {
  // Comparing each with each grows with the square; a running title on 2,000 pages adds nothing after the first few.
  const candidates = found.toSorted((a, b) => b.strength - a.strength).slice(0, MAX_CANDIDATES);
  const ranked = candidates
    .map((candidate) => ({ candidate, rank: candidate.strength * roleWeight(candidate) + support(reader, candidate, candidates) }))
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ candidate }) => candidate);
  const values = ranked.filter((candidate) => candidate.strength >= reader.floor);
  const first = values[0];
  const hint = Math.max(0, ...candidates.filter((c) => c.strength < reader.floor).map((c) => c.strength));
  if (!first) return { best: null, agreeing: [], against: [], hint };
  const agreeing = ranked.filter((candidate) => reader.same(first.value, candidate.value));
  const against = values.filter((candidate) => !reader.same(first.value, candidate.value));
  // Of those that say the same, one that says more (the time of the day) is the value, if it is not much weaker.
  const fuller = reader.fuller ? agreeing.find((c) => reader.fuller?.(c.value, first.value) && c.strength >= first.strength * 0.7) : undefined;
  const best = fuller ?? first;
  return { best, agreeing: [best, ...agreeing.filter((candidate) => candidate !== best)], against, hint };
}

function roleWeight<T>(candidate: Candidate<T>): number {
  return WEIGHT[candidate.spans[0]?.source.role ?? 'other'];
}

/** What other finders and documents that say the same add: little each, since they often read the same place. */
function support<T>(reader: FieldReader<T>, candidate: Candidate<T>, all: Candidate<T>[]): number {
  const voices = new Set<string>();
  for (const other of all) {
    if (other !== candidate && reader.same(other.value, candidate.value)) voices.add(`${other.finder}/${other.spans[0]?.source.index}`);
  }
  return Math.min(0.12, voices.size * 0.04);
}
