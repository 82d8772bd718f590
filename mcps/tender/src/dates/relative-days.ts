import type { Source } from '../source/source.ts';
import { dayAfter } from '../notice/moments.ts';
import { daysFrom } from './calendar.ts';
import { END_OF_BIDS, OPENING, SENT } from './event-names.ts';
import { QUESTIONS } from './event-role.ts';

/** A length of time that a sentence counts from the end of the time for bids, or from their opening: negative `count` before it. Offsets are into the flat text. */
export type RelativeDay = { role: 'questions' | 'binding'; from: 'bids' | 'opening'; count: number; unit: 'DAY' | 'WEEK' | 'MONTH'; start: number; end: number };

const WORDS: Record<string, number> = {
  ein: 1, eine: 1, einen: 1, einer: 1, einem: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, zwölf: 12, vierzehn: 14, zwanzig: 20, dreißig: 30, dreissig: 30, sechzig: 60, neunzig: 90, hundertzwanzig: 120, hundertachtzig: 180,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fourteen: 14, fifteen: 15, eighteen: 18, twenty: 20, thirty: 30, sixty: 60, ninety: 90,
};
// `ninety (90)`, `60 (sixty)`; of `one hundred and eighty (180)` the figure, and nothing of `one hundred and twenty`; `the 10th business day` before a step is ten days before it.
/** Finds a number in figures or words; its groups are `figure` and `number`, for `numberOf`. */
export const NUMBER = `(?:\\((?<figure>\\d{1,3})\\)|(?<![\\p{L}\\d.,-])(?<!(?:hundred|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\s{1,2}(?:and\\s{1,2})?)(?<number>\\d{1,3}|${Object.keys(WORDS).join('|')})(?:(?<=\\d)(?:th|st|nd|rd))?(?:\\s*\\((?:\\d{1,3}|\\p{L}+(?:[\\s-]\\p{L}+)?)\\))?)-?`;
// Only days of the calendar: which days are worked on, the paper does not say.
const UNITS = 'tage?n?|days?|wochen?|weeks?|monate?n?|months?';
const UNIT = `(?:calendar\\s+|consecutive\\s+|kalender)?(?<unit>${UNITS})(?!\\p{L})`;
// Of `one hundred and twenty days (120)` the figure behind the unit.
const FIGURE_LAST = `(?:(?:one|two)\\s+hundred|hundert)(?:\\s+(?:and\\s+)?\\p{L}+(?:[\\s-]\\p{L}+)?)?\\s+(?:calendar\\s+|consecutive\\s+)?(?<unit>${UNITS})\\s*\\((?<figure>\\d{1,3})\\)`;
const COUNTED = `(?:${NUMBER}\\s*${UNIT}|${FIGURE_LAST})`;
// Where a sentence says that bids bind or questions come, the date of receipt is that of the bids, and an opening has a date that is set.
const KNOWN = `(?:${END_OF_BIDS}|(?:the\\s+)?date\\s+(?:(?:set|fixed|specified|stated|established)\\s+)?(?:for|of)\\s+(?:the\\s+)?(?:${SENT}\\s+)?(?:submissions?|receipt|submitting)|(?<opening>(?:(?:the\\s+)?date\\s+(?:set|fixed|specified)\\s+(?:of|for)\\s+)?(?:${OPENING})(?:\\s+of\\s+(?:the\\s+|this\\s+)?(?:bid|tender)s?)?))(?!\\p{L})`;
const BEFORE = new RegExp(`${COUNTED}\\s+(?:vor|before|prior\\s+to|in\\s+advance\\s+of|ahead\\s+of)\\s+${KNOWN}`, 'giu');
const AFTER = new RegExp(`${COUNTED}\\s+(?:nach|ab|(?:as\\s+)?from|as\\s+of|after|following|subsequent\\s+to)\\s+${KNOWN}`, 'giu');
// A length without a day that it counts from: bids bind from when they are due.
const FOR = `(?:for\\s+)?(?:an?\\s+|the\\s+)?(?:minimum\\s+)?(?:acceptance\\s+)?(?:period\\s+of\\s+)?(?:at\\s+least\\s+|not\\s+less\\s+than\\s+|(?:a\\s+)?minimum\\s+(?:of\\s+)?|mindestens\\s+)?`;
const ALONE = '(?!\\p{L})(?!\\s+(?:as\\s+|counted\\s+)?(?:from|after|following|beyond|past|of|prior|before|ab|nach|vor)(?!\\p{L}))';
const BINDS = [
  // A cell or a line's end may part a label from its length.
  new RegExp(`(?:(?:bids?|offers?|tenders?|proposals?|quotations?|quotes?)\\s+validity(?:\\s+period)?|(?:period\\s+of\\s+)?validity(?:\\s+period)?\\s+of\\s+(?:the\\s+)?(?:bids?|offers?|tenders?|proposals?|quotations?|quotes?)|(?:bindungs?|gültigkeits)(?:dauer|frist)|(?:dauer\\s+der\\s+)?gültigkeit(?:sdauer)?\\s+(?:des\\s+angebote?s|der\\s+(?:angebote|offerten?)))[\\s:|–-]{0,8}(?:(?:is|shall\\s+be|will\\s+be|must\\s+be|beträgt|of)\\s+)?${FOR}${NUMBER}\\s*${UNIT}${ALONE}`, 'giu'),
  new RegExp(`(?:bids?|offers?|tenders?|proposals?|quotations?|quotes?)\\s+(?:(?:must|shall|will|should)\\s+)?(?:(?:be|remain|is|are|held|kept|considered|presumed\\s+to\\s+be)\\s+){0,3}(?:open\\s+and\\s+)?(?:valid|firm|irrevocable|binding|good(?=\\s+for))\\s+(?:for\\s+acceptance\\s+)?${FOR}${NUMBER}\\s*${UNIT}${ALONE}`, 'giu'),
  new RegExp(`(?:zuschlags-?\\s?(?:und|/)\\s?)?(?:bindefrist|bindungsfrist)\\s*:?\\s*(?:beträgt\\s+)?${FOR}${NUMBER}\\s*${UNIT}${ALONE}`, 'giu'),
  new RegExp(`(?:angebote?|offerten?)\\s+(?:bleib(?:t|en)|ist|sind|gilt|gelten)\\s+(?:(?:während|für|mindestens|die|der|eine|einer|dauer|zeitraum|von)\\s+){0,5}${NUMBER}\\s*${UNIT}\\s+(?:gültig|verbindlich|bindend|gebunden)(?!\\p{L})`, 'giu'),
];
// Blanks that say the length behind their label: of an EU form, its older print, and of an Indian portal.
const IN_FORMS = [
  new RegExp(`(?:frist,\\s+bis\\s+zu\\s+der\\s+das\\s+angebot\\s+gültig\\s+sein\\s+muss|until\\s+which\\s+the\\s+tender\\s+must\\s+remain\\s+valid)\\s*:\\s*${NUMBER}\\s*${UNIT}(?!\\p{L})`, 'giu'),
  /(?:laufzeit|duration)\s+in\s+(?<unit>monaten|months|tagen|days)\s*:\s*(?<number>\d{1,3})\s*\((?:ab\s+dem\s+schlusstermin|from\s+the\s+date\s+stated)/giu,
  new RegExp(`(?:bid|offer)\\s+validity\\s*\\(from\\s+end\\s+date\\)\\s*${NUMBER}\\s*\\(?${UNIT}(?!\\p{L})`, 'giu'),
];
const ASKED = /(?<!\p{L})(?:eing(?:eh|ang|egangen)\p{L}*|gestellt|stellen|richten|ein(?:zu|ge)?(?:reich|bring)\p{L}*|zugehen|zugegangen|vorliegen|anzufordern|submit\p{L}*|receiv\p{L}*|sent|send|rais\p{L}*|ask\p{L}*|request\p{L}*|made|notify|address\p{L}*)(?!\p{L})/iu;
const GIVEN = /(?<!\p{L})(?:erteilt|beantwortet\s+der|beantworten|mitgeteilt|respond\s+to|will\s+(?:respond|answer|reply|issue|provide)|answers?\s+(?:will|shall)|addend(?:um|a)|amend\p{L}*|withdraw\p{L}*|extend\p{L}*|besichtigung\p{L}*|site\s+visit)(?!\p{L})/iu;
const BINDING = /(?<!\p{L})(?:gültig\p{L}*|verbindlich|gebunden|\p{L}*bindefrist|zuschlagsfrist|bindend|valid|validity|firm|acceptance\s+period|(?:not|no)\s[^.]{0,40}withdr\p{L}*|irrevocable|open\s+for\s+acceptance|remain\s+(?:firm|open)|binding|(?:bids?|tenders?|proposals?|quotes?|offers?)\s+(?:may|will|shall|to)\s+be\s+held|(?:hold|retain)\s+(?:(?:all|any|the)\s+){0,2}(?:bids?|tenders?|proposals?|quotes?|offers?)\s+for)(?!\p{L})/iu;
const NOT_BIDS = /(?<!\p{L})(?:securit\p{L}*|guarantee\p{L}*|bonds?|bürgschaft\p{L}*|sicherheit\p{L}*|emd|earnest|insurance|certificates?|nachweis\p{L}*)(?!\p{L})/iu;
const SENTENCE = 260;

/** All lengths that count from the end of the time for bids: up to when questions may come, and how long bids bind. In order of place. */
export function relativeDays(source: Source): RelativeDay[] {
  const found = (pattern: RegExp, role: RelativeDay['role'], fits: (sentence: string, clause: string) => boolean): RelativeDay[] =>
    [...source.text.matchAll(pattern)].flatMap((match): RelativeDay[] => {
      const { unit = '', opening } = match.groups ?? {};
      const count = numberOf(match.groups ?? {});
      const end = match.index + match[0].length;
      if (count === null || !fits(sentenceOf(source.text, match.index, end), clauseOf(source.text, match.index, end))) return [];
      const letter = unit.charAt(0).toLowerCase();
      return [{ role, from: opening ? 'opening' : 'bids', count: role === 'questions' ? -count : count, unit: letter === 'w' ? 'WEEK' : letter === 'm' ? 'MONTH' : 'DAY', start: match.index, end }];
    });
  const counted = found(AFTER, 'binding', (sentence) => BINDING.test(sentence) && !NOT_BIDS.test(sentence));
  return [
    // `Damit Antworten mitgeteilt werden können, sollen Rückfragen …`: a clause that names questions speaks for itself.
    ...found(BEFORE, 'questions', (sentence, clause) => QUESTIONS.test(sentence) && ASKED.test(sentence) && !GIVEN.test(QUESTIONS.test(clause) ? clause : sentence)),
    ...counted,
    // What says from when it counts is believed before a bare length.
    ...(counted.length > 0 ? [] : BINDS).flatMap((pattern) => found(pattern, 'binding', (sentence) => !NOT_BIDS.test(sentence))),
    ...IN_FORMS.flatMap((pattern) => found(pattern, 'binding', () => true)),
  ];
}

/** What the groups of `NUMBER` hold; null for no number from one on. */
export function numberOf({ number = '', figure }: Partial<Record<string, string>>): number | null {
  const count = figure ? Number(figure) : (WORDS[number.toLowerCase()] ?? Number(number));
  return Number.isInteger(count) && count >= 1 ? count : null;
}

/** The day that a length counts to from the last day for bids (`YYYY-MM-DD…`); null for a length that no calendar has. */
export function countedDay({ count, unit }: Pick<RelativeDay, 'count' | 'unit'>, last: string): string | null {
  if (count > 0) return dayAfter(last, count, unit);
  return unit === 'MONTH' ? null : daysFrom(last.slice(0, 10), count * (unit === 'WEEK' ? 7 : 1));
}

function clauseOf(text: string, start: number, end: number): string {
  const sentence = sentenceOf(text, start, end);
  const at = sentence.indexOf(text.slice(start, end));
  return `${sentence.slice(0, at).split(',').at(-1) ?? ''}${sentence.slice(at).split(',')[0] ?? ''}`;
}

/** What of a sentence stands before a place, of the last `room` characters. */
export function sentenceBefore(text: string, start: number, room = SENTENCE): string {
  return text.slice(Math.max(0, start - room), start).split(/(?<=\p{L}{3})[.!?]\s+(?=\p{Lu})|\n\s*\n/u).at(-1) ?? '';
}

/** The sentence around a place, at most some 400 characters of it. */
export function sentenceOf(text: string, start: number, end: number): string {
  const before = sentenceBefore(text, start);
  const after = text.slice(end, end + SENTENCE / 2).split(/[.!?](?:\s|$)|\n\s*\n/u)[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}
