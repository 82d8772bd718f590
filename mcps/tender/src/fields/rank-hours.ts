import { findMoments } from '../dates/find-moments.ts';
import type { Moment } from '../dates/find-moments.ts';
import { findTimes } from '../dates/find-times.ts';
import type { FoundTime } from '../dates/find-times.ts';
import type { Span } from '../engine/candidate.ts';
import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { hourFeatures } from './hour-features.ts';
import { sharesOf } from './rank-proposals.ts';
import ranking from '../confidence/hour-ranking.json' with { type: 'json' };

/** A mention of a day, and how probable it is that it speaks of the field. */
export type Mention = { moment: Moment; share: number };

// Times further off than this are another matter's; the model has hardly seen one that was right.
const REACH = 3000;
const MAX_TIMES = 60;
const OWN = 0.3;
// `A meeting starts by 9:00 am on 6 November`: an hour of that day, but of what else happens on it.
const ELSE = /(?<!\p{L})(?:meetings?|visits?|conferences?|walk-?through|interviews?|presentations?|opened|opening|\p{L}*besichtigung\p{L}*|\p{L}*öffnung|ortstermin|präsentation\p{L}*|gespräche?)(?!\p{L})/iu;
const BEFORE = 90;
const HARDLY = 0.3;
const found = new WeakMap<Source, FoundTime[]>();

/** All times of day of a source near one of a day's mentions, without those that stand with another day; in order. */
export function proposeHours(source: Source, all: readonly Moment[], mentions: readonly Mention[]): FoundTime[] {
  const times = found.get(source) ?? findTimes(source.text);
  found.set(source, times);
  const gap = (time: FoundTime): number => Math.min(...mentions.map(({ moment: { start, end } }) => Math.max(0, time.start - end, start - time.end)));
  const most = Math.max(0, ...mentions.map(({ share }) => share));
  const isOthers = (time: FoundTime): boolean => {
    const holder = all[indexAt(all, time.start)];
    if (!holder?.timed || time.end > holder.end + 1) return false;
    const mention = mentions.find(({ moment }) => moment === holder);
    return !mention || (mention.share < most * HARDLY && ELSE.test(source.text.slice(Math.max(0, holder.start - BEFORE), holder.start)));
  };
  return times.map((time) => ({ time, gap: gap(time) })).filter((one) => one.gap <= REACH && !isOthers(one.time)).toSorted((a, b) => a.gap - b.gap).slice(0, MAX_TIMES).map(({ time }) => time).toSorted((a, b) => a.start - b.start);
}

/** A chosen day with the likeliest hour of those around its mentions, or without one: `share` says how probable that is (0–1), `spans` where the hour stands. */
export function hourOfDay(source: Source, all: readonly Moment[], mentions: readonly Mention[]): { iso: string; share: number; spans: Span[] } {
  const day = mentions[0]?.moment.day ?? '';
  const times = proposeHours(source, all, mentions);
  const shares = sharesOf(ranking.model, hourFeatures(source, times, all, mentions));
  const clocks = [...Map.groupBy(times.map((time, i) => ({ time, share: shares[i] ?? 0 })), ({ time }) => `${time.hour}:${time.minute}`).values()]
    .map((same) => ({ same: same.toSorted((a, b) => b.share - a.share), share: same.reduce((sum, { share }) => sum + share, 0) }))
    .toSorted((a, b) => b.share - a.share);
  const none = 1 - clocks.reduce((sum, { share }) => sum + share, 0);
  const [top] = clocks;
  const [best] = top?.same ?? [];
  if (!top || !best || top.share < none) return { iso: day, share: none, spans: [] };
  // Of mentions of one hour the one that names its zone says most, if it is not another day's.
  const written = top.same.filter(({ share }) => share >= best.share * OWN).map(({ time }) => isoOf(source, day, time, mentions));
  const iso = written.reduce((fullest, one) => (one.length > fullest.length ? one : fullest), day);
  return { iso, share: top.share, spans: [{ source, start: best.time.start, end: best.time.end }] };
}

/** Day and time as the moment that holds both has them, else put together. */
function isoOf(source: Source, day: string, time: FoundTime, mentions: readonly Mention[]): string {
  const moments = mentions.map(({ moment }) => moment).toSorted((a, b) => a.start - b.start);
  const holder = moments[indexAt(moments, time.start)];
  if (holder?.timed && time.end <= holder.end + 1) return holder.iso;
  const [moment] = findMoments(`${day} ${source.text.slice(time.start, time.end)}`);
  return moment?.timed ? moment.iso : day;
}
