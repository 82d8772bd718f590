import type { Candidate } from '../engine/candidate.ts';
import { KIND_OF_LETTERS, kindOfWords, kindsInWords } from '../labels/kinds-in-words.ts';
import { procedureName } from '../labels/procedures.ts';
import type { Source } from '../source/source.ts';
import type { Proposal } from './rank-proposals.ts';

/** A place where a kind of procedure stands, spelled out or as letters. */
export type KindSpot = { start: number; end: number; letters: boolean };
/** One kind of procedure that a paper names, at each place where it may speak of itself. */
export type ProcedureProposal = Proposal & { kind: string; spots: KindSpot[] };

const LETTERS = /(?<![\p{L}\d])(?<letters>RFP|RFQ|RFSQ|RFT|RFB|RFI|RFO|RFA|ITT|ITB|IFB|REOI|EOI|EoI|NIT|CFT|CFP|ICB|NCB)s?(?!\p{L})/gu;
// A box left empty, a case that may not be, another paper's kind, and a line of contents do not say what the paper is.
const EMPTY_BOX = /(?:[☐□▢]|\[\s?\])\s*$/u;
const IN_CASE = /(?<!\p{L})(?:if|unless|whether|wenn|falls|sofern|soweit)\s(?:\p{L}+\s){0,4}$/iu;
const OF_ANOTHER = /(?<!\p{L})(?:supersed|replac|cancel|previous|former|earlier|prior(?!\sto)|ersetz|aufgehoben|frühere|awarded\s(?:after|following|under))[^.;]*$/iu;
const OF_CONTENTS = /^\s*(?:(?:\.\s?){4}|…)/u;
const SAID_BEFORE = 70;
const MAX_PROPOSALS = 40;
const FLOOR = 0.5;

/** What could be the kind of procedure of a paper: each kind that it names in words or letters or that finders propose, once, in order of place. */
export function proposeProcedures(source: Source, found: Candidate<string>[]): ProcedureProposal[] {
  const proposals = new Map<string, ProcedureProposal>();
  const proposalOf = (kind: string, spot: KindSpot): ProcedureProposal => {
    const known = proposals.get(kind);
    const fresh = known ?? { value: '', start: spot.start, end: spot.end, strength: 0, found: [], kind, spots: [] };
    if (!known) proposals.set(kind, fresh);
    return fresh;
  };
  for (const { kind, spot } of spotsOf(source.text)) proposalOf(kind, spot).spots.push(spot);
  for (const candidate of found) {
    const [span] = candidate.spans;
    if (!span) continue;
    const spot = { start: span.start, end: span.end, letters: false };
    const known = [...proposals.values()].find(({ spots }) => spots.some(({ start, end }) => start < span.end && span.start < end));
    if (!known && candidate.strength < FLOOR) continue;
    const proposal = known ?? proposalOf(kindOfWords(candidate.value), spot);
    if (proposal.spots.length === 0) proposal.spots.push(spot);
    proposal.found.push(candidate);
    proposal.strength = Math.max(proposal.strength, candidate.strength);
  }
  for (const proposal of proposals.values()) Object.assign(proposal, wording(source, proposal));
  return [...proposals.values()].toSorted((a, b) => a.start - b.start).slice(0, MAX_PROPOSALS);
}

/** As a sure finder words it, else as it is first spelled out, else its letters. */
function wording(source: Source, { found, strength, spots }: ProcedureProposal): { value: string; start: number; end: number } | null {
  const surest = strength >= FLOOR ? found.find((one) => one.strength === strength) : undefined;
  const place = surest?.spans[0] ?? spots.find(({ letters }) => !letters) ?? spots[0];
  return place ? { value: surest?.value ?? procedureName(source.text.slice(place.start, place.end)), start: place.start, end: place.end } : null;
}

function spotsOf(text: string): { kind: string; spot: KindSpot }[] {
  const inWords = kindsInWords(text);
  const kinds = new Set(inWords.map(({ kind }) => kind));
  // What the paper first says of its letters goes before what they mean elsewhere.
  const meant = new Map(inWords.toReversed().flatMap(({ kind, letters }) => (letters ? [[letters, kind] as const] : [])));
  const inBrackets = new Set(inWords.flatMap(({ letters, end }) => (letters ? [end] : [])));
  const asLetters = [...text.matchAll(LETTERS)].flatMap((match) => {
    const letters = match.groups?.['letters']?.toUpperCase() ?? '';
    const end = match.index + match[0].length;
    if (inBrackets.has(end + 1) || inBrackets.has(end + 2)) return [];
    return [{ kind: meant.get(letters) ?? usualKind(letters, kinds), spot: { start: match.index, end, letters: true } }];
  });
  return [...inWords.map(({ kind, start, end }) => ({ kind, spot: { start, end, letters: false } })), ...asLetters].filter(({ spot }) => couldBeOwn(text, spot));
}

function couldBeOwn(text: string, { start, end }: KindSpot): boolean {
  const before = text.slice(Math.max(0, start - SAID_BEFORE), start);
  const said = before.replace(/\s+/gu, ' ').split(/[.!?;]\s(?=\p{Lu})/u).at(-1) ?? before;
  return !EMPTY_BOX.test(before) && !IN_CASE.test(said) && !OF_ANOTHER.test(said) && !OF_CONTENTS.test(text.slice(end, end + 20));
}

function usualKind(letters: string, kinds: Set<string>): string {
  const usual = KIND_OF_LETTERS[letters] ?? letters;
  return letters === 'RFQ' && !kinds.has(usual) && kinds.has('request qualification') ? 'request qualification' : usual;
}
