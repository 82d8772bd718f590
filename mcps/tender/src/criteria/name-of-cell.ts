import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';

type Range = { start: number; end: number };

const LEAST_DESCRIPTION = 60;
const MAX_NAME = 90;
// `Team: The people who …`, `Preis – Der Gesamtpreis wird …`; what only numbers a criterion is no name.
const MARKED = /^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z])[.)]\s+)?(?!(?:[\p{L}-]*[Kk]riterium|[\p{L} ]*(?:[Cc]riterion|[Ff]actor|[Qq]uestion)|Frage)(?!\p{L}))(?<name>[^.:;–—]{3,90}?)\s*(?:[:.]|\s[–—])\s+\p{Lu}[^]{40,}[.?!]\s*$/u;

/**
 * Where the name in a cell ends that runs on into its description: with the bold lines above plain ones; without bold, at a colon, stop or
 * dash or with a short first line before sentences, believed where two cells have that shape.
 * Offsets of `cells`, in their order; a cell of a name alone as it is.
 */
export function namesOfCells(source: Source, cells: Range[]): Range[] {
  const shapes = [endOfMarked, endOfFirstLine].map((endOf) => cells.map((cell) => endOf(source, cell))).filter((ends) => ends.filter((end) => end !== null).length >= 2);
  return cells.map((cell, i) => ({ start: cell.start, end: endOfBold(source, cell) ?? shapes.map((ends) => ends[i] ?? null).find((end) => end !== null) ?? cell.end }));
}

function endOfMarked(source: Source, { start, end }: Range): number | null {
  const match = MARKED.exec(source.text.slice(start, end));
  const name = match?.groups?.['name'];
  return match && name && /\p{L}{3}/u.test(name) ? start + match[0].indexOf(name) + name.length : null;
}

function endOfBold(source: Source, { start, end }: Range): number | null {
  const lines = source.lines.slice(Math.max(0, indexAt(source.lines, start))).slice(0, 12).filter((line) => line.start >= start && line.end <= end);
  const plain = lines.findIndex(({ bold }) => !bold);
  const last = lines[plain - 1];
  return last && describes(source.text.slice(last.end, end)) ? last.end : null;
}

function endOfFirstLine(source: Source, { start, end }: Range): number | null {
  const text = source.text.slice(start, end);
  const line = /^\s*[^\n]+/u.exec(text)?.[0] ?? '';
  return line.trim().length <= MAX_NAME && !/[.,;–-]\s*$/u.test(line) && describes(text.slice(line.length)) ? start + line.length : null;
}

/** Sentences, on the next line from a capital on: a name that a narrow column breaks goes on without a stop. */
function describes(text: string): boolean {
  return /^\s*\n\s*\p{Lu}/u.test(text) && text.trim().length >= LEAST_DESCRIPTION && /[.?!]\s*$/u.test(text) && /\s\p{Ll}/u.test(text);
}
