import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { FlatText } from './flat-text.ts';
import { indexAt } from './source.ts';
import type { SourceLine } from './source.ts';

const COLUMN_GAP = 18;

/**
 * The lines of a flat text, empty ones left out. What stands beside each other with a wide gap between is two lines.
 * Lines that no block holds are page furniture: running titles, page numbers.
 */
export function splitLines(document: ReadDocument, flat: FlatText): SourceLine[] {
  const blocks = [...document.blocks].sort((a, b) => a.start - b.start);
  const cuts = columnCuts(document, flat);
  const lines: SourceLine[] = [];
  let cut = 0;
  let at = 0;
  for (const raw of flat.text.split('\n')) {
    const end = at + raw.length;
    let from = at;
    while ((cuts[cut] ?? Infinity) <= at) cut += 1;
    while ((cuts[cut] ?? Infinity) < end) {
      const stop = cuts[cut] ?? end;
      addLine(lines, document, flat, blocks, from, stop);
      from = stop;
      cut += 1;
    }
    addLine(lines, document, flat, blocks, from, end);
    at = end + 1;
  }
  return lines;
}

function addLine(lines: SourceLine[], document: ReadDocument, flat: FlatText, blocks: ReadDocument['blocks'], from: number, to: number): void {
  const raw = flat.text.slice(from, to);
  const text = raw.trim();
  if (!text) return;
  const start = from + (raw.length - raw.trimStart().length);
  const place = flat.toDocument(start);
  // The mark before a list entry stands outside of its block: what counts is that the line ends in one.
  const block = blocks[indexAt(blocks, flat.toDocument(start + text.length - 1))];
  const page = document.pages[indexAt(document.pages, place)];
  const drawn = page?.lines[indexAt(page.lines, place)];
  lines.push({
    start,
    end: start + text.length,
    text,
    page: page?.page ?? null,
    furniture: blocks.length > 0 && !(block && block.end > place),
    bold: drawn?.bold ?? false,
    fontSize: drawn?.fontSize ?? null,
  });
}

/** Flat offsets of words that a wide gap parts from the word before on their line. */
function columnCuts(document: ReadDocument, flat: FlatText): number[] {
  const cuts: number[] = [];
  for (const page of document.pages) {
    for (const line of page.lines) {
      line.words.forEach((word, i) => {
        const before = line.words[i - 1];
        if (before && word.box[0] - before.box[2] > COLUMN_GAP) cuts.push(flat.fromDocument(word.start));
      });
    }
  }
  return cuts.sort((a, b) => a - b);
}
