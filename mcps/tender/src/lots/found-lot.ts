import type { Source } from '../source/source.ts';

/** A lot as a finder read it. `numbered`: its place says that it is a lot, so that it counts even alone. */
export type FoundLot = { source: Source; number: string; title: string | null; start: number; end: number; sureness: number; numbered?: true };
