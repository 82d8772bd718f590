import type { Box } from '@0711/contract/evidence';
import type { Line, Word } from '../types.ts';

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

function hundredths(value: number): number {
  return Math.round(value * 100);
}
