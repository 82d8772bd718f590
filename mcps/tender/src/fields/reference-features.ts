import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { ReferenceProposal } from './reference-proposals.ts';

const bounded = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** What the words before a code speak of. */
const TOPICS = {
  kind: bounded('rf[pqtibo]|rfei|itt|itb|ifb|nit|eoi|iq|tenders?|bids?|solicitation|proposals?|quotations?|quotes?|procurement|inquiry|enquiry|notice|\\p{L}*ausschreibung(?:en|s)?|\\p{L}*vergabe\\p{L}*|\\p{L}*verfahrens?\\p{L}*|anfrage|\\p{L}*angebots?\\p{L}*|bekanntmachung|submission'),
  number: bounded('no|nr|num|number|nummer|\\p{L}+(?:nummer|nr)|ref|reference|referenz|\\p{L}*kenn(?:ung|zeichen|ziffer)|id|\\p{L}*zeichen|az|gz|code|control') ,
  project: bounded('projects?|projekts?\\p{L}*|\\p{L}*projekt|contracts?|vertrags?\\p{L}*|maßnahmen?\\p{L}*|bauvorhaben|bv|objekt\\p{L}*|auftrags?\\p{L}*|orders?|loan|credit|grant|programme|commission|job|assignment'),
  law: bounded('§+|art(?:icle)?|act|laws?|code|statutes?|cfr|usc|far|dfars|gesetz\\p{L}*|verordnung|directive|richtlinie|regulations?|resolution|ordinance|iso|din|en|iec|astm|ansi|ieee|nfpa|rule|decree|policy|bulletin|vob/?\\p{L}?|executive|hoai|standard'),
  part: bounded('sections?|clauses?|paragraph|annex(?:es)?|appendix|attachments?|exhibit|parts?|pages?|tables?|figure|abschnitt|ziffer|kapitel|punkt|anlage|teil|seite|form|formular|formblatt|schedule|lots?|los|items?|position|pos|phase|versions?|rev(?:ision)?|addend(?:um|a)|amendment|drawing|plan|sheet|blatt|chapter|title|volume|level|stage|type|model|room|building|floor|suite|raum|class'),
  contact: bounded('tel(?:efon|ephone)?|phone|fax|telefax|mobile|cell|p\\.?\\s?o\\.? box|box|postfach|zip|str(?:aße|asse|eet)?|avenue|ave|road|rd|boulevard|plz|durchwahl|toll'),
  firm: bounded('iban|bic|account|konto\\p{L}*|tax|vat|ust\\p{L}*|umsatzsteuer\\p{L}*|steuer\\p{L}*|ein|fein|duns|uei|cage|registration|register|hrb|licen[sc]e|insurance|policy|permit|leitweg\\p{L}*|company|certificate'),
  codes: bounded('naics|nigp|cpv|psc|sic|unspsc|commodity|nuts|hsn|sac|nace|category|product|fund|budget|cost centre|kostenstelle'),
} as const;
const NAMES = Object.keys(TOPICS) as (keyof typeof TOPICS)[];

