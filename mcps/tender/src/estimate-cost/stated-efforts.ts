import { COUNT, countOf } from '../bidding/numbers.ts';
import { clausesOf } from '../requirements/clauses.ts';
import type { Source } from '../source/source.ts';

export type Period = 'week' | 'month' | 'quarter' | 'year';

/** An effort that a sentence states: so many units of time, in all or in each period. `text` is the part of the sentence that speaks of it. Offsets into the flat text. */
export type Effort = { source: Source; start: number; end: number; text: string; quantity: number; unit: 'h' | 'day'; every: Period | null };

const AMOUNT = `(?:\\d{1,6}[.,]\\d{1,2}(?!\\d)|${COUNT})`;
const DAYS = '(?:personen|mann|berater|entwickler|schulungs|einsatz|workshop)-?tagen?|tagewerken?|PT(?!\\p{L})|(?:person|man|consult(?:ing|ant)|training)[- ]days?';
// Within so many working days something is delivered or mended; only with a word for effort they are work.
const WORKING_DAYS = '(?:arbeits-?tagen?|working[- ]days?)(?=[^.;]{0,80}(?:aufwand|aufwänd|effort|kalkul|anzusetzen|einzuplanen))';
const HOURS = '(?:arbeits|mann|personen|fach|dienst|service|support)-?stunden|(?:labou?r|man|person|staff|service|consulting)[- ]hours?';
/** `pro Monat`, `per week`: for a pattern's end. */
export const EVERY = '(?:\\s*(?:pro|im|je|jeden|per|a|each)\\s+(?<every>woche|monat|quartal|jahr|week|month|quarter|year))';
const PATTERN = new RegExp(`(?<![\\p{L}\\d.,])(?<n>${AMOUNT})\\s*(?:(?<days>${DAYS}|${WORKING_DAYS})|(?<hours>${HOURS}))${EVERY}?|(?<![\\p{L}\\d.,])(?<n2>${AMOUNT})\\s*(?<hours2>stunden|hours)${EVERY.replace('<every>', '<every2>')}`, 'giu');
// A time to react within, and when somebody is there, is no work to be paid.
const NO_EFFORT = /innerhalb|binnen|within|spätestens|erreichbar|verfügbarkeit|availab|reaktionszeit|response time|öffnungszeiten|opening hours|berufserfahrung|frist/iu;
const JOINT = /[,;]|(?<!\p{L})(?:und|sowie|and|plus)(?!\p{L})/giu;
const PERIODS: [string, Period][] = [['wo', 'week'], ['we', 'week'], ['mo', 'month'], ['qu', 'quarter'], ['ja', 'year'], ['ye', 'year']];

/** The efforts that a document's sentences state: `120 Personentage`, `40 labor hours`, `20 Stunden pro Monat`. */
export function statedEfforts(source: Source): Effort[] {
  return clausesOf(source).flatMap((clause): Effort[] => {
    const span = clause.spans[0];
    if (!span || NO_EFFORT.test(clause.text)) return [];
    const matches = [...clause.text.matchAll(PATTERN)];
    return matches.flatMap(({ groups, index, 0: words }, i): Effort[] => {
      const quantity = amountOf(groups?.['n'] ?? groups?.['n2'] ?? '');
      if (quantity === null || quantity === 0) return [];
      const before = matches[i - 1];
      const after = matches[i + 1];
      const from = before ? jointIn(clause.text, before.index + before[0].length, index).end : 0;
      const to = after ? jointIn(clause.text, index + words.length, after.index).start : clause.text.length;
      return [{ source, start: span.start, end: span.end, text: clause.text.slice(from, to).trim(), quantity, unit: groups?.['days'] ? 'day' : 'h', every: periodOf(groups?.['every'] ?? groups?.['every2']) }];
    });
  });
}

/** The period that a word names; null for none. */
export function periodOf(word: string | undefined): Period | null {
  const start = word?.toLowerCase().slice(0, 2);
  return PERIODS.find(([known]) => known === start)?.[1] ?? null;
}

/** Where a sentence goes over from one effort to the next: at its comma or `und`, else right behind the first. */
function jointIn(text: string, start: number, end: number): { start: number; end: number } {
  const joint = [...text.slice(start, end).matchAll(JOINT)][0];
  return joint ? { start: start + joint.index, end: start + joint.index + joint[0].length } : { start, end: start };
}

/** One or two places behind a mark are decimals, three are thousands. */
function amountOf(text: string): number | null {
  return /^\d+[.,]\d{1,2}$/.test(text) ? Number(text.replace(',', '.')) : countOf(text);
}
