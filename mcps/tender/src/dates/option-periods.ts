import { FROM_EVENT } from './first-moment.ts';
import type { Source } from '../source/source.ts';
import type { DatedRole } from './assign-roles.ts';

const OPTIONS = /(?<!\p{L})(?:option(?:al)?\s+(?:line\s+item|period|year)|base\s+(?:year|period))(?!\p{L})/iu;
const bases = new WeakMap<readonly DatedRole[], Map<string, string>>();

/**
 * Whether a day begins or ends an option behind the base period, in a paper that lists base and options (`CLIN 1001 … 1 Oct 2027 to
 * 30 Sep 2028`): it lies behind the end of the first period, or bears the label of an earlier day. `all` are the document's days.
 */
export function isOption(source: Source, dated: DatedRole, all: readonly DatedRole[]): boolean {
  if (dated.role !== 'period' && dated.role !== 'start' && dated.role !== 'end') return false;
  const first = basesOf(source, all).get(keyOf(source, dated));
  return first !== undefined && dated.moment.day > first;
}

/** By label the last day that still belongs to the base: of periods the end of the first one, of other days the first. */
function basesOf(source: Source, all: readonly DatedRole[]): Map<string, string> {
  const known = bases.get(all);
  if (known) return known;
  const found = new Map<string, string>();
  bases.set(all, found);
  if (!OPTIONS.test(source.text)) return found;
  for (const dated of all) {
    const day = dated.role === 'period' && !isFromEvent(source, dated) ? dated.second?.day : dated.moment.day;
    const key = keyOf(source, dated);
    const first = found.get(key);
    if (day && (first === undefined || day < first)) found.set(key, day);
  }
  return found;
}

function keyOf(source: Source, dated: DatedRole): string {
  const { role, label } = dated;
  if (isFromEvent(source, dated)) return 'period from an event';
  return role === 'period' ? role : `${role} ${source.text.slice(label.start, label.end).toLowerCase().replace(/\s+/g, ' ')}`;
}

/** `Date of award – 28 June`: of such a period the day is its end. */
function isFromEvent(source: Source, { role, label, moment, second }: DatedRole): boolean {
  return role === 'period' && !second && FROM_EVENT.test(source.text.slice(label.end, moment.start));
}
