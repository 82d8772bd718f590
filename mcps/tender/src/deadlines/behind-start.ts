import type { Candidate } from '../engine/candidate.ts';
import type { DeadlineKind, TenderFields } from '../schema.ts';

const OF_TENDER: ReadonlySet<DeadlineKind> = new Set(['submission', 'participation', 'questions', 'opening']);

/**
 * A day behind the contract's start, where bids are due before it, is a step of the work whatever word stands beside it: `Phase 3: Closing`.
 * What a notice states in elements of its own keeps its kind.
 */
export function asStepOfWork<Of extends { kind: DeadlineKind; candidate: Candidate<string> }>(found: Of, { submission_deadline: bids, contract_start: start }: Pick<TenderFields, 'submission_deadline' | 'contract_start'>): Of {
  if (!OF_TENDER.has(found.kind) || found.candidate.finder === 'element' || bids.value === null || start.value === null) return found;
  return bids.value.slice(0, 10) < start.value && found.candidate.value.slice(0, 10) > start.value ? { ...found, kind: 'other' } : found;
}
