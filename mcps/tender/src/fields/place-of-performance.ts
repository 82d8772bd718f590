import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { PLACE_LABELS } from '../labels/texts.ts';
import { isGenericTitle } from '../labels/generic-titles.ts';
import { findDates } from '../dates/find-dates.ts';
import { isLabel } from '../labels/is-label.ts';
import { isOnlyLabels } from '../labels/known-labels.ts';
import { unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { labelledTexts, surestOfEach } from './labelled-text.ts';
import type { LabelledText } from './labelled-text.ts';
import { placesInParts } from './place-parts.ts';
import { placesInProse, projectAddresses } from './place-in-prose.ts';
import { BIDS_DUE, placesInScope } from './place-in-scope.ts';
import { placesBesideWords } from './place-beside-words.ts';
import { placesOfSites } from './place-of-sites.ts';
import { placesOfTowns } from './place-of-towns.ts';
import { rankPlaces } from './rank-places.ts';
import { saysTheSame } from './says-the-same.ts';

const FREE = /(?:(?<=locations?(?:\(s\))?[^.\n]{0,90}\s)at\s+the\s+discretion\s+of\s+the\s+(?:contractor|supplier|vendor)|the\s+(?:contractor|supplier|vendor)\s+may\s+choose\s+the\s+(?:work\s+)?locations?(?:\(s\))?)/giu;

const PLACE_HEADING = /(?:place|location)s? of (?:performance|work|delivery|the services?)|work location|(?:leistungs|ausführungs|erfüllungs|einsatz|liefer)ort|ort der (?:leistung|ausführung|lieferung)/iu;
const PERFORMED = /(?:(?:shall|will|must|to)\s+be\s+(?:performed|provided|delivered|carried\s+out|conducted|done)\s+(?:primarily\s+|mainly\s+|solely\s+)?(?:at\s+|in\s+|from\s+)?(?:the\s+following\s+(?:locations?|places?|sites?)(?:\(s\))?:\s*)?(?!under\s|by\s|with\s|as\s|per\s|upon\s|pursuant\s|in\s+accordance)|(?:wird|werden|ist|sind)\s+(?:in|an|am|im|auf)\s+)(?<where>(?:100\s?%\s+)?\p{L}[^.;\n]{3,30}?(?:[^.;]{0,90}?))(?=\s+(?:selected|chosen|determined|during|between|unless|as\s+directed|zu\s+erbringen|erbracht|durchzuführen|auszuführen|ausgeführt)(?!\p{L})|[.;]|\s*$)/iu;
// Other columns of a form, terms of trade, a block of a federal form, an address for mails, what is not known yet, a sentence.
const NO_PLACE = /^(?:bitte\s|please\s|the\s(?:work|services?|contractor|consultant|supplier|tasks?)\s|(?:be|may|via|nuts|(?:leistungs|ausführungs|liefer)?zeit(?:raum|punkt)|bezeichnung|postanschrift|postleitzahl|siehe|see|same as|gemäß|gebäude|raum|building|room|ort|site|tbd|tba|cor|approx|type|name|date|amount|value|period|short|other)(?![\p{L}])|[a-z]\)|\d{1,2}[a-z]?\.\s+\p{Lu}{2}|(?:ocean|air|sea|rail|road|ditto|dto\.?|tax|total|price|nil|none|various|n\/?a)$)|[:;-]$|^(?:\p{Lu}\.)?\d{1,2}\.\d|^\p{Lu}\.\d|(?<!\p{L})c\.?f\.?r\.?\s\d|^(?:forward|ship|send|return)\s|@|https?:|\.(?:gov|com|org|net)(?!\p{L})|(?<!\p{L})(?:fob|cif|exw|ddp|dap|incoterms?|to be (?:announced|determined|agreed)|be announced|task order|purchase order)(?!\p{L})|(?<!\p{L})(?:shall|must|will|muss|müssen|werden|wird|how|why)(?!\p{L})/iu;
// A name, or one of the few words that say where without one.
const SAYS_WHERE = /\p{Lu}|remote|online|virtual|anywhere|on-?site|premises|discretion|bundesweit|deutschlandweit|citywide/u;
const BARE_LABEL = /^(?:site|location|where|wo)$/iu;
// `NUTS: IE063 Mid-East`
const NUTS_REGION = /^[A-Z]{2}[A-Z\d]{1,3}\s\p{Lu}|\([A-Z]{2}[A-Z\d]{1,3}\)$/u;
// `Pre-bid meeting … Location: …`
const OF_EVENT = /meeting|conference|briefing|opening|walk|visit|submi|closing|deliver|venue|termin/iu;
// `Buyer Details … Location: …`: where the buyer sits.
const OF_BUYER = /(?:buyer|customer|organi[sz]ation|business|company|agency|contact)\s(?:details|name|information|profile)|(?:angaben|informationen|daten)\s(?:zum|zur|des|der)\s(?:auftraggeber|vergabestelle|organisation)/iu;
const BARE = /(?:^|\n)[^\p{L}\n]{0,8}(?:site|location)s?:\s/giu;
const BESIDE = new Set(['after', 'cell', 'right']);
const FRONT = 20_000;
const MANY = 2;
const OF_POSITIONS = 0.5;
// `Land: Valdorien` says less than the region that the line above may name.
const OF_COUNTRY = 0.85;
// An item of a list or the end of a wrapped line is no place: `o. Attachments`, `Resource(s).`, `… during meetings).`
const BROKEN = /^\p{Ll}\.\s|^\p{L}+\(s\)\.?$|^[^(]*\)\.?$/u;

