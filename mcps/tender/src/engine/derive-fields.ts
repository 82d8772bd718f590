import { daysIn } from '../dates/calendar.ts';
import type { Choices } from './read-fields.ts';

/** Fills what follows from other values: a duration from two days that are whole months apart. Marked as derived. */
export function deriveFields(choices: Choices): Choices {
  const start = choices.contract_start.best;
  const end = choices.contract_end.best;
  if (choices.contract_duration_months.best || !start || !end) return choices;
  const months = wholeMonths(start.value, end.value);
  if (months === null) return choices;
  const strength = Math.min(start.strength, end.strength);
  const derived = { value: months, finder: 'derived', strength, spans: [...start.spans, ...end.spans], derived: true };
  return { ...choices, contract_duration_months: { best: derived, agreeing: [derived], against: [], hint: 0 } };
}

/** Whole months from the first day to the last inclusive, or null: 1 March to 28 February, or 15 March to 14 (or 15) September. */
export function wholeMonths(start: string, end: string): number | null {
  const [y1 = 0, m1 = 0, d1 = 0] = start.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = end.split('-').map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1);
  if (d2 === d1 - 1 || d2 === d1) return months > 0 ? months : null;
  return d1 === 1 && d2 === daysIn(y2, m2) && months >= 0 ? months + 1 : null;
}
