import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { findDates } from '../dates/find-dates.ts';
import { isGenericTitle } from '../labels/generic-titles.ts';
import { isOnlyLabels } from '../labels/known-labels.ts';
import { actingBody, BUYING_UNIT, isAddress, ORGANISATION, REVIEW_BODY, trimOrganisation } from '../labels/organisations.ts';
import { BUYER_LABELS } from '../labels/texts.ts';
import { compileLabels } from '../labels/label.ts';
import { indexAt } from '../source/source.ts';
import type { Source, SourceLine } from '../source/source.ts';
import { labelledTexts } from './labelled-text.ts';
import type { LabelledText } from './labelled-text.ts';
import { saysTheSame } from './says-the-same.ts';
import { UNFINISHED } from './title-words.ts';
import { actingBuyers, KIND_ALONE } from './buyer-in-prose.ts';
import { buyersOnCover } from './buyer-on-cover.ts';
import { ofState, rankBuyers } from './rank-buyers.ts';

const NAME = compileLabels([{ words: 'name(?: und anschrift(?:en)?| and address(?:es)?)?|(?:offizielle )?bezeichnung|official name', strength: 0.92, key: true }]);
const STATE = /^(?:(?:state|commonwealth|province|government) of \p{L}+(?: \p{L}+)?|freistaat \p{L}+|land \p{L}+(?:-\p{L}+)?|bundesrepublik deutschland)$/iu;
// A word in lower case that joins no name: of a name's words only small ones and German adjectives are written so.
const SENTENCE_WORD = /(?<=\p{L}\s)(?!(?:of|the|and|for|in|at|on|der|die|das|des|dem|den|und|für|am|an|im|zu|zur|zum|von|bei|mit|vom|beim)(?!\p{L}))\p{Ll}{2,}(?<!e[nrs]?)(?!\p{L}|[.-])/u;
// `Ausschreibung für eine Agentur` names what is bought by the word for an organisation.
const ANNOUNCED = /(?<!\p{L})(?:ausschreibung|leistungsbeschreibung|leistungsverzeichnis|vergabe|requests? for \p{L}+|invitation to \p{L}+|rf[pqt]|tender)\s(?:für|zur|zum|der|des|über|for|of)(?!\p{L})/iu;
// An office's name says nothing of whose it is.
const UNIT_ALONE = /^(?:the\s+)?(?:(?:central|office of|division of|department of)\s+)?(?:purchasing|procurement|contracts?|contracting|finance|supply|einkauf|beschaffung|vergabestelle|submissionsstelle)(?:\s+(?:and|&)\s+\p{L}+)?(?:\s+(?:department|office|division|services|section|unit))?$/iu;
// `supported by …`, `of the U.S. …`: the middle of a sentence; a name that begins in lower case (`gematik`) is known by what follows it.
const MID_SENTENCE = /^[^\p{L}\d"„“]|^(?!\p{Ll}+\s(?:[–—-]\s)?\p{Lu})\p{Ll}|^(?:werden|wurde|sowie|sind|kann|soll|muss|oder|bzw|nach|durch|für|von|with|of|by|to|for|in|on|at|as|if|may|shall|will|are|be|that|which|who|any|all|its|their|within|under|upon|from)(?!\p{L})|^\d{1,2}[.)]?\s|\d{4}\S*\s\p{Lu}|^(?=\S*\d)\p{Lu}*\d+\p{Lu}*$/u;
// `Client`, `Authority`: the head of a column in the tables of references that bidders fill in.
const SURE_LABEL = 0.85;
const EARLY = 6000;
const IN_TABLE = new Set(['column', 'below', 'next']);
const BUYER_SECTION = /auftraggeber|vergabestelle|zur angebotsabgabe (?:\/ teilnahme )?auffordernde|contracting (?:authority|entity)|ausschreibende/iu;

/** What proposes buyers; which of them is believed, the ranking decides. */
export const BUYER_FINDERS = [labelled, namedInSection, actingBuyers, besideBuyingUnit, buyersOnCover, letterhead];

export const buyerName: FieldReader<string> = { finders: [(sources) => rankBuyers(sources, BUYER_FINDERS.flatMap((find) => find(sources)))], same: sameBuyer, fuller: ofState, floor: 0.5 };

/** One name contains the other, or is its abbreviation. */
function sameBuyer(a: string, b: string): boolean {
  return saysTheSame(a, b) || a.includes(b) || b.includes(a);
}

/** `Vergabestelle:`, `Issued by:` and the like. */
function labelled(sources: Source[]): Candidate<string>[] {
  return labelledTexts(sources, BUYER_LABELS, 700)
    .map(forState)
    .map(withoutPerson)
    .map((found) => ({ ...found, value: withUnit(found) }))
    .filter(({ value, source, labelStart }) => isBuyer(value.text) && !inForm(source, labelStart) && !ofReview(source, labelStart) && !hasOtherRole(source, labelStart))
    .filter((found) => found.weight >= SURE_LABEL || found.start < EARLY ? ORGANISATION.test(found.value.text) || isNameLike(found.value.text) : ORGANISATION.test(found.value.text) && !IN_TABLE.has(found.relation))
    .map(({ value, strength, source, start }) => {
      const organisation = (ORGANISATION.test(value.text) ? 1 : 0.8) * (start < 5000 ? 1 : 0.92);
      return { value: value.text, finder: 'label', strength: strength * organisation, spans: [{ source, start, end: value.end }], derived: false };
    });
}

/** `Name: …` below a heading or line that speaks of the contracting authority. */
function namedInSection(sources: Source[]): Candidate<string>[] {
  return labelledTexts(sources, NAME, 300).map(forState).flatMap((found) => {
    const at = indexAt(found.source.lines, found.labelStart);
    const above = found.source.lines.slice(Math.max(0, at - 3), at + 1).map((line) => line.text);
    const value = trimOrganisation(found.text);
    if ((/^bezeichnung/iu.test(found.label) && !ORGANISATION.test(value)) || !above.some((line) => BUYER_SECTION.test(line)) || !isBuyer(value) || ofReview(found.source, found.labelStart)) return [];
    return [{ value, finder: 'section', strength: 0.95 * found.strength, spans: [{ source: found.source, start: found.start, end: found.start + value.length }], derived: false }];
  });
}

/** A line with an organisation's name right above or before the office that buys for it. */
function besideBuyingUnit(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, 80).flatMap((line, i) => {
      const next = source.lines.slice(i + 1, i + 3).find((other) => BUYING_UNIT.test(other.text));
      if (!next || !BUYING_UNIT.test(next.text) || next.text.length > 70 || !isOrganisationLine(line)) return [];
      return [{ value: trimOrganisation(line.text), finder: 'unit', strength: 0.72, spans: [{ source, start: line.start, end: line.start + trimOrganisation(line.text).length }], derived: false }];
    }),
  );
}

