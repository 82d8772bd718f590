import type { DocumentRole, Requirement } from '../schema.ts';
import type { Source } from '../source/source.ts';

const PAPERWORK = new Set<DocumentRole>(['contract', 'form', 'criteria', 'price_sheet']);
/** A specification that asks for so much is taken for the whole of the work; one that asks for less may be an annex. */
const WHOLE = 5;

/**
 * The documents that say what is to be done, by their ids: the specifications, where they ask for enough; else those that are neither
 * contract, form, criteria nor price sheet; all where there are no others.
 */
export function describingWork(sources: readonly Source[], requirements: readonly Requirement[]): Set<string> {
  const idsOf = (some: readonly Source[]): Set<string> => new Set(some.map(({ document }) => document.id));
  const specified = idsOf(sources.filter(({ role }) => role === 'specification'));
  if (requirements.filter(({ evidence: [first] }) => first !== undefined && specified.has(first.document)).length >= WHOLE) return specified;
  const work = sources.filter(({ role }) => !PAPERWORK.has(role));
  return idsOf(work.length > 0 ? work : sources);
}
