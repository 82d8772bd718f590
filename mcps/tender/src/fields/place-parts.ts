import type { Candidate } from '../engine/candidate.ts';
import { compileLabels, findLabels } from '../labels/label.ts';
import { ORGANISATION } from '../labels/organisations.ts';
import { PLACE_LABELS } from '../labels/texts.ts';
import { isKey } from '../source/is-key.ts';
import type { Source } from '../source/source.ts';

const REACH = 320;
const PART = /(?<key>Straße(?:,?\s*(?:Hausnummer|Nr\.?))?|Postanschrift|Postleitzahl(?:\s*\(PLZ\))?|PLZ|Ort|Stadt|Street(?: address)?|Postal address|Post(?:al)? ?code|ZIP|City|Town):\s*(?<value>[^;\n:]{2,80})(?=[;\n]|$)/gu;
const STREET = /^(?:stra|postanschrift|postal address)/iu;
const CODE = /^(?:postleitzahl|plz|post ?code|postal ?code|zip)/iu;
// Notices in the form of the EU name the region, with its code, where they name no street.
const REGION = /(?:(?:Land, Gliederung|Country subdivision|Country, subdivision)\s*\(NUTS(?:\s?[123])?\)|NUTS(?:[- ]?[123])?(?:[- ]?Codes?)?|Region code):\s*(?<value>[^\n;:]{3,60})/u;
const EACH_REGION = new RegExp(`(?:Erfüllungsort|Place of performance)\\s*\\n\\s*${REGION.source}`, 'giu');
const APART = 120;
// A bill of quantities begins with what is built, and where.
const PROJECT_HEADS = compileLabels([{ words: 'projektdaten|objektdaten|bauvorhaben|baustelle|objekt|liegenschaft|project (?:details|data)|site', strength: 0.8, key: true }]);
const NEXT_NUMBER = /\n\s*\n(?=\d{1,2}(?:\.\d{1,2})+\.?\s)|\n[a-z]\)\s/u;
const NEXT_GROUP = /\n(?=[\p{L} -]{4,40}(?::\s*)?\n)/u;
// The same with gaps for colons, as portals print a table: `Postanschrift  Hangstraße 1` / `Ort  12345 Talburg`. The next heading may
// have slipped in before the town.
const PRINTED = /^\s*(?:Bezeichnung\s[^\n]+\n)?(?:Postanschrift|Straße|Anschrift)\s+(?<street>\p{L}[^\n:]{2,60}\s\d{1,4}[^\n:]{0,8})\n(?:PLZ\s*[,/]?\s*)?Ort(?:\s+|\s*\n\p{Lu}[\p{L} -]{3,40}\n\s*)(?<code>\d{4,5})\s+(?<town>\p{Lu}[^\n:]{1,40})/u;
// US forms print codes of the office before its name: `DoDAAC: W0XX` / `CountryCode: USA`.
const OF_OFFICE = /^[\s:]*(?:(?:DoDAAC|CountryCode):\s*\w+\s*\n)+(?<name>\p{Lu}[^\n:]{3,60})(?=\n)/u;
// `Stadtwerke Talburg` / `Hangstraße 1` / `12345` / `Talburg`: who is there, and under it the address.
const ADDRESS_LINES = /^(?<name>[^\n]{4,90})\n\s*(?<street>\p{L}[^\n]{2,60}\s\d{1,4}\s?[a-z]?)\n\s*(?<code>\d{4,5})\s+(?<town>\p{Lu}[^\n]{1,40})/u;

/** A place that a form gives in parts: `Ort der Ausführung: Straße: …; Postleitzahl: …; Ort: …`, put together as an address is written. */
export function placesInParts(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => [
    ...inRegions(source),
    ...findLabels(source, PLACE_LABELS, isKey).flatMap(({ end }) => {
      const after = source.text.slice(end, end + REACH).split(NEXT_NUMBER)[0] ?? '';
      const parts = inParts(source, end, after.split(/\n\s*\n/u)[0] ?? '');
      return parts.length > 0 ? parts : [...inParts(source, end, after), ...inRegion(source, end, after), ...underName(source, end, after), ...printed(source, end, after), ...ofOffice(source, end, after)];
    }),
    ...findLabels(source, PROJECT_HEADS, isKey).flatMap(({ end }) => inParts(source, end, source.text.slice(end, end + REACH).split(NEXT_GROUP)[0] ?? '', 0.8)),
  ]);
}

