import { ENUMERATOR, SENTENCE } from '../dates/beside-days.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';

const MAX_LABEL = 90;
const MAX_WORDS = 120;
const MIN_WORDS = 20;
const SENTENCES = /(?<=\p{L}{3}[.!?][”"’»]?)\s+(?=\p{Lu})/u;

/**
 * What the document calls a day, on one line: the words of the label, with those that stand with it before the day on its line or in its
 * cell (`Proposal` before `Submission Deadline`). Of a sentence, its beginning. At most 120 characters.
 */
export function dayLabel(source: Source, label: { start: number; end: number }, day: { start: number; end: number }): string {
  const line = source.lines[indexAt(source.lines, label.start)];
  const cell = unitAt(source, label.start)?.cells.find((one) => one.start <= label.start && label.start < one.end);
  const from = Math.max(cell?.start ?? 0, line?.start ?? 0, day.end <= label.start ? day.end : 0);
  const rest = Math.min(Math.max(line?.end ?? label.end, label.end), cell?.end ?? Infinity);
  // Words before their day go up to it, words behind their day to the end of the line.
  const behind = day.end <= label.start && rest - label.start <= MAX_LABEL ? rest : label.end;
  const to = day.start > label.end ? Math.min(day.start, rest) : behind;
  const whole = tidy(source.text.slice(from, to));
  if (whole.length <= MAX_LABEL && !SENTENCE.test(whole) && !/[.;!?]\s/u.test(whole) && from <= label.start) return whole || tidy(source.text.slice(label.start, label.end));
  const said = tidy(source.text.slice(label.start, label.end));
  // Of more than one sentence before a day the last speaks of it.
  const last = day.start >= label.end && said.length > MAX_WORDS ? (said.split(SENTENCES).at(-1) ?? said) : said;
  const words = last.length >= MIN_WORDS ? last : said;
  return words.length <= MAX_WORDS ? words : `${words.slice(0, words.lastIndexOf(' ', MAX_WORDS - 2))} …`;
}

const BLANKS = /:\s*(?:(?:time|date|uhrzeit|datum|tag)(?!\p{L})[\s:,\d.]*(?:[ap]\.?m\.?|uhr)?[\s,]*)+$/iu;
const LEAD_IN = /(?:[\s,]+(?:den|dem|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch))+[\s,]*$/iu;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s:|,;–-]+|\s+$/gu, '').replace(BLANKS, '').replace(LEAD_IN, '').replace(ENUMERATOR, '').replace(/^(?:die|der|das|the)\s(?=\p{Lu})/iu, '').replace(/^[•●▪*#>–-]+\s*|[\s:|,–-]+$/gu, '');
}