/** An organisation's name at the very top, or named again and again in the first lines of pages. */
function letterhead(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const lines = source.lines.slice(0, 14).filter((line) => !UNIT_ALONE.test(line.text.trim())).map((line) => ({ ...line, text: named(line.text) })).filter(isOrganisationLine).filter(({ text }) => !KIND_ALONE.test(trimOrganisation(text)));
    // Over its body's name the letterhead has that of the whole state, which buys nothing itself.
    const bodies = lines.filter((line) => !STATE.test(line.text));
    const head = bodies.length > 0 ? bodies : lines;
    return head.slice(0, 2).map((line, i) => {
      const value = trimOrganisation(line.text);
      const often = source.text.split(value).length - 1;
      return { value, finder: 'letterhead', strength: 0.5 + Math.min(0.12, often * 0.02) - i * 0.06, spans: [{ source, start: line.start, end: line.start + value.length }], derived: false };
    });
  });
}

/** A state buys nothing itself: the body that acts for it is the buyer. */
function forState(found: LabelledText): LabelledText {
  const skip = actingBody(found.text);
  const raw = skip > 0 ? actingBody(found.source.text.slice(found.start, found.end)) : 0;
  return raw > 0 ? { ...found, start: found.start + raw, text: found.text.slice(skip) } : found;
}

// `From: R. Hale, Contracting Officer (CO), Harbour Administration`
const PERSON = /^[^,\n]{3,40},\s(?:contract(?:ing|s)?|procurement|purchasing|sourcing)\s(?:officer|specialist|agent|manager)(?:\s\([^)\n]{1,8}\))?,\s+/iu;

/** An office that is named after the person who writes for it. */
function withoutPerson(found: LabelledText): LabelledText {
  const person = PERSON.exec(found.text)?.[0];
  return person && found.source.text.startsWith(person, found.start) ? { ...found, start: found.start + person.length, text: found.text.slice(person.length) } : found;
}

