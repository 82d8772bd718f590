import type { Box } from '@0711/contract/evidence';
import { union } from './boxes.ts';
import type { Glyph } from './read-glyphs.ts';

/** A word as drawn. */
export type PlacedWord = { text: string; box: Box; bold: boolean; size: number };

/** Words on one baseline without a wide gap. `order` is its place among the segments as drawn. */
export type Segment = { words: PlacedWord[]; box: Box; order: number };

/** A gap wider than this many ems parts segments. */
const WIDE = 1;
const WORD_GAP = 0.22;
const TICK = /^[☐☑☒]$/u;

/** Joins characters that follow each other on a baseline to words, and words to segments. All must run in one direction. */
export function buildSegments(glyphs: Glyph[]): Segment[] {
  const segments: Segment[] = [];
  let words: PlacedWord[] = [];
  let word: Glyph[] = [];
  let last: Glyph | null = null;
  const endWord = (): void => {
    if (word.length > 0) words.push(makeWord(word));
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
      else if (glyph.spaced || gap > WORD_GAP * glyph.size || TICK.test(last.text)) endWord();
    }
    word.push(glyph);
    last = glyph;
  }
  endSegment();
  return segments;
}

/** A segment of some words of another. */
export function makeSegment(words: PlacedWord[], order: number): Segment {
  return { words, box: union(words.map((word) => word.box)), order };
}

/** The gap from one character to the next; null when the next does not follow on the same line. */
function advance(last: Glyph, next: Glyph): number | null {
  const size = Math.max(last.size, next.size, 1);
  if (Math.abs(last.baseline - next.baseline) > 0.45 * size) return null;
  const gap = next.box[0] - last.box[2];
  return gap < -0.6 * size ? null : gap;
}

function makeWord(glyphs: Glyph[]): PlacedWord {
  return {
    text: glyphs.map((glyph) => glyph.text).join(''),
    box: union(glyphs.map((glyph) => glyph.box)),
    bold: glyphs.filter((glyph) => glyph.bold).length * 2 > glyphs.length,
    size: glyphs.reduce((largest, glyph) => Math.max(largest, glyph.size), 0),
  };
}