const STREET = /^\p{Lu}[\p{L}\s.-]{2,40}\s\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-z]?)?,?$/u;
const TOWN_BELOW = /^[^\S\n]*\n[^\S\n]*(\d{5}\s\p{Lu}[\p{L}.() -]{1,38}\p{L}\)?)(?=\s*(?:\n|$))/u;

/** Sentences, labels and forms that say where; the ranking chooses among what they propose and all other places. */
export const PLACE_FINDERS = [labelled, placesInParts, inProse, placesInProse, placesInScope, placesOfSites, placesOfTowns, placesBesideWords, projectAddresses, underHeading, leftOpen];

export const placeOfPerformance: FieldReader<string> = { finders: [(sources, named) => rankPlaces(sources, PLACE_FINDERS.flatMap((find) => find(sources)), named)], same: saysTheSame, fuller: isWhole, floor: 0.5 };

/** A street with its town says more than the street alone. */
function isWhole(a: string, b: string): boolean {
  return a.length > b.length && a.startsWith(b) && /\d{4,5}\s\p{Lu}/u.test(a) && !/\d{4,5}\s\p{Lu}/u.test(b);
}

function labelled(sources: Source[]): Candidate<string>[] {
  const found = surestOfEach(labelledTexts(sources, PLACE_LABELS, 160).map(withoutInnerLabel).map(firstSentence).map(withTown).filter(({ text }) => !/(?<!\p{L})(?:beginnt|endet|begins|ends|erfolgt)(?!\p{L})/iu.test(text))).filter(isPlace);
  return found.map((one) => ({ value: one.text, finder: 'label', strength: one.strength * (/^(?:land|country):/iu.test(one.text) ? OF_COUNTRY : 1) * (isOfPositions(one, found) ? OF_POSITIONS : 1) * (one.start < FRONT ? 1 : 0.9), spans: [one], derived: false }));
}

function isPlace(found: LabelledText): boolean {
  const { text } = found;
  const inner = /^([^:]{2,30}):(?:\s|$)/u.exec(text)?.[1];
  if (/^nuts$/iu.test(found.label) && !NUTS_REGION.test(text)) return false;
  if (BARE_LABEL.test(found.label) && !isOfTheForm(found)) return false;
  if (/^(?:deliver|ship) to$/iu.test(found.label) && BIDS_DUE.test(found.source.text.slice(Math.max(0, found.labelStart - 160), found.labelStart))) return false;
  return /\p{L}{3,}/u.test(text) && SAYS_WHERE.test(text) && !isGenericTitle(text) && !isOnlyLabels(text) && !(inner && (isLabel(inner) || inner.includes(' ') || !/\p{Ll}{3}/u.test(text.slice(inner.length)))) && !NO_PLACE.test(text) && !BROKEN.test(text) && findDates(text).length === 0;
}

