import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';

const BLANK = /^(?:deadline|due(?:\s+date)?|date|frist|termin|datum|zeitpunkt)$/iu;
const BULLET = /^\s*[-–•●▪*o◦]\s+/u;
const NUMBERED = /^\s*\(?\d{1,2}[.)]\s+(?<words>\p{L}.{2,110})$/u;
// What may stand between a bullet and its day.
const LEAD = /^\s*[-–•●▪*o◦]\s+(?<label>\p{L}[\p{L} ]*?)\s*:\s*(?:\p{L}+,?\s*)?$/u;
const MAX_LINES = 10;

/**
 * The numbered step of a list whose bullets say where and when: `4. Bidders hand in their offers` above `- Deadline: 3 May`. Null for a label
 * that says itself what is due, and where no such step stands above its bullets.
 */
export function stepAbove(source: Source, { start, end }: { start: number; end: number }): { start: number; end: number } | null {
  if (!BLANK.test(source.text.slice(start, end).trim())) return null;
  const at = indexAt(source.lines, start);
  for (let i = at; i >= 0 && i > at - MAX_LINES; i -= 1) {
    const line = source.lines[i];
    if (!line || line.page !== source.lines[at]?.page) return null;
    const words = i < at ? NUMBERED.exec(line.text)?.groups?.['words'] : undefined;
    if (words) return { start: line.end - words.length, end: line.end };
    if (!BULLET.test(line.text) || (i < at && /\d{4}/u.test(line.text))) return null;
  }
  return null;
}

/** The step of such a list that a day belongs to, in its words; null for any other day. */
export function stepOfDay(source: Source, { start }: { start: number }): string | null {
  const line = source.lines[indexAt(source.lines, start)];
  const before = line ? source.text.slice(line.start, start) : '';
  const label = LEAD.exec(before)?.groups?.['label'];
  if (!line || !label) return null;
  const at = line.start + before.indexOf(label);
  const step = stepAbove(source, { start: at, end: at + label.length });
  return step ? source.text.slice(step.start, step.end) : null;
}
