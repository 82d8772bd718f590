import type { Box } from '@0711/contract/evidence';
import type { Line, Page, Word } from '../types.ts';

/** A page with its lines as whole numbers, which take a tenth of the memory of objects. */
export type PackedPage = Omit<Page, 'lines'> & { lines: Int32Array };

const LINE = 9;
const WORD = 6;

/**
 * Lines as whole numbers: start, end, box, size (hundredths of a point), bold, word count, and for each word start, end, box.
 * Nothing is lost: boxes and sizes have two decimals from the start.
 */
export function packLines(lines: Line[]): Int32Array {
  const packed = new Int32Array(lines.reduce((sum, line) => sum + LINE + WORD * line.words.length, 0));
  let at = 0;
  for (const line of lines) {
    packed.set([line.start, line.end, ...line.box.map(hundredths), hundredths(line.fontSize), line.bold ? 1 : 0, line.words.length], at);
    at += LINE;
    for (const word of line.words) {
      packed.set([word.start, word.end, ...word.box.map(hundredths)], at);
      at += WORD;
    }
  }
  return packed;
}

/** What `packLines` packed. */
export function unpackLines(packed: Int32Array): Line[] {
  const lines: Line[] = [];
  const number = (i: number): number => packed[i] ?? 0;
  const box = (i: number): Box => [number(i) / 100, number(i + 1) / 100, number(i + 2) / 100, number(i + 3) / 100];
  for (let at = 0; at < packed.length; ) {
    const words: Word[] = [];
    const count = number(at + 8);
    for (let i = 0; i < count; i += 1) {
      const from = at + LINE + WORD * i;
      words.push({ start: number(from), end: number(from + 1), box: box(from + 2) });
    }
    lines.push({ start: number(at), end: number(at + 1), box: box(at + 2), words, fontSize: number(at + 6) / 100, bold: number(at + 7) === 1 });
    at += LINE + WORD * count;
  }
  return lines;
}

/**
 * Makes the pages of one document, whose lines stay packed and are unpacked when they are looked at; those of the page that was looked
 * at last are kept. As objects, the words of a long tender take hundreds of megabytes.
 */
export function packedPages(): (page: PackedPage) => Page {
  let last: { packed: Int32Array; lines: Line[] } | null = null;
  return ({ lines, ...page }) => {
    // A copy: what comes through a pipe is a view into a buffer that may be far larger.
    const packed = lines.slice();
    return {
      ...page,
      get lines(): Line[] {
        if (last?.packed !== packed) last = { packed, lines: unpackLines(packed) };
        return last.lines;
      },
    };
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100);
}
