import { EMAIL } from '../../fields/email-address.ts';

// What tells how to reach somebody, or where: it is no part of the name before it.
const REACHED = /^(?:(?:tel(?:efon)?|phone|fax|telefax|e-?mail|mail|internet|web(?:site)?|homepage|url|www)(?![\p{L}])|https?:|postfach|p\.?\s?o\.?\s?box|\+?\d[\d\s()/-]{5,}$|(?:[a-z]{1,2}-)?\d{4,5}\s\p{L})|@/iu;
// A street with its number; `Referat 31` counts an office.
const STREET = /^(?!(?:referat|abteilung|dezernat|fachbereich|fachdienst|sachgebiet|amt|team|stabsstelle|department|division|unit|section|directorate|region)\s)\p{L}[\p{L}\d\s.'’-]*\s\d{1,4}\s?[a-z]?(?:\s?[-/–]\s?\d{1,4}\s?[a-z]?)?$/iu;

/**
 * A name that carries its address in the same element, as portals pass a whole letterhead on: the name before its street, town or
 * numbers, and the e-mail address in it. A name without such things is left as it is.
 */
export function letterheadOf(text: string): { name: string; email: string | null } {
  const parts = text.split(/\s*[,;]\s*/u);
  const reached = parts.findIndex((part, i) => i > 0 && REACHED.test(part));
  if (reached < 0) return { name: text, email: null };
  const street = parts.findIndex((part, i) => i > 0 && STREET.test(part));
  return { name: parts.slice(0, street > 0 ? Math.min(street, reached) : reached).join(', '), email: [...text.matchAll(EMAIL)][0]?.[0] ?? null };
}
