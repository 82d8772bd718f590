import type { Source } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { isTitle, NAMES_LOT, NO_TITLE } from './lot-words.ts';

// One word for all of them: `Lots 1 (Roofs), 2 (Doors) and 3 (Fences)`, `two sub-lots: 2A (Roads) and 2B (Paths)`.
const SHARED = /(?<![\p{L}])(?:sub-?\s?|fach|teil|gebiets)?(?:lots|losen?)\s*:?\s+(?=\(?(?:\d{1,2}[A-H]?|[A-H])\)?\s?\()/giu;
const ONE = /(?<number>\d{1,2}[A-H]?|[A-H])\s?\((?<title>\p{Lu}[^()]{2,150})\)(?:,?\s*(?:and|und|sowie)\s+|,\s*)?/uy;
// What is asked or paid for each lot is no name.
const AMOUNT = /[€£$]|(?<!\p{L})(?:eur|euro|value|wert|minimum|mindest\p{L}*|max\p{L}*)(?!\p{L})/iu;

/** Lots that share one word in the plural and have their names in brackets; their numbers count on. */
export function lotsWithSharedWord(source: Source): FoundLot[] {
  return source.units.flatMap((unit) => {
    const text = source.text.slice(unit.start, unit.end);
    if (unit.kind === 'table_row' || !NAMES_LOT.test(text)) return [];
    return [...text.matchAll(SHARED)].flatMap((word) => seriesIn(source, text, word.index + word[0].length, unit.start));
  });
}

function seriesIn(source: Source, text: string, from: number, offset: number): FoundLot[] {
  const found: FoundLot[] = [];
  ONE.lastIndex = from;
  for (let one = ONE.exec(text); one; one = ONE.exec(text)) {
    const title = (one.groups?.['title'] ?? '').replace(/\s+/gu, ' ').trim();
    const number = one.groups?.['number'] ?? '';
    if (!isTitle(title) || NO_TITLE.test(title) || AMOUNT.test(title) || (found.length > 0 && !countsOn(found.at(-1)?.number ?? '', number))) return [];
    found.push({ source, number, title, start: offset + one.index, end: offset + one.index + one[0].trimEnd().length, sureness: 0.65 });
  }
  return found.length >= 2 ? found : [];
}

/** `2` after `1`, `B` after `A`, `2B` after `2A`, `2A` after `1`. */
function countsOn(before: string, after: string): boolean {
  const [figure, letter] = partsOf(before);
  const [next, nextLetter] = partsOf(after);
  return next === figure ? nextLetter === letter + 1 : next === figure + 1 && nextLetter <= 1;
}

/** A number's figure and the place of its letter in the alphabet, 0 where it has none. */
function partsOf(number: string): [number, number] {
  const letter = /[A-H]$/u.exec(number)?.[0];
  return [Number(/^\d+/u.exec(number)?.[0] ?? 0), letter ? letter.charCodeAt(0) - 64 : 0];
}
