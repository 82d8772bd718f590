import type { Candidate } from '../engine/candidate.ts';
import { lettersOf } from '../engine/letters-of.ts';
import { isGenericTitle } from '../labels/generic-titles.ts';
import { isOnlyLabels } from '../labels/known-labels.ts';
import { isAddress, ORGANISATION, REVIEW_BODY, trimOrganisation } from '../labels/organisations.ts';
import type { Source } from '../source/source.ts';
import { isAbbreviated } from './abbreviated-name.ts';
import { mailDomains, siteDomains } from './domains-in-text.ts';
import { ownersOf } from './owner-of-office.ts';
import { putProposal } from './put-proposal.ts';
import type { Proposal } from './rank-proposals.ts';

/**
 * One text that may be the buyer's name, wherever it was met: as a finder's candidate, an organisation's name in the first pages, a
 * header or footer, a line of the cover. `strength` is the finders' (0 where none proposed it), `spots` where it stands.
 */
export type BuyerProposal = Proposal & { spots: number[]; count: number };

// A name: capitalised words with small joining words between. Bounded, so that no text makes it slow.
const JOIN = '(?:(?:of|the|for|and|&|in|für|und|der|des|den|die|zu|am|im|an|von|–|-)\\s+){0,2}';
const RUN = new RegExp(`(?<![\\p{L}\\d])\\p{Lu}[\\p{L}\\d.&’'/-]{0,40}(?:,?\\s+${JOIN}\\(?\\p{Lu}[\\p{L}\\d.&’'()/-]{0,40}){0,14}(?:,?\\se\\.\\s?V\\.)?`, 'gu');
const ARTICLE = /^(?:the|die|der|das|des|dem|den|an|to|for|für|von|by|in|at|im|on|our|bei|your|name|dear)\s+/iu;
// Words that stand for a party or an office without naming any.
const ROLE = /^(?:the\s|der\s|die\s|das\s)?(?:head\soffice|hauptsitz|contractor|offeror|bidder|vendor|government|agency|department|contracting officer|auftraggeber|auftragnehmer|bieter|city|county|town|district|council|university|authority|commission|board|bank|corporation|institute|trust|stadt|gemeinde|land|landkreis|kreis|amt|verband|region|hochschule|universität|institut|stiftung|college|school|state|courts?|company|consultant|supplier|agentur|gmbh|ministry|services?|bureau|health|office|cent(?:er|re)|administration|secretariat|parliament|embassy|hospital|foundation|society|association|federation|academy|akademie|klinikum)s?$/iu;
const PAPER = /(?<!\p{L})(?:rf[pqti]|requests?|proposals?|tenders?|ausschreibung(?:en)?|\p{L}*verfahrens?|bid|contract|vertrag|leistung\p{L}*|angebot\p{L}*|section|teil|anlage|annex|attachment|page|seite|projekt|project|\p{L}*erklärung|formblatt|form|signature|unterschrift|memorandum|schedule)(?!\p{L})/iu;
// The head of a paper beside a name (`CITY OF ELM REQUEST FOR PROPOSALS`; the name stands in other lines alone), blanks and heads of forms, a party's letters, streets.
const NO_BUYER = /^(?:\p{L}*programm|program(?:me)?)(?!\p{L})|\p{L}verfahrens?(?!\p{L})|(?<!\p{L})(?:requests? for (?:proposals?|quotations?|tenders?|information|qualifications)|invitation (?:to|for)|rf[pqti]|ausschreibung|leistungsbeschreibung|leistungsverzeichnis|lv|angebotsaufforderung|terms of reference)(?!\p{L})|^(?:head of|name of|signature|unterschrift|stempel|issuing|source selection|contracting|awarding|approving|competent|a[gn](?!\p{L}))|(?:information|details|angaben|daten)$|(?<!\p{L})(?:street|drive|avenue)(?!\p{L})/iu;
// `Lieferadresse: …`: whose goods go there, not who buys.
const GOODS_TO = /(?:liefer(?:adresse|anschrift|ort)|ship(?:ped)? to|deliver(?:y|ed)? (?:to|address))\s*:?\s*$/iu;
// `SUPPLY, INSTALLATION AND …`: what is bought, in a line of its own. `Programm „…“ des Ministeriums`: what it is paid from.
const BOUGHT = /^(?:supply(?:ing)?|provision(?:ing)?|procurement|purchase|installation|construction|design(?:ing)?|engineering|maintenance|repairs?|lieferung|beschaffung|erneuerung|sanierung|planung|errichtung)(?:,\s|\s(?:of|and|&|und|der|des|von)\s)/iu;
// `OF PUMPS`: the second line of a title.
const GOES_ON = /^(?:of|for|and|with|at|under|und|für|der|des|mit|sowie)\s/iu;
// What heads or ends the columns of a table.
const OF_TABLE = /^(?:gesamt|summe|zwischensumme|gesamtsumme|(?:sub|grand)?total|sum|gewichtung|weight(?:ing)?|punkte|points|netto|brutto|menge|quantity|preis|price)$/iu;

// `Elmport Hospital Drain`: what is worked on bears an organisation's name.
const WORKED_ON = /\s(?:drain|bridge|creek|highway|culvert|trail|pipeline|sewer|watermain|road|street)$/iu;

const FRONT = 12_000;
const SEARCHED = 60_000;
const COVER_LINES = 25;
const MAX_FOUND = 24;
const MAX_SPOTS = 24;
const MAX_PROPOSALS = 30;

