import { lettersOf } from '../engine/letters-of.ts';
import { isAddress, ORGANISATION } from '../labels/organisations.ts';
import { indexAt } from '../source/source.ts';
import type { Source, SourceLine } from '../source/source.ts';
import type { BuyerProposal } from './buyer-proposals.ts';
import { mailDomains, siteDomains } from './domains-in-text.ts';
import { saysTheSame } from './says-the-same.ts';

/** What a proposed buyer looks like, as numbers between 0 and 1. The order is the model's. */
export const BUYER_FEATURES = [
  'strength', 'proposed', 'strong', 'sure', 'label', 'acts', 'letterhead', 'voices', 'best', 'often', 'share', 'most', 'furniture', 'early', 'first', 'first_page', 'whole', 'size', 'organisation', 'legal', 'public', 'state', 'paper',
  'one_word', 'two_words', 'some_words', 'capitals', 'comma', 'digits', 'buyer_before', 'bidder_before', 'review_before', 'funding_before', 'planner_before', 'acts_after', 'is_after', 'called_after', 'address', 'mail', 'part', 'german', 'site',
] as const;

const BUYER = /auftraggeber|vergabestelle|beschaff|buyer|client|owner|employer|purchaser|procuring|contracting (?:authority|entity|officer)|issued|on behalf|im auftrag|invited? by|authority|auslober|bauherr|zuschlag erteil|ausschreibende|issuing|customer|offizielle bezeichnung/iu;
const BIDDER = /bieter|bidder|contractor|offeror|vendor|auftragnehmer|tenderer|supplier|proposer|lieferant|bewerber|reference|referenz|subunternehm/iu;
const REVIEW = /nachprüf|rechtsbehelf|vergabekammer|review|appeal|court|gericht|protest|dispute|beschwerde/iu;
const FUNDING = /förder|fund(?:ed|ing)|grant|zuwendung|finanzier|supported by|sponsor/iu;
const PLANNER = /architekt|planer|planung|engineer|consultant|ingenieur|prepared by|erstellt|bearbeit|aufgestellt|verfasser|betreu|projektsteuer/iu;
const ACTS = /^\s*(?:\([^()]{1,60}\)\s*)?,?\s*(?:(?:hereby|now|therefore)\s)?(?:invites?|seeks?|is (?:seeking|soliciting|issuing|requesting|looking|inviting)|requests?|intends?|wishes|requires?|has a (?:need|requirement)|will (?:receive|accept)|beabsichtigt|schreibt|vergibt|sucht|bittet|fordert|lädt|plant|benötigt|issues|on behalf of)(?!\p{L})/iu;
const IS = /^\s*(?:\([^()]{1,60}\)\s*)?,?\s*(?:is|ist|was|wurde)\s(?:an?|the|ein\p{L}*|das|die|der)\s/iu;
const CALLED = /^\s*,?\s*[([](?:the |hereinafter|hereafter|im folgenden|nachfolgend|nachstehend)?[^()\n]{0,40}[“„"”)\]]/iu;
const LEGAL = /(?<!\p{L})(?:gmbh|mbh|ag|kg|e\.\s?v\.?|aör|inc|llc|ltd|limited|plc|corporation|corp|eg|k\.?d\.?ö\.?r)(?!\p{L})/iu;
const PUBLIC = /(?<!\p{L})(?:stadt|gemeinde|landkreis|kreis|landratsamt|landesbetrieb|\p{L}*amt|city|county|town|district|council|university|universität|hochschule|department|ministry|authority|commission|\p{L}*verband|stiftung|foundation|agency|institute?|trust|klinikum|hospital|stadtwerke|board|corporation|akademie|directorate)(?!\p{L})/iu;
const STATE = /^(?:(?:state|commonwealth|province|government|govt\.?) of \p{L}+(?: \p{L}+)?|freistaat \p{L}+|land \p{L}+(?:-\p{L}+)?|bundesrepublik deutschland|united states|european union|federal government)$/iu;
const PAPER = /(?<!\p{L})(?:rf[pqti]|request|proposal|tender|ausschreibung|bid|contract|vertrag|leistungs\p{L}*|angebot\p{L}*|section|teil|anlage|annex|attachment|page|seite|projekt|project|act|gesetz|verordnung|vob|vol|vgv|clause|policy|insurance|form)(?!\p{L})/iu;
const BEFORE = 70;
const AFTER = 120;
const HEAD = 3000;

/** The features of each proposal of a source, in the order of BUYER_FEATURES. */
export function buyerFeatures(source: Source, proposals: BuyerProposal[]): number[][] {
  const most = Math.max(1, ...proposals.map(({ count }) => count));
  const [domains, sites] = [mailDomains(source), siteDomains(source)];
  return proposals.map((one) => {
    const lines = one.spots.flatMap((spot) => source.lines[indexAt(source.lines, spot)] ?? []);
    return [...ofVoices(one, proposals), ...ofPlaces(source, one, lines, most), ...ofName(one.value), ...ofSentences(source, one), flag(hasAddress(source, one)), flag(isDomainOf(one.value, domains)), flag(proposals.some((other) => isPart(one, other))), flag(source.language === 'de'), flag(isDomainOf(one.value, sites))];
  });
}

function ofVoices(one: BuyerProposal, all: BuyerProposal[]): number[] {
  const voices = new Set(all.filter((other) => other !== one && other.strength > 0 && saysTheSame(other.value, one.value)).flatMap(({ found }) => found.map(({ finder }) => finder)));
  const by = (finder: string): number => flag(one.found.some((candidate) => candidate.finder === finder));
  return [one.strength, flag(one.strength >= 0.5), flag(one.strength >= 0.7), flag(one.strength >= 0.9), by('label'), by('acts'), by('letterhead'), Math.min(3, voices.size) / 3, flag(one.strength >= 0.5 && all.every(({ strength }) => strength <= one.strength))];
}

function ofPlaces(source: Source, { value, count, spots }: BuyerProposal, lines: SourceLine[], most: number): number[] {
  const first = Math.min(...spots);
  const page = source.lines[0]?.page ?? null;
  return [
    Math.min(1, Math.log1p(count) / 4), count / most, flag(count === most && count > 1), flag(lines.some(({ furniture }) => furniture)), Math.exp(-first / HEAD), flag(first < 400), flag(lines.some((line) => line.page === page)),
    flag(lines.some(({ text }) => text.length <= value.length + 4)), Math.min(1, Math.max(0, ...lines.filter(({ start }) => start < HEAD).map(({ fontSize }) => (fontSize ?? 1) / typeOf(source) - 1))),
  ];
}

const types = new WeakMap<Source, number>();

/** The size of type that most of the beginning is set in; 1 where sizes are not known. */
function typeOf(source: Source): number {
  const known = types.get(source);
  if (known !== undefined) return known;
  const sizes = source.lines.slice(0, 400).map((line) => line.fontSize ?? 0).toSorted((a, b) => a - b);
  const size = sizes[sizes.length >> 1] || 1;
  types.set(source, size);
  return size;
}

function ofName(name: string): number[] {
  const count = name.match(/\p{L}{2,}/gu)?.length ?? 0;
  return [
    flag(ORGANISATION.test(name)), flag(LEGAL.test(name)), flag(PUBLIC.test(name)), flag(STATE.test(name)), flag(PAPER.test(name)), flag(count < 2), flag(count === 2), flag(count >= 3 && count <= 8),
    flag(/\p{Lu}{4}/u.test(name) && !/\p{Ll}{2}/u.test(name)), flag(name.includes(',')), flag(/\d/u.test(name)),
  ];
}

/** What stands right before and behind it, in any of its places; for bidders' words in how many of them. */
function ofSentences(source: Source, { value, spots }: BuyerProposal): number[] {
  const before = spots.map((spot) => source.text.slice(Math.max(0, spot - BEFORE), spot));
  const after = spots.map((spot) => source.text.slice(spot + value.length, spot + value.length + AFTER));
  const share = (texts: string[], words: RegExp): number => texts.filter((text) => words.test(text)).length / Math.max(1, texts.length);
  return [
    Math.ceil(share(before, BUYER)), share(before, BIDDER), ...[REVIEW, FUNDING, PLANNER].map((words) => Math.ceil(share(before, words))), ...[ACTS, IS, CALLED].map((words) => Math.ceil(share(after, words))),
  ];
}

/** Whether an address follows on its line or the next three. */
function hasAddress(source: Source, { value, spots }: BuyerProposal): boolean {
  return spots.some((spot) => {
    const at = indexAt(source.lines, spot);
    const line = source.lines[at];
    return line !== undefined && (isAddress(source.text.slice(spot + value.length, line.end)) || source.lines.slice(at + 1, at + 4).some(({ text }) => text.length < 90 && isAddress(text)));
  });
}

/** Whether one of the paper's domains is this name's: `@nordhafen.de`, `@fda.gov` for the Food and Drug Administration. */
function isDomainOf(name: string, domains: string[]): boolean {
  const plain = lettersOf(name);
  const initials = (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('').toLowerCase();
  const words = new Set(name.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return domains.some((domain) => {
    const whole = lettersOf(domain);
    return initials === whole || words.has(whole) || (whole.length > 3 && (plain.includes(whole) || whole.includes(plain))) || domain.split('-').some((part) => part.length > 4 && plain.includes(part));
  });
}

/** Whether it is a part of a longer name that stands about as often. */
function isPart(one: BuyerProposal, other: BuyerProposal): boolean {
  return other !== one && other.value.length > one.value.length && other.count >= one.count * 0.5 && other.value.toLowerCase().includes(one.value.toLowerCase());
}

const flag = (is: boolean): number => (is ? 1 : 0);
