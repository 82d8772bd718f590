const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|\d+/gu;
const ENDINGS = ['ungen', 'ung', 'ern', 'en', 'er', 'es', 'em', 'ing', 'ed', 'ly', 's', 'e', 'n', 't'];
const SHORTEST_STEM = 4;

/** The words and numbers of a text. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word without its ending, so that its forms are one; all numbers are one. */
export function stem(word: string): string {
  if (/^\d/u.test(word)) return '#';
  const lower = word.toLowerCase();
  const ending = ENDINGS.find((one) => lower.endsWith(one) && lower.length - one.length >= SHORTEST_STEM);
  return ending ? lower.slice(0, -ending.length) : lower;
}

/** The words of a text without their endings. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}