/** All that may be the buyer's name in a source, the finders' surest first. */
export function proposeBuyers(source: Source, found: Candidate<string>[]): BuyerProposal[] {
  const proposals = new Map<string, BuyerProposal>();
  const add = (text: string, start: number, end = start + text.length, candidate?: Candidate<string>): void => {
    const value = text.replace(/\s+/gu, ' ').trim();
    if (lettersOf(value).length < 3 || ROLE.test(value) || value.includes('|') || OF_TABLE.test(lettersOf(value))) return;
    const fresh: BuyerProposal = { value, start, end, strength: candidate?.strength ?? 0, found: candidate ? [candidate] : [], spots: [start], count: 0 };
    const one = putProposal(proposals, fresh);
    if (one !== fresh) one.spots.push(start);
  };
  for (const candidate of found.toSorted((a, b) => b.strength - a.strength).slice(0, MAX_FOUND)) {
    const span = candidate.spans[0];
    if (span) add(candidate.value, span.start, span.start + candidate.value.length, candidate);
  }
  for (const { start, text } of passagesOf(source)) for (const one of organisationsIn(text)) if (!GOODS_TO.test(text.slice(Math.max(0, one.start - 30), one.start))) add(one.name, start + one.start, start + one.end);
  for (const line of source.lines.slice(0, COVER_LINES)) if (couldBeName(line.text)) add(line.text.replace(/[.,]$/u, ''), line.start);
  const text = source.text.slice(0, SEARCHED).toLowerCase().replace(/\s/gu, ' ');
  for (const domain of new Set([...mailDomains(source), ...siteDomains(source)])) {
    const at = nameAt(source, domain);
    if (at >= 0) add(source.text.slice(at, at + domain.length), at);
  }
  for (const one of proposals.values()) countIn(text, one);
  return [...proposals.values()].toSorted((a, b) => b.strength - a.strength || b.count - a.count || a.start - b.start).slice(0, MAX_PROPOSALS);
}

/** Lines and paragraphs of the beginning, and the lines that pages repeat. */
function passagesOf(source: Source): { start: number; text: string }[] {
  const lines = source.lines.filter((line) => line.start < FRONT || (line.furniture && line.start < SEARCHED));
  const units = source.units.filter((unit) => unit.start < FRONT && unit.kind !== 'table_row');
  return [...lines, ...units.map(({ start, end }) => ({ start, text: source.text.slice(start, Math.min(end, start + FRONT)) }))];
}

function organisationsIn(text: string): { name: string; start: number; end: number }[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    // `… of Works. The City of …`: a sentence ends within.
    let at = match.index;
    return match[0].split(/(?<=\p{Ll}{3}\)?\.)\s+/u).flatMap((part) => {
      const from = text.indexOf(part, at);
      at = from + part.length;
      const named = part.replace(ARTICLE, '').replace(ARTICLE, '');
      const whole = trimOrganisation(named).replace(/\s+\($/u, '').replace(/[.,;-]+$/u, '');
      const first = whole.split(/\s*\(|,\s|\s[–-]\s/u)[0] ?? '';
      const start = from + part.length - named.length;
      return [
        ...[...new Set([whole, first])].filter((name) => isOrganisation(name) || couldBeAbbreviated(name)).map((name) => ({ name, start, end: start + name.length })),
        ...ownersOf(whole).filter(({ owner }) => isOrganisation(owner) && !REVIEW_BODY.test(whole)).map(({ owner, written }) => ({ name: owner, start: start + whole.length - written.length, end: start + whole.length })),
      ];
    });
  });
}

function isOrganisation(name: string): boolean {
  return name.length > 3 && name.length <= 130 && ORGANISATION.test(name) && !WORKED_ON.test(name) && !ROLE.test(name) && !NO_BUYER.test(name) && !isAddress(name) && !isGenericTitle(name) && !isOnlyLabels(name) && !REVIEW_BODY.test(name);
}

/** A name that no word shows to be one, but its abbreviation behind it: `Works and Quays Northland (WQN)`, no `Request for Proposals (RFP)`. */
function couldBeAbbreviated(name: string): boolean {
  return isAbbreviated(name) && !PAPER.test(name) && !NO_BUYER.test(name) && !isGenericTitle(name);
}

/** A short line of capitalised words that is nothing else: `NORDHAFEN SOUTHEAST`. */
function couldBeName(text: string): boolean {
  const capitals = text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  return text.length < 70 && /^\p{Lu}/u.test(text) && !GOES_ON.test(text) && capitals >= (text.match(/(?<!\p{L})\p{L}{4,}/gu)?.length ?? 0) && !/[:;?!@\d]/u.test(text) && !PAPER.test(text) && !BOUGHT.test(text) && !ROLE.test(text) && !ORGANISATION.test(text) && !isAddress(text) && !isGenericTitle(text) && !isOnlyLabels(text);
}

/** Where a domain's own word first stands in the text outside of addresses; -1 where it does not, or where it is written as a common word (`Health` and `health`). */
function nameAt(source: Source, domain: string): number {
  if (domain.length < 3 || ROLE.test(domain)) return -1;
  const word = new RegExp(`(?<![\\p{L}\\p{N}@._/-])${domain.replace(/[^a-z0-9-]/gu, '.')}(?![\\p{L}\\p{N}@._/])`, 'giu');
  const named = [...source.text.slice(0, SEARCHED).matchAll(word)];
  return new Set(named.map(([text]) => /^\p{Lu}/u.test(text))).size === 1 ? named[0]?.index ?? -1 : -1;
}

function countIn(text: string, one: BuyerProposal): void {
  const needle = one.value.toLowerCase();
  for (let at = text.indexOf(needle); at >= 0 && one.count < 60; at = text.indexOf(needle, at + needle.length)) {
    one.count += 1;
    if (one.spots.length < MAX_SPOTS && !one.spots.includes(at)) one.spots.push(at);
  }
  one.spots.splice(MAX_SPOTS);
}
