import { BIDS, QUESTIONS } from '../dates/event-role.ts';
import type { Moment } from '../dates/find-moments.ts';
import type { FoundTime } from '../dates/find-times.ts';
import { neighboursOf } from '../source/neighbours.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';

/** What a time of day looks like beside a day that was chosen, as numbers between 0 and 1. The order is the models'. */
export const HOUR_FEATURES = ['attached', 'attached_share', 'other_day', 'line', 'next_line', 'unit', 'close', 'near', 'before', 'joined', 'beside', 'day_between', 'share', 'limit', 'due', 'bids', 'asked', 'opened', 'met', 'time_label', 'zone', 'office', 'range', 'end_of_day', 'full_hour', 'often', 'far'] as const;

const LIMIT = /(?<!\p{L})(?:by|before|until|till|no later than|not later than|latest|bis|spätestens|längstens|noon)(?!\p{L})/iu;
const DUE = /(?<!\p{L})(?:due|deadline|clos(?:e[sd]?|ing)|submi\p{L}*|receipts?|receiv\p{L}*|return\p{L}*|\p{L}*frist|\p{L}*abgabe\p{L}*|\p{L}*einreich\p{L}*|eingang|eing(?:eh|ang|egang)\p{L}*|\p{L}*schluss|schlusstermin)(?!\p{L})/iu;
const OPENED = /(?<!\p{L})(?:open(?:ed|ing|s)|\p{L}*öffnung\p{L}*)(?!\p{L})/iu;
const MET = /(?<!\p{L})(?:meeting|conference|visit|walk-?through|tour|briefing|pre-?(?:bid|proposal)|\p{L}*besichtigung\p{L}*|ortstermin|webinar|interview\p{L}*|presentation\p{L}*)(?!\p{L})/iu;
const TIME_LABEL = /(?<!\p{L})(?:time|uhrzeit|hour|zeit|ortszeit)\s*:?\s*$/iu;
const OFFICE = /(?<!\p{L})(?:office hours|business hours|hours|erreichbar|öffnungszeiten|sprechzeiten|geschäftszeiten|monday (?:to|through|–|-) friday|mo\.?\s?[-–]\s?(?:do|fr)|between|zwischen|daily|täglich|werktags|weekdays|working hours)(?!\p{L})/iu;
const JOINED = /^[\s\u00a0,;:|()@–—-]*(?:(?:um|at|by|on|am|den|der|the|bis|till?|until|before|no later than|not later than|spätestens|noon|local|time|uhr|uhrzeit|zeit|date|datum|\p{L}{2,4}t|\p{L}+\s(?:local\s)?time|\p{L}+(?:day|tag)|mittwoch|prevailing|standard|daylight|eastern|central|mountain|pacific)[\s\u00a0,;:|.()@–—-]*)*$/iu;
const CLOCK = '\\d{1,2}(?:[:.h]\\d\\d)?(?:\\s?uhr|\\s?[ap]\\.?m\\.?)?';
const RANGE = new RegExp(`^\\s*(?:[-–—]|to|bis)\\s*(?:\\d{1,2}[:.h]\\d\\d|\\d{1,2}\\s?(?:uhr|[ap]\\.?m))`, 'iu');
const RANGE_BEFORE = new RegExp(`(?<![\\d.])${CLOCK}\\s*(?:[-–—]|to|bis)\\s*$`, 'iu');
const BEFORE = 80;
const FAR = 400;
const MENTIONS = 4;
const VALUE = 25;

/** The features of each time in the order of HOUR_FEATURES: `days` are the chosen day's mentions with their shares of being the field's. */
export function hourFeatures(source: Source, times: readonly FoundTime[], moments: readonly Moment[], days: readonly { moment: Moment; share: number }[]): number[][] {
  const most = Math.max(1e-6, ...days.map(({ share }) => share));
  const clock = ({ hour, minute }: FoundTime): string => `${hour}:${minute}`;
  const count = Map.groupBy(times, clock);
  // What a form has in the blank beside the day.
  const beside = days.slice(0, MENTIONS).flatMap(({ moment }) => neighboursOf(source, moment.start, moment.end).filter(({ relation }) => relation === 'right' || relation === 'cell'));
  return times.map((time) => {
    const gap = ({ start, end }: Moment): number => Math.max(0, time.start - end, start - time.end);
    const nearest = days.toSorted((a, b) => gap(a.moment) - gap(b.moment) || b.share - a.share)[0];
    const holder = moments.find((moment) => moment.timed && moment.start <= time.start && time.end <= moment.end + 1);
    const mine = days.find(({ moment }) => moment === holder);
    const day = nearest?.moment;
    const distance = day ? gap(day) : Infinity;
    const [at, line] = [indexAt(source.lines, time.start), day ? indexAt(source.lines, day.start) : -9];
    const unit = unitAt(source, time.start);
    const between = day ? (day.end <= time.start ? source.text.slice(day.end, time.start) : source.text.slice(time.end, day.start)) : '';
    const before = source.text.slice(Math.max(0, time.start - BEFORE), time.start).replace(/\s+/gu, ' ');
    const wide = `${before} ${source.text.slice(time.end, time.end + 40).split('\n')[0] ?? ''}`;
    return [
      flag(mine !== undefined), (mine?.share ?? 0) / most, flag(holder !== undefined && !mine), flag(at === line), flag(Math.abs(at - line) === 1), flag(unit !== null && day !== undefined && unit === unitAt(source, day.start)), flag(distance <= 25), Math.exp(-distance / 100), flag(day !== undefined && time.end <= day.start),
      flag(distance < 70 && JOINED.test(between)), flag(beside.some(({ start, end }) => start <= time.start && time.start < end && time.start - start < VALUE)), flag(moments.some((moment) => moment !== day && day !== undefined && moment.start >= Math.min(time.end, day.end) && moment.end <= Math.max(time.start, day.start))), distance < FAR ? (nearest?.share ?? 0) / most : 0,
      flag(LIMIT.test(before.slice(-30))), flag(DUE.test(before)), flag(BIDS.test(before)), flag(QUESTIONS.test(before)), flag(OPENED.test(before)), flag(MET.test(wide)), flag(TIME_LABEL.test(before)), flag(time.zone !== null), flag(OFFICE.test(wide)), flag(RANGE.test(source.text.slice(time.end, time.end + 12)) || RANGE_BEFORE.test(before)),
      flag(time.hour >= 23 || time.hour === 0), flag(time.minute === 0), Math.min(1, Math.log(count.get(clock(time))?.length ?? 1) / 2), flag(distance > FAR),
    ];
  });
}

const flag = (is: boolean): number => (is ? 1 : 0);
