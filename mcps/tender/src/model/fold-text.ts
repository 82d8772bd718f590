/** A text without what two copies of it may differ in, and for each of its letters where it stands in the original. */
export type FoldedText = { text: string; offsets: number[] };

const SAME: Record<string, string> = { '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '‚': "'", '´': "'", '–': '-', '—': '-', '‑': '-', '‐': '-' };

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

/** Whether `part` stands in `whole`, but for white space, hyphens and marks of emphasis. */
export function standsIn(part: string, whole: string): boolean {
  const wanted = foldText(part).text;
  return wanted.length > 0 && foldText(whole).text.includes(wanted);
}