/** The name that a sentence begins with: `Fairmont County Government uses a portal …`. */
function named(text: string): string {
  return /^((?:\p{Lu}[\p{L}.&’'-]*\s){1,6}\p{Lu}[\p{L}.&’'-]*)\s(?:uses|is|has|will|seeks|requests|invites|intends|offers|wishes|issues|beabsichtigt|schreibt|sucht|vergibt)\s/u.exec(text)?.[1] ?? text;
}

/** A value and the line under it, where the organisation's name runs on (`Department of …` / `Division of …`). */
function withUnit(found: { source: Source; text: string; start: number; end: number; relation: string }): { text: string; end: number } {
  const trimmed = trimOrganisation(found.text);
  const next = found.source.lines[indexAt(found.source.lines, found.end - 1) + 1];
  if (next && /^(?:division|department|office|bureau|section) of\b/iu.test(next.text) && next.text.length < 70 && next.start - found.end < 4) return { text: `${trimmed}, ${next.text}`, end: next.end };
  return { text: trimmed, end: found.start + trimmed.length };
}

/** No word for an organisation, but written as names are: capitals, and nothing that belongs to a form. */
function isNameLike(text: string): boolean {
  return !SENTENCE_WORD.test(text) && !/[#%_*]|\([YyJj]\/[Nn]\)|^(?:job|description|total|number|amount|date|period|position|type|contract|name|title|contact|person|value|seal|invoice|each|notes?)(?!\p{L})/iu.test(text);
}

// `Die Autobahn GmbH`: an article that belongs to the name, as the form of the company shows.
const OWN_ARTICLE = /^die\s(?=\p{Lu}[^\n]{2,60}?\s(?:GmbH|gGmbH|AG|AöR|eG)(?!\p{L}))/iu;
// `[Company Name]`: a template that nobody filled in.
const BLANK = /^(?:your|the|our)?\s?(?:company|organi[sz]ation|client|agency|buyer|authority)(?:['’]s)?\sname$/iu;

function isBuyer(given: string): boolean {
  const text = given.replace(OWN_ARTICLE, '');
  return !BLANK.test(text) && /\p{L}{3,}/u.test(text) && text.length <= 200 && !MID_SENTENCE.test(text) && !UNFINISHED.test(text) && !isAddress(text) && !REVIEW_BODY.test(text) && !isGenericTitle(text) && !isOnlyLabels(text) && !/[:;?]|^(?:head of|name of|signature|unterschrift|stempel|siehe|see|wie|der|die|das|dem|den|the|ist|is|hat|wird|an|am|zu|u\.|und|oder|and|or)(?![\p{L}])|^\(|@|[●•☐☒]|^(?:herrn?|frau|mrs?|ms)\.?\s|(?:auffordernden?|erteilenden?) stelle$/iu.test(text) && findDates(text).length === 0 && !/(?<!\p{L})(?:information|details|angaben|daten)$/iu.test(text) && !/[.!]$/.test(text.replace(/\b(?:e\.\s?v|inc|ltd|co|corp)\.$/iu, ''));
}

/** Without what stands in quotation marks: in `Ausstellung „Stahl und Stadt“` no town is named. */
function unquoted(name: string): string {
  return name.replace(/[„“"][^„“”"]{2,80}[“”"]/gu, ' ');
}

function isOrganisationLine(line: SourceLine): boolean {
  const name = trimOrganisation(line.text);
  return ORGANISATION.test(unquoted(name)) && isBuyer(name) && !ANNOUNCED.test(name) && !SENTENCE_WORD.test(name) && name.length <= 110 && !isAddress(name) && /^[\p{Lu}]/u.test(name) && !/(?<!^(?:ev|kath|st|evang))\.\s|:\s|\d{3,}|\.{4,}|^(?:section|sec\.|stand)\b/iu.test(name) && !/(?<!\p{L})(?:ist|sind|wird|werden|begrüßt|is|are|will|shall|must|projekt|project|\p{L}*programm)(?!\p{L})/iu.test(name);
}

/** Whether a label stands among the blanks that the bidder fills in. */
function inForm(source: Source, at: number): boolean {
  return /(?:name und anschrift des bieters|bieter|bidder|offeror|tenderer|auftragnehmer)[^\n]{0,40}$/iu.test(source.text.slice(Math.max(0, at - 60), at));
}

/** Whether a label stands under a heading on reviews and appeals. */
function ofReview(source: Source, at: number): boolean {
  const line = indexAt(source.lines, at);
  return source.lines.slice(Math.max(0, line - 4), line).some((other) => other.text.length < 120 && REVIEW_BODY.test(other.text));
}

// A printed notice lists its organisations, and behind each what it does in the procedure.
const ROLES = /^(?:rollen dieser organisation|roles of this organi[sz]ation)\s?:?\s*(.*)$/iu;
const BUYS = /beschaffer|erwerber|auftraggeber|buyer|procurement service|beschaffungsdienstleister|central purchasing/iu;
const NEXT_ORGANISATION = /^(?:\d+\.\d+\.?\s*)?ORG-\d{4}/u;
const ENTRY_LINES = 20;

/** Whether a notice states roles of this organisation, and buying is none of them: it hears complaints, or sends the notice. */
function hasOtherRole(source: Source, at: number): boolean {
  const from = indexAt(source.lines, at) + 1;
  const lines = source.lines.slice(from, from + ENTRY_LINES);
  const next = lines.findIndex(({ text }) => NEXT_ORGANISATION.test(text));
  const entry = next < 0 ? lines : lines.slice(0, next);
  const roles = entry.findIndex(({ text }) => ROLES.test(text));
  return roles >= 0 && !entry.slice(roles, roles + 6).some(({ text }) => BUYS.test(text));
}
