import type { Glyph } from './read-glyphs.ts';

/**
 * How far the letters of a run stand apart, in ems: 0 as their fonts mean it, more where they are spaced out. `spacedOut` where that
 * holds for nearly all of them.
 */
export type LetterSpacing = { letters: number; spacedOut: boolean };

/** How much wider than the gaps between letters a space is at least, in ems: more than kerning, less than squeezed lines have. */
const NARROWEST_SPACE = 0.09;
/** What a gap must be at least to be a space in runs whose letters tell nothing. */
const SURE_SPACE = 0.22;
/** Letters further apart than this stand in columns of their own. */
const WIDEST = 0.7;
/** How many gaps between letters tell how a run is spaced. */
const ENOUGH = 5;
const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{N}$/u;
/** Marks that stand behind a word, some way off in some fonts. */
const TRAILING = /^[-.,;:!?)\]%]$/;

/** How the letters of a run of characters are spaced. */
export function letterSpacing(run: readonly Glyph[]): LetterSpacing {
  const gaps: number[] = [];
  run.forEach((glyph, i) => {
    const last = run[i - 1];
    if (!last || glyph.space === 'drawn' || glyph.joined || !LETTER.test(last.text) || !LETTER.test(glyph.text)) return;
    const gap = gapBetween(last, glyph) / sizeOf(last, glyph);
    if (gap < WIDEST) gaps.push(gap);
  });
  gaps.sort((a, b) => a - b);
  const at = (share: number): number => Math.max(0, gaps[Math.floor(gaps.length * share)] ?? Infinity);
  if (gaps.length < ENOUGH) return { letters: Math.min(at(0), SURE_SPACE - NARROWEST_SPACE), spacedOut: false };
  return { letters: at(0.5), spacedOut: at(0.25) > NARROWEST_SPACE };
}

/** Whether a character starts a word. What PDFium infers is a guess, wrong where letters are spaced out. */
export function startsWord(last: Glyph, next: Glyph, { letters, spacedOut }: LetterSpacing): boolean {
  if (next.space === 'drawn') return true;
  if (next.space === 'inferred' && !spacedOut) return true;
  const gap = gapBetween(last, next) / sizeOf(last, next);
  if (gap <= letters + NARROWEST_SPACE) return false;
  const unsure = TRAILING.test(next.text) || (DIGIT.test(last.text) && DIGIT.test(next.text));
  return !unsure || gap > letters + SURE_SPACE;
}

/** The gap from one character to the next, in points; less than nothing where they overlap. */
export function gapBetween(last: Glyph, next: Glyph): number {
  return next.joined ? 0 : next.box[0] - last.box[2];
}

function sizeOf(last: Glyph, next: Glyph): number {
  return Math.max(last.size, next.size);
}
