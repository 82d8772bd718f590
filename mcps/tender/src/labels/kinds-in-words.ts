import { procedureName } from './procedures.ts';

/** One place where a kind of procedure is named in words: which kind, and the letters that the paper gives it there (`(RFQ)`), or none. */
export type KindInWords = { kind: string; start: number; end: number; letters: string | null };

// What is asked for, and of whom; how a contract is awarded; names of their own; and what German law and habit call procedures.
const WORDS = [
  '(?:requests?|invitations?|calls?|notices?|advertisements?|solicitations?) (?:for|to|of|inviting|and)(?: (?:the|an?|open|online|public|sealed|competitive|international|national|formal|written|electronic|price|statements? of)){0,3} (?:e-?)?(?:proposals?|bids?|bidding|tenders?|quotations?|quotes?|qualifications?|expressions? of interest|offers?|bidders|tenderers|contractors|information|applications?|solutions)',
  '(?:open|public|restricted|negotiated|limited|selective|competitive|sealed|international|national|electronic|two|single|three)(?:[ -](?:open|competitive|sealed|stage|envelope|packet|part|bid|cover|public)){0,3}[ -](?:e-?)?(?:tender(?:ing|s)?|bid(?:ding|s)?|procedure|proposals?|solicitation|competition|system|dialogue)',
  'competitive (?:dialogue|procedure with negotiation)|innovation partnership|design contest|direct award|bid solicitation|combined synopsis ?(?:\\/|and) ?solicitation|sources sought(?: notice)?|(?:limited )?(?:e-?)?tender (?:notice|opportunity|enquiry|invitation|call)|e-?tender(?:ing)?|call[ -]off(?: contract)?|mini[ -]competition|dynamic purchasing system',
  '(?:(?:nicht[ -]?)?offene[snmr]?|öffentliche[nrs]?|beschränkte[nrs]?|freihändige[nrs]?|wettbewerbliche[nrs]?|selektive[snmr]?|dynamische[snmr]?) (?:verfahrens?|ausschreibung|vergabe|dialog|\\p{L}*wettbewerb|beschaffungssystem)(?: (?:mit|ohne) (?:\\p{L}+ )?teilnahmewettbewerb)?',
  '(?:(?:verhandlungs|(?:agentur|anbieter|dienstleister|planer)-?auswahl|einladungs|interessenbekundungs|konzept)verfahren|verhandlungsvergabe)(?: (?:mit|ohne) (?:\\p{L}+ )?teiln\\p{L}*wettbewerb)?|(?:realisierungs|planungs|ideen|architekten)wettbewerb|direkt(?:vergabe|auftrag)|innovationspartnerschaft|ex[ -]ante[ -](?:veröffentlichung|bekanntmachung)',
];
const IN_BRACKETS = '(?:\\s*[(“"]{1,2}(?<letters>RF\\p{Lu}{1,2}|ITT|ITB|IFB|R?E[oO]I|NIT|CF[PT]|[IN]CB)[)”"]{1,2})?';
const KIND = new RegExp(`(?<!\\p{L})(?:${WORDS.join('|').replaceAll('[ -]', '[\\s-]+').replaceAll(/ (?!\?)/gu, '\\s+').replaceAll(' ?', '\\s?')})(?!\\p{L})${IN_BRACKETS}`, 'giu');

/** Each place of a text where a kind of procedure is named in words, known to the rules or built like those. */
export function kindsInWords(text: string): KindInWords[] {
  return [...text.matchAll(KIND)].map((match) => ({ kind: kindOfWords(match[0]), start: match.index, end: match.index + match[0].length, letters: match.groups?.['letters']?.toUpperCase() ?? null }));
}

const ASKED = /^(request|invitation|call|notice|advertisement|solicitation)/u;
const WANTED = /(proposal|bid|tender|quot|qualification|offer|contractor|information|application|solution)\p{L}*$/u;
// These mean one whoever asks: `Call for Proposals`, `Invitation to Quote`.
const OF_ONE_KIND: Record<string, string> = { quot: 'request quotation', proposal: 'request proposal' };

/** The kind that words name, the same however they are inflected: `request bid`, `offenes verfahren`, `eoi`. */
export function kindOfWords(words: string): string {
  const plain = words.toLowerCase().replace(/\s*[(“"].*$/u, '').replace(/[\s-]+/gu, ' ');
  if (plain.includes('interest')) return 'eoi';
  const [asked, wanted] = [ASKED.exec(plain)?.[1], WANTED.exec(plain)?.[1]];
  if (asked && wanted) return OF_ONE_KIND[wanted] ?? `${asked} ${wanted}`;
  return procedureName(plain).replace(/^e ?(?=tender)/u, 'e').replace(/s$/u, '').replace(/^nicht offen/u, 'nichtoffen').replace(/offene[nmrs]?(?= verf)/u, 'offenes').replace(/ (?:mit|ohne) .*$/u, '');
}

/** What letters stand for where a paper does not say. */
export const KIND_OF_LETTERS: Record<string, string> = {
  RFP: 'request proposal', CFP: 'request proposal', RFQ: 'request quotation', RFSQ: 'request qualification', RFT: 'request tender', RFB: 'request bid', RFI: 'request information', RFO: 'request offer', RFA: 'request application',
  ITT: 'invitation tender', ITB: 'invitation bid', IFB: 'invitation bid', REOI: 'eoi', EOI: 'eoi', NIT: 'notice tender', CFT: 'call tender', ICB: 'international competitive bidding', NCB: 'national competitive bidding',
};
