import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { FlatText } from './flat-text.ts';
import { indexAt } from './source.ts';
import type { SourceLine } from './source.ts';

/** The lines of a flat text, empty ones left out. Lines that no block holds are page furniture: running titles, page numbers. */
export function splitLines(document: ReadDocument, flat: FlatText): SourceLine[] {
  const lines: SourceLine[] = [];
  const blocks = [...document.blocks].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const raw of flat.text.split('\n')) {
    const text = raw.trim();
    const start = at + (raw.length - raw.trimStart().length);
    at += raw.length + 1;
    if (!text) continue;
    const place = flat.toDocument(start);
    const block = blocks[indexAt(blocks, place)];
    const page = document.pages[indexAt(document.pages, place)];
    const drawn = page?.lines[indexAt(page.lines, place)];
    lines.push({
      start,
      end: start + text.length,
      text,
      page: page?.page ?? null,
      furniture: blocks.length > 0 && !(block && place < block.end),
      bold: drawn?.bold ?? false,
      fontSize: drawn?.fontSize ?? null,
    });
  }
  return lines;
}
