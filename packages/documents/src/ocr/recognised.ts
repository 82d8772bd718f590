import type { Box } from '@0711/contract/evidence';
import type { Quarter } from '../pdf/turn.ts';

/** A word that was recognised in a picture: points on the page as it reads upright, confidence 0–100. `line` counts the page's lines. */
export type RecognisedWord = { text: string; line: number; box: Box; size: number };

/**
 * What was recognised on a page, from 1: its words, packed, and how the page lies. `skew` is how far its lines fall (radians), `direction`
 * which way they run; `confidence` is the mean of its words', null when it has none.
 */
export type Recognised = { page: number; confidence: number | null; direction: Quarter; skew: number; text: string; places: Int32Array };

/** A page whose text could not be recognised: it took too long, or what recognises it failed. */
export type Unrecognised = { page: number; failed: 'timeout' | 'fault' };

const PER_WORD = 6;

/** Words as a text with one of them a line, and as whole numbers: line, box and size in hundredths of a point. */
export function packWords(words: readonly RecognisedWord[]): Pick<Recognised, 'text' | 'places'> {
  const places = new Int32Array(words.length * PER_WORD);
  words.forEach(({ line, box, size }, i) => places.set([line, ...[...box, size].map((points) => Math.round(points * 100))], i * PER_WORD));
  return { text: words.map((word) => word.text).join('\n'), places };
}

/** What `packWords` packed. */
export function unpackWords({ text, places }: Pick<Recognised, 'text' | 'places'>): RecognisedWord[] {
  if (places.length === 0) return [];
  return text.split('\n').map((word, i) => {
    const [line = 0, x0 = 0, y0 = 0, x1 = 0, y1 = 0, size = 0] = places.subarray(i * PER_WORD, (i + 1) * PER_WORD);
    return { text: word, line, box: [x0 / 100, y0 / 100, x1 / 100, y1 / 100], size: size / 100 };
  });
}
