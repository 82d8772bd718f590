import type { Source } from '../source/source.ts';
import type { Clause } from './clauses.ts';

const cache = new WeakMap<Source, boolean>();

/** Whether a clause applies at all: rules for bids on paper do not where the form ticks electronic bids only. */
export function isApplicable(source: Source, clause: Clause): boolean {
  if (!/^(?:schriftliche angebote|bei schriftlicher (?:angebotsabgabe|übermittlung|abgabe)|der umschlag|zur kennzeichnung des)/iu.test(clause.text)) return true;
  return !electronicOnly(source);
}

function electronicOnly(source: Source): boolean {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const ticked = (words: string): boolean => source.lines.some((line) => new RegExp(`^[☒☑✓✗✔]\\s*${words}`, 'iu').test(line.text));
  const only = ticked('(?:elektronisch|in textform)') && !ticked('schriftlich(?! oder per telefax\\s*zurück)');
  cache.set(source, only);
  return only;
}
