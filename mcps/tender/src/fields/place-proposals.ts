import type { Candidate } from '../engine/candidate.ts';
import { lettersOf } from '../engine/letters-of.ts';
import { isAddress } from '../labels/organisations.ts';
import { isCommonWord } from '../places/common-words.ts';
import { knownTown } from '../places/gazetteer.ts';
import { isCountry, isState } from '../places/regions.ts';
import type { Source } from '../source/source.ts';
import { putProposal } from './put-proposal.ts';
import type { Proposal } from './rank-proposals.ts';
import { addressesIn, areasIn, sitesIn, townsInAddresses } from './written-places.ts';

export type PlaceKind = 'town' | 'address' | 'site' | 'area' | 'state' | 'country' | 'other';

/**
 * One text that may be the place of performance, wherever it was met: as a finder's candidate, or as a name of a place in the text.
 * `strength` is the finders' (0 where none proposed it), `spots` where it stands.
 */
export type PlaceProposal = Proposal & { kind: PlaceKind; spots: number[] };

const WORD = /\p{L}[\p{L}'’.-]*/gu;
const JOINS = new Set(['am', 'an', 'der', 'ob', 'im', 'in', 'bei', 'upon', 'on', 'of', 'the', 'le', 'la', 'de', 'under', 'and']);
// `Canal Road`: a street that is called for a town.
const OF_STREET = /^\s(?:Street|St\.|Avenue|Ave|Road|Rd|Lane|Drive|Dr\.|Way|Boulevard|Blvd|Highway|Hwy|Parkway|Straße|Str\.|Platz|Allee|Weg)(?!\p{L})/u;
// `Pine Beach`: the last word of a name that no list of towns has.
const OF_LONGER_NAME = /^(?:Beach|Island|Falls|Lake|Hills?|Valley|Bay|Springs|Harbou?r|Grove|Heights|Park|Point)$/u;
const CAPITALISED_BEFORE = /\p{Lu}\p{Ll}+[ -]$/u;
// Who draws up a bill for the buyer prints its own address on each page; a contracting office buys for sites elsewhere.
const DRAWN_UP_BY = /(?:contracting\s(?:office|activity|command|cent(?:er|re))$|planungsbüro|ingenieurbüro|architekt(?:en|ur)(?:büro)?|ingenieurgesellschaft)(?!\p{L})/iu;
const OF_OFFICE = /^(?:\d{1,2}\.\s)?(?:issued\sby|(?:senior\s|lead\s)?contracting\s(?:officer|specialist)|contract\sspecialist|(?:government\s)?point\sof\scontact)\s?:?$/iu;
const OFFICE_LINES = 6;
const END_OF_ADDRESS = /[,\s][A-Z]{2}[\s,]+\d{5}(?:-\d{4})?$/u;
const OF_PLACE = /(?<!\p{L})(?:city|county|town(?:ship)?|village|borough|parish|schools?|university|college|district|council|municipal\p{L}*|authority|state\sof|port\sof|base|fort|hospital|medical\scenter)(?!\p{L})/iu;
const MOST_WORDS = 4;
const SEARCHED = 60_000;
const MAX_FOUND = 20;
const MAX_SPOTS = 30;
const MAX_PROPOSALS = 40;

/** All that may be the place in a source: what finders found, then towns, areas, states, countries, addresses and sites, as often as they stand there. */
export function proposePlaces(source: Source, found: Candidate<string>[]): PlaceProposal[] {
  const proposals = new Map<string, PlaceProposal>();
  const add = (written: string, start: number, kind: PlaceKind, candidate?: Candidate<string>): void => {
    const value = candidate?.value ?? written.replace(/(?<!,)\s*\n\s*/gu, kind === 'address' ? ', ' : ' ').replace(/\s+/gu, ' ').trim();
    if (lettersOf(value).length < 3) return;
    const fresh: PlaceProposal = { value, start, end: start + written.length, kind, strength: candidate?.strength ?? 0, found: candidate ? [candidate] : [], spots: [start] };
    const one = putProposal(proposals, fresh);
    if (one === fresh) return;
    if (one.kind === 'other') one.kind = kind;
    // `MARLOW` on the cover is written `Marlow` elsewhere.
    if (one.found.length === 0 && !/\p{Ll}/u.test(one.value) && /\p{Ll}/u.test(value)) Object.assign(one, { value, start, end: fresh.end });
    if (one.spots.length < MAX_SPOTS && !one.spots.includes(start)) one.spots.push(start);
  };
  for (const candidate of found.toSorted((a, b) => b.strength - a.strength).slice(0, MAX_FOUND)) {
    const span = candidate.spans[0];
    if (span) add(source.text.slice(span.start, span.end), span.start, 'other', candidate);
  }
  const text = source.text.slice(0, SEARCHED);
  const addressed = townsInAddresses(text);
  for (const { name, start } of addressed) add(name, start, 'town');
  for (const { name, start, kind } of namesIn(text)) if (!addressed.some((town) => start > town.start && start < town.start + town.name.length)) add(name, start, kind);
  for (const { name, start } of areasIn(text)) add(name, start, 'area');
  for (const { name, start } of addressesIn(text)) add(name, start, 'address');
  for (const { name, start } of sitesIn(text)) add(name, start, 'site');
  const planners = [...addressesOfPlanners(source), ...addressesOfOffices(source)];
  for (const [key, one] of proposals) {
    one.spots = one.spots.filter((spot) => !planners.some(({ from, to }) => spot >= from && spot < to));
    if (one.spots.length === 0) proposals.delete(key);
  }
  return [...proposals.values()].toSorted((a, b) => b.strength - a.strength || weightOf(b) - weightOf(a) || a.start - b.start).slice(0, MAX_PROPOSALS);
}

/** Where the name and address of who drew up the paper stand: its line and the next two. */
function addressesOfPlanners({ lines }: Source): { from: number; to: number }[] {
  return lines.flatMap(({ text, start, end }, i) => (text.length < 90 && DRAWN_UP_BY.test(text) ? [{ from: start, to: Math.max(end, ...lines.slice(i + 1, i + 3).filter((line) => isAddress(line.text)).map((line) => line.end)) }] : []));
}

/** The address under `Issued by:` or a contracting officer's name, where no body of that place stands over it: whoever buys there may buy for anywhere. */
function addressesOfOffices({ lines }: Source): { from: number; to: number }[] {
  return lines.flatMap(({ text, start }, i) => {
    if (!OF_OFFICE.test(text.trim())) return [];
    const block = lines.slice(i + 1, i + 1 + OFFICE_LINES);
    const last = block.findLast((line) => line.text.length < 70 && END_OF_ADDRESS.test(line.text));
    return last && !block.some((line) => OF_PLACE.test(line.text)) ? [{ from: start, to: last.end }] : [];
  });
}

/** What stands early and often is kept where there are too many. */
function weightOf({ spots, start }: PlaceProposal): number {
  return Math.log1p(spots.length) + Math.exp(-start / 3000);
}

/** Names of towns, states and countries, the longest that is known at each place: `Frankfurt am Main`, not `Frankfurt`. */
function namesIn(text: string): { name: string; start: number; kind: PlaceKind }[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index }));
  const small = new Set(words.filter(({ word }) => /^\p{Ll}/u.test(word)).map(({ word }) => word));
  const names: { name: string; start: number; kind: PlaceKind }[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (!first || !/^\p{Lu}/u.test(first.word)) continue;
    for (let size = Math.min(MOST_WORDS, words.length - i); size > 0; size--) {
      const last = words[i + size - 1];
      if (!last || !isOneName(text, words.slice(i, i + size))) continue;
      const name = text.slice(first.start, last.start + last.word.length).replace(/[.'’-]+$/u, '');
      const kind = kindOf(name);
      if (kind === null || (size === 1 && kind === 'town' && isWord(name, small)) || (size === 1 && OF_LONGER_NAME.test(name) && CAPITALISED_BEFORE.test(text.slice(Math.max(0, first.start - 24), first.start))) || OF_STREET.test(text.slice(first.start + name.length, first.start + name.length + 12))) continue;
      names.push({ name, start: first.start, kind });
      i += size - 1;
      break;
    }
  }
  return names;
}

function isOneName(text: string, words: { word: string; start: number }[]): boolean {
  return words.every(({ word, start }, i) => {
    const next = words[i + 1];
    return next ? /^[ \n]$/u.test(text.slice(start + word.length, next.start)) && (/^\p{Lu}/u.test(word) || JOINS.has(word)) : /^\p{Lu}/u.test(word);
  });
}

/** `Price`, `Reading`: what the paper, or many, also write small is a word; short capitals are an abbreviation. */
function isWord(name: string, small: Set<string>): boolean {
  return name.length < 3 || /^\p{Lu}{2,4}$/u.test(name) || small.has(name.toLowerCase()) || isCommonWord(name);
}

function kindOf(name: string): PlaceKind | null {
  if (isState(name)) return 'state';
  if (isCountry(name)) return 'country';
  return knownTown(name) ? 'town' : null;
}
