import type { DocumentPage } from '@0711/contract/document';
import type { Evidence, Region } from '@0711/contract/evidence';

const MAX_QUOTE = 300;

/** Who the document is, for the evidence that a selection gives. */
export type Source = { id: string; name: string };

/**
 * The canonical offset of a point in the rendered text. Every element that shows text says in `data-start` where it begins; null when
 * the point is outside of the document's text.
 */
export function offsetAt(node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const run = element?.closest('[data-start]');
  if (!run || !node) return null;
  const start = Number(run.getAttribute('data-start'));
  if (!(node instanceof Text)) return start + (offset > 0 ? (run.textContent?.length ?? 0) : 0);
  // Text before the point within its run: a run may be split by marks.
  const range = run.ownerDocument.createRange();
  range.setStart(run, 0);
  range.setEnd(node, offset);
  return start + range.toString().length;
}

/** Evidence for the text from `start` to `end`, white space at its ends left out, cut at 300 characters. Null for white space alone. */
export function evidenceBetween(source: Source, pages: readonly DocumentPage[], start: number, end: number): Evidence | null {
  const text = textBetween(pages, start, end);
  const from = start + (text.length - text.trimStart().length);
  const quote = text.trim().slice(0, MAX_QUOTE);
  if (quote === '') return null;
  const to = from + quote.length;
  const regions = regionsBetween(pages, from, to);
  const page = regions[0]?.page ?? pages.find((p) => p.start <= from && from < p.end)?.page ?? null;
  return { document: source.id, file: source.name, quote, start: from, end: to, page, regions };
}

function textBetween(pages: readonly DocumentPage[], start: number, end: number): string {
  const parts = pages.filter((page) => page.start < end && page.end > start);
  return parts.map((page) => page.text.slice(Math.max(0, start - page.start), end - page.start)).join('\f');
}

/** One region per line. The page's lines carry no words, so a part of a line gets its share of the width by its characters. */
function regionsBetween(pages: readonly DocumentPage[], start: number, end: number): Region[] {
  return pages.flatMap((page) => {
    const { page: number } = page;
    if (number === null || page.end <= start || page.start >= end) return [];
    const lines = page.lines.filter((line) => line.start < end && line.end > start);
    return lines.map((line) => {
      const [x0, y0, x1, y1] = line.box;
      const length = Math.max(1, line.end - line.start);
      const share = (offset: number) => x0 + ((x1 - x0) * Math.max(0, Math.min(length, offset - line.start))) / length;
      return { page: number, box: [share(start), y0, share(end), y1] as [number, number, number, number] };
    });
  });
}
