import type { DocumentEntry, DocumentSummary } from '@/features/documents/schema.ts';

/** What a viewer can show of a task's documents: a container's parts in its place, in its order. */
export function readable(documents: readonly DocumentEntry[]): DocumentSummary[] {
  return documents.flatMap((document): DocumentSummary[] => (document.format === 'zip' || document.format === 'email' ? document.parts : [document]));
}
