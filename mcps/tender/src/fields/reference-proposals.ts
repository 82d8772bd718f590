import type { Candidate } from '../engine/candidate.ts';
import { findDates } from '../dates/find-dates.ts';
import type { Source } from '../source/source.ts';
import { putProposal } from './put-proposal.ts';
import type { Proposal } from './rank-proposals.ts';

/** One code of a paper: `spots` are the first places where it stands, `count` how many there are. */
export type ReferenceProposal = Proposal & { spots: number[]; count: number };

// A word with a figure in it, 3 to 40 signs long; what is part of an address of the web or of mail begins elsewhere.
const CODE = /(?<![\p{L}\d@/._#&=?%-])(?=[^\s]*\d)[\p{Lu}\d][\p{L}\d]*(?:[._/–#-]{1,2}[\p{L}\d]+)*(?![@\p{L}\d]|[._/-]?\S*@|,\d|\s?[%€$£°])/gu;
const NO_CODE = [
  /^\d{1,2}(?:\.\d{1,2})*$/u, // a section
  /^(?:19|20)\d\d(?:[/-](?:\d\d|(?:19|20)\d\d))?$/u, // a year, or two
  /^\d{1,3}(?:\.\d{3})+$/u, // thousands
  /^\d{1,2}(?:st|nd|rd|th|x|am|pm|h|uhr|km|mm|cm|m|kg|kw|kv|mb|gb|tb|k|mio|days?)\d?$/iu, // ordinals, hours, measures
  /^\d{1,3}-(?:\p{Ll}|\d{1,3}$)/u, // `12-month`, `3-5`
  /^\d{1,2}\/\d{1,2}$|^\d{2,3}[.-]\d{3}[.-]\d{4}$|^\+?\d{2,4}\/\d{5,}$/u, // fractions and telephones
  /^(?:FY|Q|H|[A-Z])\.?\d{1,2}$/u, // years of accounts, quarters, parts
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu, // a machine's identifier
  /^[A-Z]\d[A-Z]\d[A-Z]\d$|^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/u, // Canadian and British postcodes
  /^DE\d{9}$|^(?:LOT|GLO|PAR|ORG|TPO|BT|DE[A-Z\d]{3})-?\d*$|^\d{5,8}-20\d\d$/u, // VAT, a form's own numbers, regions, the Official Journal
];
// A law, a standard, a form or a part of the paper has the number: `NFPA 70E-2021`, `Public Act 27-1214`.
const OF_LAW = /(?<!\p{L})(?:(?:iso|din|en|iec|astm|ansi|ieee|nfpa|vde|osha|nist|ul|bs|cfr|usc|u\.s\.c\.|far|dfars|act|law|p\.?l|code|rule|executive order|resolution|ordinance|circular|bulletin|directive|regulation|policy|form|formblatt|section|article|exhibit|attachment|appendix|anlage|richtlinie|rl|vo|verordnung)s?\.?|§+)\s(?:no\.?\s|nr\.?\s)?$/iu;
// `SIN 132-51`, `NAICS 541512`: the number of a trade or of a list of goods. `Rs.100`: an amount.
const OF_LIST = /^(?:SIN|NAICS|SIC|NSN|CPV|UNSPSC|DUNS|UEI|CAGE|HSN|SAC|PAN|GSTIN)[\s:#.-]|^(?:Rs|INR|Kshs?|EUR|USD|CHF)\.?\s?\d/iu;
// `ABC / 2027-28/ECE/ LAB/ 4`: a part of a number that is written with blanks about its strokes.
const GOES_ON = { before: /\p{L}\s?\/\s$|[\p{L}\d]\/$/u, behind: /^\s?\/\s?\p{Lu}/u };
const FIRST_CHARACTERS = 12_000;
const MAX_SPOTS = 8;
const MAX_PROPOSALS = 80;
const LENGTH = { least: 3, most: 40 };

/** What could be the number of a tender: each code of the beginning, of page headers and of what finders propose, once, in order of place. */
export function proposeReferences(source: Source, found: Candidate<string>[]): ReferenceProposal[] {
  const proposals = new Map<string, ReferenceProposal>();
  for (const candidate of found) {
    const span = candidate.spans[0];
    if (span && !OF_LIST.test(candidate.value)) putProposal(proposals, { value: candidate.value, start: span.start, end: span.end, strength: candidate.strength, found: [candidate], spots: [], count: 0 });
  }
  for (const match of source.text.slice(0, FIRST_CHARACTERS).matchAll(CODE)) {
    const [value, start] = [match[0], match.index];
    if (proposals.size < MAX_PROPOSALS && couldBeCode(source, value, start)) putProposal(proposals, { value, start, end: start + value.length, strength: 0, found: [], spots: [], count: 0 });
  }
  for (const proposal of proposals.values()) Object.assign(proposal, placesOf(source, proposal.value));
  return [...proposals.values()].toSorted((a, b) => a.start - b.start);
}

function couldBeCode(source: Source, value: string, start: number): boolean {
  if (value.length < LENGTH.least || value.length > LENGTH.most || NO_CODE.some((kind) => kind.test(value)) || OF_LIST.test(value)) return false;
  if (GOES_ON.before.test(source.text.slice(Math.max(0, start - 8), start)) && GOES_ON.behind.test(source.text.slice(start + value.length, start + value.length + 4))) return false;
  // The rest of it stands in the next line.
  if (/^[-–][^\S\n]*\n/u.test(source.text.slice(start + value.length, start + value.length + 6))) return false;
  if (OF_LAW.test(source.text.slice(Math.max(0, start - 24), start))) return false;
  const from = Math.max(0, start - LENGTH.most);
  return findDates(source.text.slice(from, start + value.length + LENGTH.most)).every((date) => start + value.length <= from + date.start || start >= from + date.end);
}

function placesOf(source: Source, value: string): { spots: number[]; count: number } {
  const spots: number[] = [];
  let count = 0;
  for (let at = source.text.indexOf(value); at >= 0; at = source.text.indexOf(value, at + value.length)) {
    if (/[\p{L}\d]/u.test(source.text[at - 1] ?? '') || /[\p{L}\d]/u.test(source.text[at + value.length] ?? '')) continue;
    count += 1;
    if (spots.length < MAX_SPOTS) spots.push(at);
  }
  return { spots, count };
}
