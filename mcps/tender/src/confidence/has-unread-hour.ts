import { findTimes } from '../dates/find-times.ts';
import type { Candidate } from '../engine/candidate.ts';
import type { FieldName } from '../schema.ts';

const BESIDE = 80;
const BEFORE = 60;
const MENTIONS = 20;
const DUE = /(?<!\p{L})(?:due|deadline|clos(?:es?|ing|ed)|submi(?:t|ssion|tted)|received?|(?:no|not)\s+later\s+than|abgabe|einreich|angebotsfrist|eingeh)/iu;

/** Whether a deadline for bids has no hour although the paper writes one beside its day, or behind words of what is due. */
export function hasUnreadHour(field: FieldName, { value, spans: [span] }: Candidate<unknown>): boolean {
  if (field !== 'submission_deadline' || !span || typeof value !== 'string' || value.includes('T')) return false;
  const { text } = span.source;
  const times = findTimes(text);
  if (times.length === 0) return false;
  const mentions = mentionsOf(text, text.slice(span.start, span.end));
  return times.some(({ start, end }) => mentions.some((day) => start < day.end + BESIDE && end > day.start - BESIDE) || DUE.test(text.slice(Math.max(0, start - BEFORE), start)));
}

/** Where a text holds the same words again, the first of them. */
function mentionsOf(text: string, quote: string): { start: number; end: number }[] {
  const mentions: { start: number; end: number }[] = [];
  for (let start = text.indexOf(quote); quote !== '' && start >= 0 && mentions.length < MENTIONS; start = text.indexOf(quote, start + quote.length)) mentions.push({ start, end: start + quote.length });
  return mentions;
}
