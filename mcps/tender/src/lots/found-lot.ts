import type { Source } from '../source/source.ts';

/** A lot as a finder read it; its number is null where it has a name alone. `numbered`: its place says that it is a lot, so that it counts even alone. */
export type FoundLot = { source: Source; number: string | null; title: string | null; start: number; end: number; sureness: number; numbered?: true };