/** `Location: …` early and beside its value, neither the head of a column, nor one of a list's entries, nor where bidders meet or the buyer sits. */
function isOfTheForm({ source, labelStart, start, relation }: LabelledText): boolean {
  const columns = unitAt(source, labelStart)?.cells.filter((cell) => cell.end > cell.start).length ?? 0;
  const entries = source.text.match(BARE)?.length ?? 0;
  return start < 6000 && BESIDE.has(relation) && columns < 3 && entries <= MANY && !OF_BUYER.test(source.text.slice(Math.max(0, labelStart - 120), labelStart)) && !OF_EVENT.test(source.text.slice(Math.max(0, labelStart - 120), labelStart));
}

/** In a bill of quantities each position has a place of its own: rooms, storeys, parts of the building. */
function isOfPositions(one: LabelledText, all: LabelledText[]): boolean {
  const label = one.label.toLowerCase();
  return new Set(all.filter((other) => other.source === one.source && other.label.toLowerCase() === label).map(({ text }) => text)).size > MANY;
}

/** `Deutschland. Die Leistung kann …`: the place ends where the next sentence begins. */
function firstSentence(found: LabelledText): LabelledText {
  const first = /^(?:(?!\.\s\p{Lu})[^\n]){3,60}?\p{Ll}{3}(?=\.\s+\p{Lu}\p{Ll}+\s\p{L})/u.exec(found.text)?.[0];
  return first && found.source.text.startsWith(first, found.start) ? { ...found, text: first, end: found.start + first.length } : found;
}

/** A street alone on its line, with the town that stands under it. */
function withTown(found: LabelledText): LabelledText {
  const town = STREET.test(found.text) ? TOWN_BELOW.exec(found.source.text.slice(found.end, found.end + 80)) : null;
  return town ? { ...found, text: `${found.text.replace(/,$/u, '')}, ${town[1]}`, end: found.end + town[0].length } : found;
}

/** `Übergabeort: Weiße Mauer 5`: a second label says what kind of place it is. */
function withoutInnerLabel(found: LabelledText): LabelledText {
  const inner = /^(?:\p{L}+(?:ort|stelle|adresse|anschrift)|standort|stadt|gemeinde|ort|city|town|adresse|anschrift|address)\s*:\s*/iu.exec(found.text)?.[0];
  return inner && found.source.text.startsWith(inner, found.start) ? { ...found, start: found.start + inner.length, text: found.text.slice(inner.length) } : found;
}

