import type { Box } from '@0711/contract/evidence';
import { union } from './boxes.ts';
import { gapBetween, letterSpacing, startsWord } from './letter-spacing.ts';
import type { Glyph } from './read-glyphs.ts';

/** A word as drawn. */
export type PlacedWord = { text: string; box: Box; bold: boolean; size: number };

/** Words on one baseline without a wide gap. `order` is its place among the segments as drawn. */
export type Segment = { words: PlacedWord[]; box: Box; order: number };

/** A gap wider than this many ems parts segments. */
const WIDE = 1;
const TICK = /^[☐☑☒]$/u;

/** Joins characters that follow each other on a baseline to words, and words to segments. All must run in one direction. */
export function buildSegments(glyphs: Glyph[]): Segment[] {
  const segments: Segment[] = [];
  for (const run of runsOf(glyphs)) {
    const spacing = letterSpacing(run);
    let words: PlacedWord[] = [];
    let word: Glyph[] = [];
    run.forEach((glyph, i) => {
      const last = run[i - 1];
      const wide = last !== undefined && gapBetween(last, glyph) > (WIDE + spacing.letters) * glyph.size;
      if (last && (wide || TICK.test(last.text) || startsWord(last, glyph, spacing))) {
        words.push(makeWord(word));
        word = [];
      }
      if (wide) {
        segments.push(makeSegment(words, segments.length));
        words = [];
      }
      word.push(glyph);
    });
    segments.push(makeSegment([...words, makeWord(word)], segments.length));
  }
  return segments;
}

/** A segment of some words of another. */
export function makeSegment(words: PlacedWord[], order: number): Segment {
  return { words, box: union(words.map((word) => word.box)), order };
}

/** Characters that are drawn one after the other along one baseline. */
function runsOf(glyphs: Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && goesOn(last, glyph)) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function goesOn(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size, 1);
  return Math.abs(last.baseline - next.baseline) <= 0.45 * size && gapBetween(last, next) >= -0.6 * size;
}

function makeWord(glyphs: Glyph[]): PlacedWord {
  return {
    text: glyphs.map((glyph) => glyph.text).join(''),
    box: union(glyphs.map((glyph) => glyph.box)),
    bold: glyphs.filter((glyph) => glyph.bold).length * 2 > glyphs.length,
    size: glyphs.reduce((largest, glyph) => Math.max(largest, glyph.size), 0),
  };
}
