import { indexAt, unitAt } from './source.ts';
import type { Source } from './source.ts';

const ENUMERATOR = /^[\s•●▪○–\-*#>|☒☐☑✓✗]*(?:(?:[a-z]|\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,5})[.):]{0,2}\s*)?$/iu;
// `संगठन का नाम/Organisation Name`: the label in a second language, after a first in another script.
const SECOND_SCRIPT = /^(?=[^\n]*[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])[^\n/]{2,60}\/\s?$/u;
const MAX_VALUE_GAP = 14;
// Looked at on either side: a line of a hostile file has no end.
const NEAR = 1000;

/**
 * Whether a phrase stands as a label: first in its line or cell (numbering aside), and followed by a colon, the end of the line or
 * cell, or, on a drawn page, a wide gap. Forms mark what must be filled in with an asterisk.
 */
export function isKey(source: Source, start: number, end: number): boolean {
  const line = source.lines[indexAt(source.lines, start)];
  if (!line || start >= line.end) return false;
  const cell = unitAt(source, start)?.cells.find((c) => c.start <= start && start < c.end);
  const from = cell ? Math.max(cell.start, line.start) : line.start;
  const to = cell ? Math.min(Math.max(cell.end, end), line.end) : line.end;
  const before = source.text.slice(Math.max(from, start - NEAR), start);
  const after = source.text.slice(end, Math.min(Math.max(to, end), end + NEAR));
  // Portals write a form in one line: `Auftraggeber: Name: …; Straße: …; Ort: …`.
  const listed = /[;,]\s*$/.test(before) && /^\s*:/.test(after);
  const begins = listed || SECOND_SCRIPT.test(before) || ENUMERATOR.test(before) || /\t| {2}$|:\s*$/.test(before) || gapBefore(source, start);
  const ends = /^\*?\s*(?:\([^)\n]{0,40}\)\s*|\/\s?\p{L}[\p{L}-]{3,30}\s*)?(?:[:|]|$)/u.test(after) || /^ {2,}|^\t/.test(after) || gapAfter(source, end);
  return begins && ends;
}

function gapAfter(source: Source, end: number): boolean {
  const [word, next] = neighbourWords(source, end - 1, 1);
  return word !== undefined && next !== undefined && next[0] - word[2] > MAX_VALUE_GAP;
}

function gapBefore(source: Source, start: number): boolean {
  const [word, previous] = neighbourWords(source, start, -1);
  return word !== undefined && previous !== undefined && word[0] - previous[2] > MAX_VALUE_GAP;
}

function neighbourWords(source: Source, offset: number, step: 1 | -1) {
  const place = source.toDocument(offset);
  const page = source.document.pages[indexAt(source.document.pages, place)];
  const line = page?.lines[indexAt(page.lines, place)];
  if (!line) return [];
  const i = indexAt(line.words, place);
  return [line.words[i]?.box, line.words[i + step]?.box];
}
