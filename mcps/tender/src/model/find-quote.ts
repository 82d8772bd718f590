import type { Span } from '../engine/candidate.ts';
import type { Chunk } from './chunks.ts';
import { findVerbatim } from './fold-text.ts';

const MAX_QUOTE = 600;

/** Where a model's quote stands in what it was shown of a document (counted from 1); null when it does not: then nothing of it is true. */
export function findQuote({ quote, document }: { quote: string; document: number }, shown: Chunk[]): Span | null {
  if (quote.length > MAX_QUOTE) return null;
  // Models miscount documents; the quote itself is what proves where it stands.
  const ordered = [...shown.filter(({ source }) => source.index === document - 1), ...shown.filter(({ source }) => source.index !== document - 1)];
  for (const chunk of ordered) {
    const found = findVerbatim(quote, chunk.text);
    if (found) return { source: chunk.source, start: chunk.start + found.start, end: chunk.start + found.end };
  }
  return null;
}
