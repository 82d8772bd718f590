import { indexAt } from '../source/source.ts';
import type { Clause } from './clauses.ts';

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|\d+/gu;
const ENDINGS = ['ungen', 'ung', 'ern', 'en', 'er', 'es', 'em', 'ing', 'ed', 'ly', 's', 'e', 'n', 't'];
const SHORTEST_STEM = 4;
const MOST_WORDS = 60;
const LEAD_WORDS = 12;
const MARK_LENGTH = 8;

const PASSIVE = /(?<!\p{L})(?:wird|werden)(?!\p{L})/iu;
const TO_DO = /(?<!\p{L})(?:ist|sind|hat|haben)(?!\p{L})[^.]{3,200}\szu\s\p{L}+en(?!\p{L})|\p{L}zu\p{L}+en[.,]/iu;
const BEING = /(?<!\p{L})(?:is|are|was|were|has|have)(?!\p{L})/iu;
const WILL = /(?<!\p{L})will(?!\p{L})/u;
const DATE = /\d{1,2}[.:]\d{2}|\d{4}/u;

/**
 * What there is to be seen of a clause, as names of signs: its words and pairs of words, how it begins and ends, the words of the headings
 * above it and of what it hangs on, its place in a list or table. Nothing that the rules say of it.
 */
export function signsOf(clause: Clause): Set<string> {
  const { text, source, unit, lead, first } = clause;
  const words = wordsOf(text);
  const stems = words.map(stem);
  const end = /[.;:,?!)]$/u.exec(text)?.[0] ?? 'x';
  const length = Math.min(8, Math.floor(Math.log2(stems.length + 1)));
  const line = source.lines[indexAt(source.lines, clause.spans[0]?.start ?? 0)];
  const signs = new Set([
    `kind:${unit.kind}`, `first:${first}`, `mark:${markOf(clause)}`, `length:${length}`, `end:${end}`, `shape:${Math.min(4, length)}${end}`, `begin:${beginOf(text)}`,
    `digits:${Math.min(4, Math.floor(share(text, /\d/gu) * 10))}`, `capitals:${Math.floor((words.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, words.length)) * 4)}`,
    `upper:${text === text.toUpperCase()}`, `language:${source.language}`, `bold:${line?.bold ?? false}`, `lead:${lead !== null}`,
  ]);
  if (unit.kind === 'table_row') {
    const at = unit.cells.findIndex((cell) => cell.start <= (clause.spans[0]?.start ?? 0) && (clause.spans[0]?.start ?? 0) < cell.end);
    signs.add(`cells:${Math.min(5, unit.cells.length)}`).add(`cell:${Math.min(3, at)}`);
  }
  for (const [name, pattern] of [['passive', PASSIVE], ['to_do', TO_DO], ['being', BEING], ['will', WILL], ['date', DATE], ['address', /@|www/u], ['law', /§/u]] as const) if (pattern.test(text)) signs.add(name);
  const [one, two] = stems;
  if (one !== undefined) signs.add(`w0:${one}`).add(`e0:${(words[0] ?? '').slice(-3).toLowerCase()}`).add(`ez:${(words.at(-1) ?? '').slice(-3).toLowerCase()}`);
  if (two !== undefined) signs.add(`w1:${two}`).add(`w01:${one}_${two}`);
  stems.slice(0, MOST_WORDS).forEach((word) => signs.add(`w:${word}`));
  stems.forEach((word, i) => i > 0 && signs.add(`p:${stems[i - 1]}_${word}`));
  const path = source.sections[unit.section]?.path ?? [];
  wordsOf(path.at(-1) ?? '').forEach((word) => signs.add(`h:${stem(word)}`));
  path.slice(0, -1).forEach((title) => wordsOf(title).forEach((word) => signs.add(`hh:${stem(word)}`)));
  wordsOf(lead ?? '').slice(-LEAD_WORDS).forEach((word) => signs.add(`l:${stem(word)}`));
  return signs;
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word without its ending, so that its forms are one; all numbers are one. */
function stem(word: string): string {
  if (/^\d/u.test(word)) return '#';
  const lower = word.toLowerCase();
  const ending = ENDINGS.find((one) => lower.endsWith(one) && lower.length - one.length >= SHORTEST_STEM);
  return ending ? lower.slice(0, -ending.length) : lower;
}

function share(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);
}

function beginOf(text: string): string {
  return /^\p{Lu}/u.test(text) ? 'capital' : /^\p{Ll}/u.test(text) ? 'small' : /^\d/u.test(text) ? 'digit' : 'other';
}

/** The kind of mark that stands before a clause. */
function markOf({ source, unit, spans }: Clause): string {
  const start = spans[0]?.start ?? unit.start;
  const mark = source.text.slice(Math.max(unit.start, start - MARK_LENGTH), start).trim();
  if (!mark) return 'none';
  if (/^\d+(?:\.\d+)+/u.test(mark)) return 'decimal';
  if (/^\(?\d{1,2}[.)]/u.test(mark)) return 'number';
  if (/^\(?\p{L}[.)]/u.test(mark)) return 'letter';
  return /^[-–—]/u.test(mark) ? 'dash' : 'bullet';
}
