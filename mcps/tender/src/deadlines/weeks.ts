import { daysFrom, isoDate, isRealDate } from '../dates/calendar.ts';
import { sentenceAround } from '../dates/in-sentences.ts';
import type { Source } from '../source/source.ts';

/** A week in which something of the procedure happens: `day` is its Monday (`YYYY-MM-DD`). Offsets are into the flat text. */
export type NamedWeek = { day: string; words: string; start: number; end: number };

const WEEK = /(?<![\p{L}\d])(?:(\d{1,2})\.\s?KW|(?:KW|Kalenderwoche)\s?(\d{1,2}))\.?(?:\s?\/\s?|\s+(?:im\s+Jahr\s+)?)(20\d\d)(?!\d)/giu;
const STEP = /(?<!\p{L})(?:\p{L}*gespräch\p{L}*|\p{L}*präsentation\p{L}*|\p{L}*verhandlung\p{L}*|zuschlag\p{L}*|\p{L}*besichtigung\p{L}*|auftakt\p{L}*|kick-?off\p{L}*|beauftragung|auftragserteilung|vergabe(?:entscheidung|empfehlung)?|ortstermin)(?!\p{L})/iu;
const MAX_WORDS = 110;

/** Weeks that a paper names with their year for a step of the procedure: `Die Bietergespräche finden in KW 23/2027 statt`. */
export function namedWeeks(source: Source): NamedWeek[] {
  return [...source.text.matchAll(WEEK)].flatMap((match): NamedWeek[] => {
    const [written, before, after, year = ''] = match;
    const day = mondayOf(Number(year), Number(before ?? after));
    const place = { start: match.index, end: match.index + written.length };
    const [from, to] = sentenceAround(source, place);
    const said = source.text.slice(from, to).replace(/\s+/gu, ' ').trim();
    if (day === null || !STEP.test(said)) return [];
    const words = said.length <= MAX_WORDS ? said : `${STEP.exec(said)?.[0] ?? ''}: ${written.replace(/\s+/gu, ' ')}`;
    return [{ day, words, ...place }];
  });
}

/** The Monday of a week as ISO 8601 counts them: the first has the year's first Thursday. Null for a number that no year has. */
function mondayOf(year: number, week: number): string | null {
  if (week < 1 || week > 53 || !isRealDate(year, 1, 4)) return null;
  const fourth = new Date(Date.UTC(year, 0, 4));
  return daysFrom(isoDate(year, 1, 4), (week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7));
}
