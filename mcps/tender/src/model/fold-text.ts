/** A text without what two copies of it may differ in, and for each of its letters where it stands in the original. */
export type FoldedText = { text: string; offsets: number[] };

const SAME: Record<string, string> = { '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '‚': "'", '´': "'", '–': '-', '—': '-', '‑': '-', '‐': '-' };
const WORD = /[\p{L}\p{N}]/u;

/**
 * Folds white space away, line-end and other hyphens, marks of emphasis and the kind of quotation marks: what is equal then is the
 * same text. Letters, figures, signs and their order stay.
 */
export function foldText(text: string): FoldedText {
  const letters: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = SAME[text[i] ?? ''] ?? text[i] ?? '';
    if (/[\s\u00ad\u200b*_|-]/.test(letter)) continue;
    letters.push(letter);
    offsets.push(i);
  }
  return { text: letters.join(''), offsets };
}

/** Where `part` stands in `whole`, word for word but for white space, hyphens and marks of emphasis; null when it does not. */
export function findVerbatim(part: string, whole: string): { start: number; end: number } | null {
  const wanted = foldText(part).text;
  if (wanted.length === 0) return null;
  const { text, offsets } = foldText(whole);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const start = offsets[at] ?? 0;
    const end = (offsets[at + wanted.length - 1] ?? 0) + 1;
    // A part of a word or number is another word or number.
    const within = (WORD.test(whole[start - 1] ?? '') && WORD.test(wanted[0] ?? '')) || (WORD.test(whole[end] ?? '') && WORD.test(wanted.at(-1) ?? ''));
    if (!within) return { start, end };
  }
  return null;
}

/** Whether `part` stands in `whole`, as findVerbatim has it. */
export function standsIn(part: string, whole: string): boolean {
  return findVerbatim(part, whole) !== null;
}