function inParts(source: Source, from: number, after: string, strength = 0.9): Candidate<string>[] {
  if (!/^\s*:?\s*(?:\p{L}[\p{L}\s,/()]{1,40}:)/u.test(after)) return [];
  const parts = [...after.matchAll(PART)].map((match) => ({ key: match.groups?.['key'] ?? '', value: (match.groups?.['value'] ?? '').trim(), start: from + match.index + match[0].length - (match.groups?.['value'] ?? '').trimStart().length }));
  const first = (fits: (key: string) => boolean) => parts.find(({ key, value }) => fits(key) && /[\p{L}\d]/u.test(value));
  const [street, code, town] = [first((key) => STREET.test(key)), first((key) => CODE.test(key)), first((key) => !STREET.test(key) && !CODE.test(key))];
  const found = [street, code, town].filter((part) => part !== undefined);
  if (!town || found.length < 2) return [];
  return [candidate(source, street?.value, code?.value, town.value, found.map((part) => ({ start: part.start, end: part.start + part.value.length })), strength)];
}

function inRegion(source: Source, from: number, after: string): Candidate<string>[] {
  const match = REGION.exec(after);
  const value = match?.groups?.['value']?.trim();
  if (!match || !value) return [];
  const start = from + match.index + match[0].lastIndexOf(value);
  return [{ value, finder: 'parts', strength: 0.9, spans: [{ source, start, end: start + value.length }], derived: false }];
}

/** All regions of a notice that names one after the other: each stands under a heading of its own. */
function inRegions(source: Source): Candidate<string>[] {
  const group: { start: number; end: number; value: string }[] = [];
  for (const { index, groups, 0: written } of source.text.matchAll(EACH_REGION)) {
    const value = groups?.['value']?.trim() ?? '';
    const last = group.at(-1);
    if (last && index - last.end > APART) break;
    const start = index + written.lastIndexOf(value);
    group.push({ start, end: start + value.length, value });
  }
  if (group.length < 2 || new Set(group.map(({ value }) => value)).size !== group.length) return [];
  return [{ value: group.map(({ value }) => value).join('; '), finder: 'parts', strength: 0.92, spans: group.map(({ start, end }) => ({ source, start, end })), derived: false }];
}

function underName(source: Source, from: number, after: string): Candidate<string>[] {
  const lead = /^[\s:]*/u.exec(after)?.[0].length ?? 0;
  const match = ADDRESS_LINES.exec(after.slice(lead));
  const { name = '', street = '', code = '', town = '' } = match?.groups ?? {};
  if (!match || !ORGANISATION.test(name)) return [];
  const start = from + lead + name.length + match[0].slice(name.length).indexOf(street);
  return [candidate(source, street, code, town.trim(), [{ start, end: from + lead + match[0].trimEnd().length }], 0.96)];
}

function printed(source: Source, from: number, after: string): Candidate<string>[] {
  const match = PRINTED.exec(after);
  const { street = '', code = '', town = '' } = match?.groups ?? {};
  if (!match) return [];
  const at = from + match[0].indexOf(street);
  return [candidate(source, street.trim(), code, town.trim(), [{ start: at, end: at + street.trimEnd().length }, { start: from + match[0].lastIndexOf(code), end: from + match[0].trimEnd().length }], 0.9)];
}

function ofOffice(source: Source, from: number, after: string): Candidate<string>[] {
  const match = OF_OFFICE.exec(after);
  const name = match?.groups?.['name']?.trim();
  if (!match || !name) return [];
  const start = from + match[0].lastIndexOf(name);
  return [{ value: name, finder: 'parts', strength: 0.8, spans: [{ source, start, end: start + name.length }], derived: false }];
}

function candidate(source: Source, street: string | undefined, code: string | undefined, town: string, spans: { start: number; end: number }[], strength: number): Candidate<string> {
  const value = [street, [code, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return { value, finder: 'parts', strength, spans: spans.map((span) => ({ source, ...span })), derived: false };
}