// `Die Leistungen werden in Kassel erbracht`, `Work is performed at the depots in Kent County`: the name after the last `in`.
const DONE_IN = /(?:(?:[Ll]eistung(?:en)?|[Aa]rbeiten)\s+(?:ist|sind|wird|werden)\s+[^.\n]{0,60}?(?<!\p{L})in\s+(?<a>(?:der\s+|den\s+)?\p{Lu}[\p{L}-]+(?:\s+(?:am|an|der|im|bei)\s+\p{Lu}[\p{L}-]+|\s+\p{Lu}[\p{L}-]+){0,3})\s+(?:zu\s+erbringen|zu\s+erbringende|erbracht|durchgeführt|durchzuführen|auszuführen|ausgeführt)|(?:[Ww]orks?|[Ss]ervices?)\s+(?:is|are|will\s+be|shall\s+be|must\s+be|is\s+to\s+be|are\s+to\s+be)\s+(?:performed|carried\s+out|provided|delivered|rendered)\s[^.;]{0,90}?(?<!\p{L})in\s+(?<b>\p{Lu}[\p{L}-]+(?:\s+(?:of\s+)?\p{Lu}[\p{L}-]+){0,3})(?=[.,;]|\s+(?:and|between|from|during)\s))/gu;
// `deliver … to the warehouse, 5 Canal Street, Northtown, by …`, `Lieferung an …, Ringstraße 4, 12345 Ort`: the address in it.
const DELIVERED = /(?:[Dd]eliver(?:ed|y|ies)?(?=\s)[^.;\n]{0,60}?\sto|(?:[Ll]iefer(?:n|ung(?:en)?)|geliefert|anzuliefern)[^.;\n]{0,60}?\s(?:an|frei|nach|zum|zur))\s[^.;\n]{0,80}?(?<a>\d{1,5}[a-z]?\s+(?:\p{Lu}[\p{L}'’-]+\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Way|Place|Square|Quay|Boulevard|Blvd)(?:,\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){0,2})?|\p{Lu}[\p{L}.-]*(?:straße|strasse|str\.|weg|platz|allee|ring|gasse|damm|ufer)\s+\d{1,4}\s?[a-z]?,\s+(?:\d{5}\s+)?\p{Lu}[\p{L}-]+)/gu;

// `perform janitorial services at the Federal Building, 100 Main Street, Boise`
const DONE_AT = /(?<!\p{L})(?:services?|works?|performed|provided|perform|provide)\s(?:[^.;\n]|\n(?!\n)){0,80}?\bat\s+(?:the\s+)?(?<a>\p{Lu}[\p{L}'’-]{0,40}(?:\s+\p{Lu}[\p{L}'’-]{0,40}){0,4},\s+\d{1,5}\s+(?:\p{Lu}[\p{L}'’-]+\s+){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Drive|Way|Boulevard|Blvd\.?)(?:,\s+\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2})?(?:,\s+[A-Z]{2}\s+\d{5})?)/gu;
const OF_BIDS = /bid|proposal|tender|offer|quot|submi|open/iu;

/** What a sentence says before a place in it: of goods or of bids. */
function sentenceBefore(source: Source, at: number): string {
  return source.text.slice(Math.max(0, at - 120), at).split(/[.;]\s|\n\s*\n/u).at(-1) ?? '';
}

/** A sentence that says where the work is done or the goods go. */
function inProse(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(DONE_IN), ...[...source.text.matchAll(DELIVERED)].filter(({ index }) => !OF_BIDS.test(sentenceBefore(source, index))), ...[...source.text.matchAll(DONE_AT)].filter(([sentence]) => !OF_BIDS.test(sentence))].flatMap((match) => {
      const name = match.groups?.['a'] ?? match.groups?.['b'];
      if (!name || /^(?:Textform|Abstimmung|Absprache|Deutsch|English|German|Schriftform|Höhe|Form|Accordance)(?!\p{L})/u.test(name)) return [];
      const start = match.index + match[0].lastIndexOf(name);
      return [{ value: name.replace(/\s+/g, ' '), finder: 'mention', strength: 0.62, spans: [{ source, start, end: start + name.length }], derived: false }];
    }),
  );
}

/** `Work shall be performed 100 % remote at …` under a heading that asks for the place. */
function underHeading(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.units.flatMap((unit) => {
      if (unit.kind === 'heading' || !PLACE_HEADING.test(source.sections[unit.section]?.title ?? '')) return [];
      const match = PERFORMED.exec(source.text.slice(unit.start, unit.end));
      const name = match?.groups?.['where'];
      if (!match || !name) return [];
      const start = unit.start + match.index + match[0].lastIndexOf(name);
      return [{ value: name.replace(/\s+/g, ' '), finder: 'mention', strength: 0.64, spans: [{ source, start, end: start + name.length }], derived: false }];
    }),
  );
}

/** A sentence that leaves the place to the contractor says where as clearly as a town would. */
function leftOpen(sources: Source[]): Candidate<string>[] {
  return spansOf(sources, FREE, 'open', 0.66);
}

function spansOf(sources: Source[], pattern: RegExp, finder: string, strength: number): Candidate<string>[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(pattern)].map((m) => ({ value: m[0].replace(/\s+/g, ' ').trim(), finder, strength, spans: [{ source, start: m.index, end: m.index + m[0].length }], derived: false })),
  );
}
