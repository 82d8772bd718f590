import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { Moment } from '../dates/find-moments.ts';
import { sentenceAround } from '../dates/in-sentences.ts';
import { stepOfDay } from '../dates/step-above.ts';
import { headOver } from '../source/head-over.ts';
import { wordsLeftOf } from './words-left-of.ts';

/**
 * The words around a day, each without line breaks: `said` before it in its sentence or cell, or, where that says nothing, left of it,
 * in its row or above; `after` it; `row` the other cells; `head` of its column; `above` the line before; `section` the heading.
 */
export type DayWords = { said: string; after: string; row: string; head: string; above: string; section: string; bare: boolean };

const SAID = 170;
const AROUND = 90;
const ROW = 220;
// `- 2027/05/03: bids are due`: what a line says of the day that it begins with. `3 May is the last day for questions`: so does a sentence.
const BEHIND = /^\s*(?::|(?:is|was|ist|war)(?!\p{L}))\s*(?<words>[^\n]*\p{L}{3}[^\n]*)/iu;
const LAST_DAY = /^\s*(?:is|ist)\s+(?:the|der|das)\s+(?<words>(?:last|final|latest|deadline|letzte|späteste)(?!\p{L}).*)/isu;
const LEAD_IN = /(?:[\s:|(–—-]|\b(?:am|den|bis|zum|um|on|by|at|until|the|date|datum|tag|termin|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|uhr|time|uhrzeit)\b[.,]?|\d{1,2}[:.]\d\d)+/giu;

/** What stands around a day in a source; `last` is where the day before it ended: what was said of that one is not said of this. */
export function dayWords(source: Source, moment: Pick<Moment, 'start' | 'end'>, last = 0): DayWords {
  const unit = unitAt(source, moment.start);
  const cell = unit?.cells.find((one) => one.start <= moment.start && moment.start < one.end);
  const [from, to] = sentenceAround(source, moment);
  const begin = Math.max(from, cell?.start ?? 0, moment.start - SAID);
  // In a schedule whose lines begin with their days the words between belong to the day before.
  const line = source.lines[indexAt(source.lines, moment.start)];
  const isFirst = !/\p{L}{5}/u.test(source.text.slice(Math.max(line?.start ?? 0, last), moment.start));
  const since = isFirst ? 0 : Math.min(last, moment.start);
  const step = stepOfDay(source, moment);
  const before = flat(`${step ? `${step}: ` : ''}${source.text.slice(Math.max(begin, since), moment.start)}`);
  const row = unit?.kind === 'table_row' ? flat(unit.cells.filter((one) => one !== cell).map((one) => source.text.slice(one.start, one.end)).join(' | ')).slice(0, ROW) : '';
  const at = indexAt(source.lines, moment.start);
  const above = source.lines[at - 1];
  const own = ownWords(source, moment, Math.min(to, cell?.end ?? Infinity));
  const bare = !/\p{L}{3}/u.test(before.replace(LEAD_IN, ' '));
  const beside = bare ? `${row} ${wordsLeftOf(source, moment)}`.trim() : '';
  return {
    said: own ? flat(own) : bare ? `${beside || (above?.text ?? '')} ${before}` : before,
    after: flat(source.text.slice(moment.end, Math.min(to, cell?.end ?? Infinity, moment.end + AROUND))),
    row,
    head: flat(headOver(source, moment.start)).slice(0, AROUND),
    above: (above?.text ?? '').slice(-AROUND),
    section: unit ? (source.sections[unit.section]?.title ?? '').slice(0, AROUND) : '',
    bare: bare && !own,
  };
}

/** The words behind a day that are said of it. */
function ownWords({ text, lines }: Source, { start, end }: Pick<Moment, 'start' | 'end'>, to: number): string | undefined {
  const line = lines[indexAt(lines, start)];
  const begins = !/[\p{L}\d]/u.test(text.slice(line?.start ?? 0, start));
  const last = LAST_DAY.exec(text.slice(end, to))?.groups?.['words'];
  // Said the other way round: `questions may be asked until` that day.
  if (last) return `${last} until`;
  return begins ? BEHIND.exec(text.slice(end, Math.min(line?.end ?? 0, to)))?.groups?.['words'] : undefined;
}

const flat = (text: string): string => text.replace(/[\s_]+/gu, ' ');
