import { isAddress, REVIEW_BODY } from '../labels/organisations.ts';
import type { Named } from '../engine/candidate.ts';
import { lettersOf } from '../engine/letters-of.ts';
import { knownTown } from '../places/gazetteer.ts';
import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { PlaceProposal } from './place-proposals.ts';

/** What a proposed place looks like, as numbers between 0 and 1. The order is the model's. */
export const PLACE_FEATURES = [
  'strength', 'strong', 'best', 'in_stated', 'town', 'address', 'site', 'area', 'state', 'country', 'size', 'own_language', 'unknown', 'german_town', 'length', 'count', 'share', 'most', 'early', 'alone', 'part', 'longer',
  'in_title', 'title_names_other', 'in_buyer', 'buyer_names_other', 'by_buyer', 'buyer_address', 'postcode', 'label_before', 'site_before', 'at_before', 'work_before', 'delivered_before', 'bids_before', 'contact_before', 'review_before', 'public_before', 'section',
] as const;

const LABEL = /(?:erfüllungs|leistungs|ausführungs|liefer|einsatz|dienst|arbeits|bau)(?:ort|stelle|anschrift|adresse)|ort der (?:leistung|ausführung|lieferung|maßnahme)|baustelle|standort|bauvorhaben|objekt|liegenschaft|place of (?:performance|delivery|work)|location|site|deliver(?:y|ed)? (?:to|address|point)|ship(?:ped)? to|destination|duty station|project area/iu;
const SITE = /located|situated|befindet|liegt|gelegen|premises|property|facilit(?:y|ies)|campus|gebäude|standort|grundstück|gelände|building|park|school|schule|areas?|sites?|throughout|across|serving|within/iu;
const AT = /(?:^|\s)(?:at|am|beim|im objekt|an der|auf dem|near|at the)\s+(?:the\s)?$/iu;
const SECTION = /place|location|site|scope|delivery|background|project|description|introduction|purpose|overview|leistung|umfang|ort|gegenstand|beschreibung|objekt|lage|standort|baustelle|vorhaben|ausgangslage|allgemeine/iu;
const WORK = /clean|construct|renovat|repair|maint|install|provi(?:de|sion)|suppl|service|works?|replace|improve|design|build|project|sanierung|neubau|umbau|bau|reinigung|lieferung|errichtung|erneuerung|leistung|projekt|maßnahme|planung|beschaffung|ausstattung|pflege/iu;
const DELIVERED = /deliver|liefer|ship|anliefer|mark for|consignee/iu;
const BIDS = /submi|sealed|(?:bids?|proposals?|tenders?|quotations?|offers?) (?:to|at|must|shall|will|due)|opening|opened|einreich|angebotsabgabe|abzugeben|angebote? (?:an|bei|zu)|öffnung|submission|meeting|conference|deadline|hand.?deliver|mail(?:ed)?|advertis|publish/iu;
const CONTACT = /tel(?:efon)?|phone|fax|e-?mail|contact|ansprech|kontakt|anschrift|address|auskunft|purchasing|procurement|einkauf|vergabestelle|auftraggeber|buyer|attn|attention/iu;
const REVIEW = /nachprüf|vergabekammer|rechtsbehelf|beschwerde|appeal|gericht|court|ombudsman|datenschutz|data protection|kammer|jurisdiction|arbitration/iu;
const PUBLIC = /(?:city|town|county|village|stadt|gemeinde|landkreis|municipality|council|kreis|universit\p{L}+|hochschule|university|borough|district|state|township)\s(?:of\s|der\s)?(?:the\s)?$/iu;
const POSTCODE_BEFORE = /(?:^|\s)(?:D-|A-|CH-)?\d{4,5}\s$/u;
const POSTCODE_AFTER = /^[,\s]+(?:[A-Z]{2}[\s,]+\d{5}|[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}|[–-]\s?\d{6}|[A-Z]{2}[\s,]+[A-Z]\d[A-Z])/u;
const BEFORE = 90;
const NEAR = 300;
const HEAD = 3000;
const STRONG = 0.5;
const MOST_NAMES = 40;
const KINDS = ['town', 'address', 'site', 'area', 'state', 'country'] as const;
const flag = (is: boolean): number => (is ? 1 : 0);

/** A proposal with what its comparison with the others needs. */
type Known = { one: PlaceProposal; key: string; inTitle: boolean; inBuyer: boolean };

