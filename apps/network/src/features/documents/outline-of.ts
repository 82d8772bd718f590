import type { DocumentPage } from '@0711/contract/document';
import type { DocumentOutline } from './schema.ts';

const LONGEST = 200;

/** The headings of the one page that a document without pages has, each in one line; none for a document with pages, whose places are those. */
export function outlineOf(page: Pick<DocumentPage, 'page' | 'start' | 'end' | 'text' | 'blocks'> | undefined): DocumentOutline {
  if (!page || page.page !== null) return { length: 0, headings: [] };
  const headings = page.blocks.flatMap(({ kind, start, end }) => {
    const text = page.text.slice(start - page.start, end - page.start).replace(/\s+/g, ' ').trim();
    return kind === 'heading' && text !== '' ? [{ start, text: text.slice(0, LONGEST) }] : [];
  });
  return { length: page.end, headings };
}
