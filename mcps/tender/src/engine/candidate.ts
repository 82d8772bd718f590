import type { Source } from '../source/source.ts';

/** A span of one source's flat text. */
export type Span = { source: Source; start: number; end: number };

/**
 * One value that a finder read at one place. `strength` (0–1) is how clearly the place says that this is the field's value;
 * candidates of one field are ranked by it, and the confidence model takes it as one feature among others.
 */
export type Candidate<T> = {
  value: T;
  finder: string;
  strength: number;
  spans: Span[];
  /** True when the value was computed, not written. */
  derived: boolean;
  /** True when the value could be read in two ways (03/04/2026). */
  ambiguous?: boolean;
};

/** What is bought and who buys, as they were read before: empty where nothing was found. */
export type Named = { title: string; buyer: string };

/** What a field needs: finders that propose, and a test for two values that say the same. */
export type FieldReader<T> = {
  finders: ((sources: Source[], named?: Named) => Candidate<T>[])[];
  same: (a: T, b: T) => boolean;
  /** Of two candidates that say the same, whether the first says more (a date with a time against the bare date). */
  fuller?: (a: T, b: T) => boolean;
  /** Below this strength a candidate is only a hint: it counts for agreement, but is no value. */
  floor: number;
};