/** The features of each proposal of a source, in the order of PLACE_FEATURES. */
export function placeFeatures(source: Source, proposals: PlaceProposal[], named: Named): number[][] {
  const [title, buyer] = [lettersOf(named.title), lettersOf(named.buyer)];
  const all = proposals.map((one): Known => {
    const key = lettersOf(one.value);
    return { one, key, inTitle: title.includes(key), inBuyer: buyer.includes(key) };
  });
  const buyers = endsOf(source.text, named.buyer);
  return all.map((known) => [...ofFinders(known, all), ...ofName(source, known.one), ...ofFrequency(known.one, proposals), ...ofOthers(known, all), ...ofBuyer(source, known.one, buyers), ...ofSentences(source, known.one)]);
}

function ofFinders({ one, key }: Known, all: Known[]): number[] {
  const stated = all.some((other) => other.one !== one && other.one.strength >= STRONG && other.key.includes(key));
  return [one.strength, flag(one.strength >= STRONG), flag(one.strength >= STRONG && all.every((other) => other.one.strength <= one.strength)), flag(stated)];
}

function ofName(source: Source, { kind, value }: PlaceProposal): number[] {
  const known = kind === 'town' ? knownTown(value.replace(/,\s.*$/u, '')) : null;
  const german = source.language === 'de';
  return [
    ...KINDS.map((each) => flag(kind === each)), (known?.size ?? 0) / 4, flag(known !== null && (german ? known.german : known.english)), flag(kind === 'town' && known === null), flag(german && kind === 'town'), Math.min(1, value.length / 100),
  ];
}

function ofFrequency({ kind, spots }: PlaceProposal, proposals: PlaceProposal[]): number[] {
  const alike = proposals.filter((other) => other.kind === kind);
  const most = Math.max(1, ...alike.map((other) => other.spots.length));
  return [Math.min(1, Math.log1p(spots.length) / 3.5), spots.length / most, flag(spots.length === most && spots.length > 1), Math.exp(-Math.min(...spots) / HEAD), flag(kind === 'town' && alike.length === 1)];
}

/** Whether a longer name that stands about as often holds it, whether it holds one that title or buyer name, and whether these name it or another of its kind. */
function ofOthers({ one, key, inTitle, inBuyer }: Known, all: Known[]): number[] {
  const others = all.filter((other) => other.one !== one);
  const alike = others.filter((other) => other.one.kind === one.kind);
  return [
    flag(others.some((other) => other.one.spots.length >= one.spots.length * 0.5 && other.key.length > key.length && other.key.includes(key))),
    flag(others.some((other) => other.key.length < key.length && key.includes(other.key) && (other.inTitle || other.inBuyer))),
    flag(inTitle), flag(!inTitle && alike.some((other) => other.inTitle)), flag(inBuyer), flag(!inBuyer && alike.some((other) => other.inBuyer)),
  ];
}

/** Where the buyer's name ends, wherever the text has it. */
function endsOf(text: string, name: string): number[] {
  if (name.length < 4) return [];
  const pattern = new RegExp(name.slice(0, 60).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'), 'giu');
  const ends: number[] = [];
  for (const { index, 0: written } of text.matchAll(pattern)) if (ends.push(index + written.length) > MOST_NAMES) break;
  return ends;
}

/** Whether it follows the buyer's name closely, and whether as part of an address. */
function ofBuyer(source: Source, { spots }: PlaceProposal, buyers: number[]): number[] {
  const near = spots.filter((spot) => buyers.some((end) => spot >= end - 2 && spot - end < NEAR));
  const address = near.some((spot) => {
    const line = source.lines[indexAt(source.lines, spot)];
    return line !== undefined && (/\d{4,6}/u.test(line.text) || isAddress(line.text)) && line.text.length < 140;
  });
  return [flag(near.length > 0), flag(address)];
}

/** Whether any, or which share, of its places has a postcode beside it, such words before it in its sentence, or stands under such a heading. */
function ofSentences(source: Source, { spots, start, end }: PlaceProposal): number[] {
  const { text } = source;
  const before = spots.map((spot) => text.slice(Math.max(0, spot - BEFORE), spot).split(/[.;]\s+(?=\p{Lu})|\n\s*\n/u).at(-1) ?? '');
  const share = (words: RegExp): number => before.filter((sentence) => words.test(sentence)).length / Math.max(1, before.length);
  const any = (words: RegExp): number => flag(before.some((sentence) => words.test(sentence)));
  const sections = spots.flatMap((spot) => source.sections[source.units[indexAt(source.units, spot)]?.section ?? -1]?.title ?? []);
  const postcode = spots.some((spot) => POSTCODE_BEFORE.test(text.slice(Math.max(0, spot - 8), spot)) || POSTCODE_AFTER.test(text.slice(spot + end - start, spot + end - start + 16)));
  return [flag(postcode), any(LABEL), any(SITE), any(AT), any(WORK), any(DELIVERED), share(BIDS), share(CONTACT), Math.max(share(REVIEW), share(REVIEW_BODY)), any(PUBLIC), flag(sections.some((title) => SECTION.test(title)))];
}
