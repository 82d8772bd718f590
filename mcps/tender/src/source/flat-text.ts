/** Text with line-end hyphens and marks taken out, so that phrases can be searched; every offset leads back to the canonical text. */
export type FlatText = { text: string; toDocument: (offset: number) => number; fromDocument: (offset: number) => number };

const LOWER = /\p{Ll}/u;
const KEEPS_HYPHEN = /^(?:und|oder|bzw|sowie|and|or|to|bis)\b/u;

/**
 * Makes the flat text of a canonical text: `Ange-\nbote` becomes `Angebote`, page breaks become line breaks, `**` and `__` go. In a
 * `structured` file lines are values of their own, so nothing is joined and no mark is taken for emphasis.
 */
export function flattenText(text: string, structured = false): FlatText {
  const parts: string[] = [];
  // Offsets change only where something is left out, so the places of the cuts are all that must be kept.
  const flatAt: number[] = [0];
  const documentAt: number[] = [0];
  let from = 0;
  let length = 0;
  const cut = (start: number, end: number, instead: string): void => {
    parts.push(text.slice(from, start), instead);
    length += start - from + instead.length;
    from = end;
    flatAt.push(length);
    documentAt.push(end);
  };
  for (const match of text.matchAll(/\S{1000,}|[-\u2010\u00ac] ?\n *|\f|\u00a0|\*\*|__(?!_)/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < from) continue;
    // A thousand letters without a space are data that slipped in, no writing; patterns would only lose time in them.
    if (match[0].length >= 1000) cut(start, end, ' ');
    else if (match[0] === '\f') cut(start, end, '\n');
    else if (match[0] === '\u00a0') cut(start, end, ' ');
    else if (structured) continue;
    else if (match[0] === '**' || match[0] === '__') cut(start, end, '');
    else if (start > 0 && /\p{L}/u.test(text[start - 1] ?? '')) hyphen(start, end, text.slice(end, end + 8));
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), toDocument: (offset) => shift(flatAt, documentAt, offset), fromDocument: (offset) => shift(documentAt, flatAt, offset) };

  function hyphen(start: number, end: number, next: string): void {
    if (KEEPS_HYPHEN.test(next)) cut(start + 1, end, ' ');
    else if (LOWER.test(next[0] ?? '')) cut(start, end, '');
    else if (/[\p{Lu}\d]/u.test(next[0] ?? '')) cut(start + 1, end, '');
  }
}

function shift(here: number[], there: number[], offset: number): number {
  let low = 0;
  let high = here.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((here[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const moved = (there[low] ?? 0) + offset - (here[low] ?? 0);
  const limit = there[low + 1];
  return limit === undefined ? moved : Math.min(moved, limit);
}
