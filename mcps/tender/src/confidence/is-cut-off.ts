import type { Candidate } from '../engine/candidate.ts';
import { UNFINISHED } from '../fields/title-words.ts';
import type { FieldName } from '../schema.ts';

const LINE_GOES_ON = /^(?:[-#/_]?[\p{L}\d]|[ \t]+(?!\d{1,2}\s*[/|]|[-–—|]\s)[\p{L}\d])/u;
// Of a number what a blank parts from it is another column, a day, a page.
const WORD_GOES_ON = /^[-#/_@]?[\p{L}\d]/u;

/**
 * Whether a title, a buyer, a number or an address ends where it cannot end: a title's last word joins, or its line goes on
 * behind it. In sentences (`inProse`) that of a buyer always does; where a place ends is any writer's choice.
 */
export function isCutOff(field: FieldName, { value, spans: [span] }: Candidate<unknown>, inProse: boolean): boolean {
  if (!span || typeof value !== 'string') return false;
  const { text } = span.source;
  const lineEnd = text.indexOf('\n', span.end);
  const rest = text.slice(span.end, lineEnd < 0 ? undefined : lineEnd);
  if (field === 'reference_number' || field === 'buyer_contact_email') return WORD_GOES_ON.test(rest);
  if (field === 'title') return UNFINISHED.test(value.trim()) || LINE_GOES_ON.test(rest);
  return field === 'buyer_name' && !inProse && LINE_GOES_ON.test(rest);
}
