import type { Evidence } from '@0711/contract/evidence';
import { indexAt } from './source.ts';
import type { Source } from './source.ts';

/**
 * Lowers a confidence to that of the text recognition of the pages that its evidence stands on: of several places the surest counts,
 * since each alone proves the value. Asked with 100 it answers how well the pages were read.
 */
export function capByOcr(sources: Source[]): (confidence: number, evidence: Evidence[]) => number {
  const documents = new Map(sources.map(({ document }) => [document.id, document]));
  return (confidence, evidence) => {
    const pages = evidence.map(({ document, start }) => {
      const known = documents.get(document);
      return known?.pages[indexAt(known.pages, start)]?.ocr ?? 100;
    });
    return pages.length === 0 ? confidence : Math.round(Math.min(confidence, Math.max(...pages)));
  };
}
