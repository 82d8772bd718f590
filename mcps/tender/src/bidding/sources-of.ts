import type { ParseRfpInput } from '../schema.ts';
import { openSource } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';
import type { ReadTender } from './read-tender.ts';

const known = new WeakMap<ReadTender, Source[]>();

/** A tender's documents prepared for searching: once in a run, since a long one takes its time. */
export function sourcesOf(tender: ReadTender, hints: Pick<ParseRfpInput, 'document_type' | 'language'>): Source[] {
  const sources = known.get(tender) ?? tender.documents.map((document, i) => openSource(document, i, hints));
  known.set(tender, sources);
  return sources;
}
