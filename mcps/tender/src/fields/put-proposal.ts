import { lettersOf } from '../engine/letters-of.ts';
import type { Proposal } from './rank-proposals.ts';

/**
 * Keeps a proposal among others by its letters, and returns the one that is kept: itself, or an earlier one of the same letters, which is
 * then as strong as the stronger and worded as a finder words it, since a finder knows where a value begins and ends.
 */
export function putProposal<Of extends Proposal>(proposals: Map<string, Of>, fresh: Of): Of {
  const key = lettersOf(fresh.value);
  const known = proposals.get(key);
  if (!known) {
    proposals.set(key, fresh);
    return fresh;
  }
  if (fresh.found.length > 0 && known.found.length === 0) Object.assign(known, { value: fresh.value, start: fresh.start, end: fresh.end });
  known.strength = Math.max(known.strength, fresh.strength);
  known.found.push(...fresh.found);
  return known;
}
