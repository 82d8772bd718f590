import type { Box } from '@0711/contract/evidence';
import { mendSectionSigns } from './mend-section-signs.ts';
import type { RecognisedWord } from './recognised.ts';
import { settleSizes } from './settle-sizes.ts';
import type { OcrLine } from './tesseract.ts';

/** Words in points, and the mean of their confidences; null when there are none. */
export type ReadableWords = { words: RecognisedWord[]; confidence: number | null };

/** Below it a word is as likely a stain or a part of a picture. */
const LEAST_CONFIDENCE = 30;
/** Marks without a letter or digit (dots of a raster, borders of a table) are kept only when they are sure. */
const LEAST_FOR_MARKS = 80;
/** A line with a lower mean is a picture's, whatever some of its words seem to be. */
const LEAST_FOR_LINE = 40;
/** Fewer letters on a page are no text. */
const FEWEST_LETTERS = 4;

/** Tesseract knows words; addresses that it reads rightly come with no confidence at all. */
const ADDRESS = /^https?:|(?:@|www\.|\/)\S*\.\p{L}{2}/u;

/** Of the signs that are no letters, these mean something by themselves. */
const MEANINGLESS = /[^\p{L}\p{N}%€$§]/gu;

/** The border of a table, between two of its cells. */
const BORDER = /^[|¦[\]]+$/;

type Seen = OcrLine['words'][number];

/** What can be read of the lines of a picture that has `scale` pixels a point. */
export function readableWords(lines: OcrLine[], scale: number): ReadableWords {
  const kept = lines.map((line) => ({ line, seen: mendSectionSigns(line.words).filter(isWord) })).filter(({ seen }) => seen.some(isAddress) || mean(seen) >= LEAST_FOR_LINE);
  const all = kept.flatMap(({ seen }) => seen);
  if (all.reduce((sum, { text }) => sum + lettersOf(text), 0) < FEWEST_LETTERS) return { words: [], confidence: null };
  const sizes = settleSizes(kept.map(({ line, seen }) => ({ size: line.rowAttributes.rowHeight / scale, letters: seen.reduce((sum, { text }) => sum + text.length, 0) })));
  const words = kept.flatMap(({ line, seen }, i) => seen.map((word) => ({ text: word.text.trim(), line: i, size: sizes[i] ?? 0, box: boxOf(word, line, scale) })));
  return { words, confidence: Math.round(mean(all) * 10) / 10 };
}

function isAddress({ text }: Seen): boolean {
  return ADDRESS.test(text);
}

function isWord(word: Seen): boolean {
  const { text, confidence } = word;
  return isAddress(word) || (text.trim() !== '' && !BORDER.test(text) && confidence >= (lettersOf(text) > 0 ? LEAST_CONFIDENCE : LEAST_FOR_MARKS));
}

function lettersOf(text: string): number {
  return text.replace(MEANINGLESS, '').length;
}

function mean(words: Seen[]): number {
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);
}

/** A word's box as tall as its line's letters, as words with a text of their own have it. */
function boxOf({ bbox }: Seen, { baseline, rowAttributes }: OcrLine, scale: number): Box {
  const { rowHeight, descenders } = rowAttributes;
  const along = ((bbox.x0 + bbox.x1) / 2 - baseline.x0) / Math.max(1, baseline.x1 - baseline.x0);
  const base = baseline.y0 + along * (baseline.y1 - baseline.y0);
  // A box that is far taller than its line holds a stain or a border too.
  const own = bbox.y1 - bbox.y0 < 1.5 * rowHeight;
  const top = Math.min(base - rowHeight + descenders, own ? bbox.y0 : Infinity);
  const bottom = Math.max(base + descenders, own ? bbox.y1 : -Infinity);
  return [bbox.x0 / scale, top / scale, bbox.x1 / scale, bottom / scale];
}
