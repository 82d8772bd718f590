import type { Source, Unit } from '../source/source.ts';
import type { Part } from './cell-lists.ts';

// No text is wrapped at lines this long: there each end of a line is one that somebody set.
const UNWRAPPED = 160;
const DASHED = /(?<=[.;:,]\s)[-–•]\s+(?=[\p{Lu}\d])/gu;
// The number of an entry may stand in a line of its own.
const MARK_ALONE = /^\W*[\p{L}\d]{1,4}[.)]?$/u;
const MARKED = /^(?:[-–•]\s+(?:\p{L}[.)]\s+)?|\(?(?:\p{Ll}|\d{1,2})\)\s+)[\p{Lu}\d]/u;
const ENDED = /[.;:,!?)]\s*$/u;

/**
 * The parts of a paragraph that breaks within it make, where a document says nothing of its layout: web pages, mails and plain texts list
 * things line by line, or after dashes in one line. What follows a colon is a list.
 */
export function brokenParts(source: Source, unit: Unit): Part[] {
  const whole = { start: unit.start, end: unit.end, unit };
  if (unit.kind === 'table_row' || unit.kind === 'heading') return [whole];
  const text = source.text.slice(unit.start, unit.end);
  const cuts = [...new Set([0, ...(hasLayout(source) ? [] : breaksIn(text)), ...dashesIn(text), text.length])].sort((a, b) => a - b);
  if (cuts.length < 3) return [whole];
  let listed = unit.kind === 'list_item';
  return cuts.slice(0, -1).flatMap((from, i): Part[] => {
    const part = text.slice(from, cuts[i + 1]).trimEnd();
    if (!part.trim()) return [];
    const place = { start: unit.start + from, end: unit.start + from + part.length };
    const kind = i > 0 && listed ? 'list_item' : unit.kind;
    listed ||= part.endsWith(':');
    return [{ ...place, unit: { ...unit, ...place, kind } }];
  });
}

/** Whether lines have boxes, by which wrapped ones were joined and others parted. */
function hasLayout(source: Source): boolean {
  return source.document.pages.some(({ lines }) => lines.length > 0);
}

/** Where lines begin that the line before had room for, or that it announces. */
function breaksIn(text: string): number[] {
  if (!text.includes('\n')) return [];
  const lines = [...text.matchAll(/[^\n]+/gu)];
  const longest = lines.reduce((most, { 0: line }) => Math.max(most, line.trim().length), 0);
  return lines.flatMap((line, i) => {
    const before = lines[i - 1]?.[0].trim();
    const next = line[0].trim();
    if (before === undefined || MARK_ALONE.test(before) || (/^\p{Ll}/u.test(next) && !ENDED.test(before))) return [];
    const room = MARKED.test(next) || longest > UNWRAPPED || before.endsWith(':') || before.length + 1 + (/^\S+/u.exec(next)?.[0].length ?? 0) <= longest;
    return room ? [line.index] : [];
  });
}

/** `with these details: - turnover. - staff. - …`: entries after dashes within a line, two at least. */
function dashesIn(text: string): number[] {
  const marks = [...text.matchAll(DASHED)].map(({ index }) => index);
  return marks.length > 1 ? marks : [];
}
