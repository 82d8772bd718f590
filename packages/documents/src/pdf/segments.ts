import type { Box } from '@0711/contract/evidence';
import { union } from './boxes.ts';
import type { Glyph } from './read-glyphs.ts';

/** A word as drawn. */
export type PlacedWord = { text: string; box: Box; bold: boolean; size: number };

/** Words on one baseline without a wide gap. `order` is its place among the segments as drawn. */
export type Segment = { words: PlacedWord[]; box: Box; baseline: number; size: number; bold: boolean; direction: 0 | 1 | 2 | 3; order: number };

/** A gap wider than this many ems parts segments. */
const WIDE = 1.2;
const WORD_GAP = 0.22;

/** Joins characters that follow each other on a baseline to words, and words to segments. */
export function buildSegments(glyphs: Glyph[]): Segment[] {
  const segments: Segment[] = [];
  let words: Glyph[][] = [];
  let word: Glyph[] = [];
  let last: Glyph | null = null;
  const endWord = (): void => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  const endSegment = (): void => {
    endWord();
    if (words.length > 0) segments.push(makeSegment(words, segments.length));
    words = [];
  };
  for (const glyph of glyphs) {
    if (last) {
      const gap = advance(last, glyph);
      if (gap === null || gap > WIDE * glyph.size) endSegment();
      else if (glyph.spaced || gap > WORD_GAP * glyph.size) endWord();
    }
    word.push(glyph);
    last = glyph;
  }
  endSegment();
  return segments;
}

/** The gap from one character to the next along the line; null when the next is not on the same line. */
function advance(last: Glyph, next: Glyph): number | null {
  if (last.direction !== next.direction) return null;
  const size = Math.max(last.size, next.size, 1);
  if (Math.abs(last.baseline - next.baseline) > 0.45 * size) return null;
  const gap = along(last, next);
  return gap < -0.6 * size ? null : gap;
}

function along(last: Glyph, next: Glyph): number {
  switch (next.direction) {
    case 0:
      return next.box[0] - last.box[2];
    case 1:
      return next.box[1] - last.box[3];
    case 2:
      return last.box[0] - next.box[2];
    default:
      return last.box[1] - next.box[3];
  }
}

function makeSegment(glyphs: Glyph[][], order: number): Segment {
  const words = glyphs.map((word) => ({
    text: word.map((g) => g.text).join(''),
    box: union(word.map((g) => g.box)),
    bold: word.filter((g) => g.bold).length * 2 > word.length,
    size: Math.max(...word.map((g) => g.size)),
  }));
  const all = glyphs.flat();
  const first = all[0];
  return {
    words,
    box: union(words.map((w) => w.box)),
    baseline: first?.baseline ?? 0,
    size: Math.max(...words.map((w) => w.size)),
    bold: all.filter((g) => g.bold).length * 2 > all.length,
    direction: first?.direction ?? 0,
    order,
  };
}
