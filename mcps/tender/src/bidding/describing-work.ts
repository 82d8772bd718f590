import type { DocumentRole } from '../schema.ts';
import type { Source } from '../source/source.ts';

const PAPERWORK = new Set<DocumentRole>(['contract', 'form', 'criteria', 'price_sheet']);

/** The documents that say what is to be done, by their ids: those that are neither contract, form, criteria nor price sheet; all where there are no others. */
export function describingWork(sources: readonly Source[]): Set<string> {
  const work = sources.filter(({ role }) => !PAPERWORK.has(role));
  return new Set((work.length > 0 ? work : sources).map(({ document }) => document.id));
}
