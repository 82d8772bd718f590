import type { Evidence } from '@0711/contract/evidence';
import type { DocumentOutline } from '@/features/documents/schema.ts';

/** Where something stands in a document: on a page, under a heading, before the first one, or, in a document without headings, at a percentage of its text. */
export type Place = { page: number } | { section: string } | { percent: number } | 'beginning';

/** The place of evidence; null in a document without pages whose outline is not known (yet). */
export function placeIn({ page, start }: Pick<Evidence, 'page' | 'start'>, outline: DocumentOutline | undefined): Place | null {
  if (page !== null) return { page };
  if (!outline || outline.length === 0) return null;
  const section = outline.headings.findLast((heading) => heading.start <= start);
  if (section) return { section: section.text };
  return outline.headings.length > 0 ? 'beginning' : { percent: Math.min(100, Math.round((start / outline.length) * 100)) };
}
