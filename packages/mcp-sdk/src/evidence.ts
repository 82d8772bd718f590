import type { Evidence, Region } from '@0711/contract/evidence';
import type { ReadDocument } from './context.ts';

const MAX_QUOTE = 300;

/**
 * Evidence for the text from `start` to `end` of a document: the verbatim quote (cut at 300 characters), its page and one region
 * per line it covers. White space at both ends is left out.
 */
export function evidenceFor(document: ReadDocument, start: number, end: number): Evidence {
  const raw = document.text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = cutAt(document.text, from, Math.max(from, start + raw.trimEnd().length));
  const regions = regionsOf(document, from, to);
  return {
    document: document.id,
    file: document.file,
    quote: document.text.slice(from, to),
    start: from,
    end: to,
    page: regions[0]?.page ?? pageAt(document, from),
    regions,
  };
}

/** Where a quote ends: after so many characters at most, and never within one that takes two places. */
function cutAt(text: string, from: number, to: number): number {
  if (to - from <= MAX_QUOTE) return to;
  const end = from + MAX_QUOTE;
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end;
}

/** The number of the page that holds an offset; null in formats without pages. */
export function pageAt({ pages }: ReadDocument, offset: number): number | null {
  return pages[indexAt(pages, offset)]?.page ?? null;
}

/** The index of the last entry that starts at or before an offset; 0 when all start later. Pages and lines stand in the text's order. */
function indexAt(entries: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Those entries that hold a part of the text from `start` to `end`. */
function* between<Entry extends { start: number; end: number }>(entries: readonly Entry[], start: number, end: number): Generator<Entry> {
  for (let i = indexAt(entries, start); i < entries.length; i++) {
    const entry = entries[i];
    if (!entry || entry.start >= end) return;
    if (entry.end > start) yield entry;
  }
}

function regionsOf(document: ReadDocument, start: number, end: number): Region[] {
  const regions: Region[] = [];
  for (const page of between(document.pages, start, end)) {
    if (page.page === null) continue;
    for (const line of between(page.lines, start, end)) {
      const words = line.words.filter((word) => word.end > start && word.start < end);
      if (words.length === 0) continue;
      regions.push({
        page: page.page,
        box: [
          Math.min(...words.map((w) => w.box[0])),
          Math.min(...words.map((w) => w.box[1])),
          Math.max(...words.map((w) => w.box[2])),
          Math.max(...words.map((w) => w.box[3])),
        ],
      });
    }
  }
  return regions;
}