// Right before the code, with nothing but a mark between: `RFP #`, `Vergabenummer:`.
const KIND_BEFORE = /(?:rf[pqtibo]|itt|itb|ifb|nit|eoi|tender|bid|solicitation|proposals?|quotations?|quotes?|ausschreibung|vergabe|verfahren|anfrage|procurement)\s?(?:\(rf[pq]\)\s?)?[-–:#]?\s?$/iu;
const NUMBER_BEFORE = /(?:no\.?|nr\.?|number|nummer|num\.?|ref\.?|reference|kennung|zeichen|kennziffer|id|az\.?|#)(?:\(s\))?\s{0,3}[:.#–|-]{0,3}\s{0,3}$/iu;
const MARK_BEFORE = /[:#|]\s*$/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)2[0-9](?=[-/]\d)|(?<=\d[-/])2[0-9](?!\d)/u;
const KIND_LETTERS = /^(?:rf[pqtibo]|itt|itb|ifb|nit|eoi|rfx|q|b|p|va|ö|oev|bid|tn|pr|kz)[-_/.]?\d/iu;

/** What a code looks like, as numbers between 0 and 1. The order is the model's. */
export const REFERENCE_FEATURES = [
  'strength', 'strong', 'best', ...NAMES.map((name) => `said_${name}`), ...NAMES.map((name) => `line_${name}`), 'kind_before', 'number_before', 'mark_before', 'kind_and_number',
  'letters', 'separated', 'short', 'long', 'digits_few', 'year', 'kind_letters', 'mixed_case', 'only_digits', 'spaced',
  'early', 'head', 'furniture', 'alone', 'starts_line', 'ends_line', 'often', 'labelled_elsewhere',
] as const;

const BEFORE = 70;
const EARLY = 2_500;
const HEAD_LINES = 12;
const STRONG = 0.5;
const flag = (is: boolean): number => (is ? 1 : 0);

/** The features of each proposal of a source, in the order of REFERENCE_FEATURES. */
export function referenceFeatures(source: Source, proposals: ReferenceProposal[]): number[][] {
  const labelled = proposals.map((one) => one.spots.some((spot) => NUMBER_BEFORE.test(source.text.slice(Math.max(0, spot - BEFORE), spot))));
  return proposals.map((one, i) => [
    one.strength, flag(one.strength >= STRONG), flag(one.strength >= STRONG && proposals.every(({ strength }) => strength <= one.strength)),
    ...ofWords(source, one), ...ofShape(one.value), ...ofPlace(source, one),
    Math.min(1, Math.log(Math.max(1, one.count)) / 4), flag(!labelled[i] && labelled.includes(true)),
  ]);
}

/** What is said before any of its places, in the same line or, where it begins one, in the line above. */
function ofWords(source: Source, { spots, value }: ReferenceProposal): number[] {
  const before = spots.map((spot) => saidBefore(source, spot));
  const lines = spots.map((spot) => source.lines[indexAt(source.lines, spot)]?.text.replace(value, ' ').slice(0, 200) ?? '');
  const any = (test: RegExp): number => flag(before.some((text) => test.test(text)));
  return [
    ...NAMES.map((name) => any(TOPICS[name])), ...NAMES.map((name) => flag(TOPICS[name].test(lines[0] ?? ''))),
    any(KIND_BEFORE), any(NUMBER_BEFORE), any(MARK_BEFORE), flag(before.some((text) => NUMBER_BEFORE.test(text) && TOPICS.kind.test(text))),
  ];
}

function saidBefore(source: Source, spot: number): string {
  const at = indexAt(source.lines, spot);
  const line = source.lines[at];
  const own = line ? source.text.slice(Math.max(line.start, spot - BEFORE), spot) : '';
  const above = source.lines[at - 1]?.text ?? '';
  return own.trim() === '' && above.length < BEFORE ? `${above} ` : own.split(/[.!?;]\s+(?=\p{Lu}\p{Ll})/u).at(-1) ?? own;
}

function ofShape(value: string): number[] {
  const digits = value.replace(/\D/gu, '').length;
  return [
    flag(/\p{L}/u.test(value)), flag(/[-_/.]/u.test(value)), flag(value.length < 5), flag(value.length > 12), flag(digits < 3), flag(YEAR.test(value)),
    flag(KIND_LETTERS.test(value)), flag(/\p{Ll}{2}/u.test(value)), flag(/^\d+$/u.test(value)), flag(/\s/u.test(value)),
  ];
}

function ofPlace(source: Source, { start, value, spots }: ReferenceProposal): number[] {
  const at = indexAt(source.lines, start);
  const line = source.lines[at];
  const text = line?.text.trim() ?? '';
  return [
    Math.exp(-start / EARLY), flag(at < HEAD_LINES), flag(spots.some((spot) => source.lines[indexAt(source.lines, spot)]?.furniture)),
    flag(text.replace(/[()#[\]]/gu, '').trim() === value), flag(text.startsWith(value)), flag(text.endsWith(value)),
  ];
}
