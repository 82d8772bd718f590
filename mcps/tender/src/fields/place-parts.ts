import type { Candidate } from '../engine/candidate.ts';
import { findLabels } from '../labels/label.ts';
import { PLACE_LABELS } from '../labels/texts.ts';
import { isKey } from '../source/is-key.ts';
import type { Source } from '../source/source.ts';

const REACH = 320;
const PART = /(?<key>Straße(?:,?\s*(?:Hausnummer|Nr\.?))?|Postleitzahl(?:\s*\(PLZ\))?|PLZ|Ort|Stadt|Street(?: address)?|Post(?:al)? ?code|ZIP|City|Town):\s*(?<value>[^;\n:]{2,80})(?=[;\n]|$)/gu;
const STREET = /^(?:straße|street)/iu;
const CODE = /^(?:postleitzahl|plz|post|zip)/iu;

/** A place that a form gives in parts: `Ort der Ausführung: Straße: …; Postleitzahl: …; Ort: …`, put together as an address is written. */
export function placesInParts(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    findLabels(source, PLACE_LABELS, isKey).flatMap(({ end }): Candidate<string>[] => {
      const after = source.text.slice(end, end + REACH).split(/\n\s*\n|\n[a-z]\)\s/u)[0] ?? '';
      if (!/^\s*:?\s*(?:\p{L}[\p{L}\s,/()]{2,40}:)/u.test(after)) return [];
      const parts = [...after.matchAll(PART)].map((match) => ({ key: match.groups?.['key'] ?? '', value: (match.groups?.['value'] ?? '').trim(), start: end + match.index + match[0].length - (match.groups?.['value'] ?? '').trimStart().length }));
      const first = (fits: (key: string) => boolean) => parts.find(({ key, value }) => fits(key) && /[\p{L}\d]/u.test(value));
      const [street, code, town] = [first((key) => STREET.test(key)), first((key) => CODE.test(key)), first((key) => !STREET.test(key) && !CODE.test(key))];
      const found = [street, code, town].filter((part) => part !== undefined);
      if (!town || found.length < 2) return [];
      const value = [street?.value, [code?.value, town.value].filter(Boolean).join(' ')].filter(Boolean).join(', ');
      return [{ value, finder: 'parts', strength: 0.9, spans: found.map((part) => ({ source, start: part.start, end: part.start + part.value.length })), derived: false }];
    }),
  );
}
