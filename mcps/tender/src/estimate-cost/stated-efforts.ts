import { COUNT, countOf } from '../bidding/numbers.ts';
import { clausesOf } from '../requirements/clauses.ts';
import type { Source } from '../source/source.ts';

/** An effort that a sentence states: so many units of time, in all or in each month or year. Offsets into the flat text. */
export type Effort = { source: Source; start: number; end: number; text: string; quantity: number; unit: 'h' | 'day'; every: 'month' | 'year' | null };

const DAYS = '(?:personen|mann|berater|arbeits|entwickler)-?tagen?|tagewerken?|PT(?!\\p{L})|(?:person|man|consult(?:ing|ant)|working)[- ]days?';
const HOURS = '(?:arbeits|mann|personen|fach|dienst|service|support)-?stunden|(?:labou?r|man|person|staff|service|consulting)[- ]hours?';
const EVERY = '(?:\\s*(?:pro|im|je|jeden|per|a|each)\\s+(?<every>monat|jahr|month|year))';
const PATTERN = new RegExp(`(?<![\\p{L}\\d.,])(?<n>${COUNT})\\s*(?:(?<days>${DAYS})|(?<hours>${HOURS}))${EVERY}?|(?<![\\p{L}\\d.,])(?<n2>${COUNT})\\s*(?<hours2>stunden|hours)${EVERY.replace('<every>', '<every2>')}`, 'giu');
// A time to react within, and when somebody is there, is no work to be paid.
const NO_EFFORT = /innerhalb|binnen|within|spätestens|erreichbar|verfügbarkeit|availab|reaktionszeit|response time|öffnungszeiten|opening hours|berufserfahrung|frist/iu;

/** The efforts that a document's sentences state: `120 Personentage`, `40 labor hours`, `20 Stunden pro Monat`. */
export function statedEfforts(source: Source): Effort[] {
  return clausesOf(source).flatMap((clause): Effort[] => {
    const span = clause.spans[0];
    if (!span || NO_EFFORT.test(clause.text)) return [];
    return [...clause.text.matchAll(PATTERN)].flatMap(({ groups }): Effort[] => {
      const quantity = countOf(groups?.['n'] ?? groups?.['n2'] ?? '');
      const every = (groups?.['every'] ?? groups?.['every2'])?.toLowerCase();
      if (quantity === null || quantity === 0) return [];
      const period = every === undefined ? null : every.startsWith('mon') ? 'month' : 'year';
      return [{ source, start: span.start, end: span.end, text: clause.text, quantity, unit: groups?.['days'] ? 'day' : 'h', every: period }];
    });
  });
}
