import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { LENGTH, monthsOf, SHORT } from './lengths.ts';
import { lastsOtherwise } from './other-lengths.ts';

/** One place where a source names a length of time, in months; `short` where it is written in weeks or days. `votes` are the finders' candidates that stand there. */
export type LengthMention = { value: number; start: number; end: number; short: boolean; votes: Candidate<number>[] };

const LONGEST = 600;
// What is shorter than four weeks is one of its steps.
const SHORTEST = 0.9;
const MAX_MENTIONS = 300;
// `in den letzten drei Jahren`, `every two weeks`, `45 days prior to`, `within 10 days of`: so long no contract lasts.
const PAST = /(?<!\p{L})(?:letzten|vergangenen|vorangegangenen|past|last|previous|preceding|alle|every|each|jede[nrs]?|nicht älter als)(?:\s+(?:the|den|at\sleast))?\s*$/iu;
// `The programme has grown over 20 years`, `läuft seit zehn Jahren`, `the programme will run for five years`: so long there is what the contract is about.
const GOES_ON = /(?<!\p{L})(?:(?:has|have|had)\s(?:\p{L}+\s){0,2}(?:grown|operated|existed|run|worked|served|developed|expanded|evolved|been\s(?!set|fixed|awarded|agreed|concluded|extended)\p{L}+)\s(?:(?!contract|agreement|term)\p{L}+\s){0,4}(?:for|over)|seit)(?:\s(?:the|an?|more than|about|almost|nearly|well over|over|über|mehr als|rund|fast|gut|etwa|nunmehr|bereits))*\s*$|(?<!\p{L})(?:programmes?|initiatives?|schemes?|programm\p{L}*|initiativen?)\s[^.;]{0,50}?(?:will\srun|runs|has\srun|läuft|besteht)(?:\s\p{L}+){0,3}\s*$/iu;
// `a 20-year plan`, `one of the four year priority items`: what is so long is no contract.
const COMPOUND = /(?:-\s?(?:year|month|week|day)|(?<!(?<![\d.])1|one|\(1\)|\(one\))\s(?:year|month|week|day))$/iu;
const CONTRACT_BEHIND = /^[\s)-]*(?:(?!(?:and|with|for|from|of|the|to|in)\s)[\p{L}-]+\s){0,2}(?:contracts?|agreements?|terms?|periods?|base|framework|engagement|assignment|project|programme?|services?|construction|timeframe|time ?frame|schedule|timeline|duration|commitment|deal|from)(?!\p{L})|^[\s)]*(?:$|[.,;:(\n|])/iu;
const BEHIND = /^\s*(?:old\b|of age|ago\b|alt\b|prior to|before|vor (?:der|dem|ablauf)|in advance|of experience|['’]?\s*(?:\p{L}+\s)?experience|berufserfahrung|erfahrung)/iu;

/** All lengths of time in a source that may be its contract's, in order of place; of very many those that finders take and the first. */
export function proposeLengths(source: Source, found: Candidate<number>[]): LengthMention[] {
  const { text } = source;
  const of = (pattern: RegExp, short: boolean): LengthMention[] => [...text.matchAll(pattern)].flatMap((match): LengthMention[] => {
    const value = monthsOf(match);
    const [start, end] = [match.index, match.index + match[0].length];
    return value !== null && value >= SHORTEST && value <= LONGEST && mayBeContract(text, start, end) ? [{ value, start, end, short, votes: [] }] : [];
  });
  const mentions = [...of(LENGTH, false), ...of(SHORT, true)];
  for (const candidate of found) {
    const [span] = candidate.spans;
    if (!span) continue;
    const there = mentions.find(({ start, end, value }) => start < span.end && span.start < end && (sameLength(value, candidate.value) || (start <= span.start && span.end <= end)));
    if (there) there.votes.push(candidate);
    else mentions.push({ value: candidate.value, start: span.start, end: span.end, short: false, votes: [candidate] });
  }
  const inOrder = mentions.toSorted((a, b) => a.start - b.start);
  return inOrder.length <= MAX_MENTIONS ? inOrder : inOrder.filter(({ votes }, i) => i < MAX_MENTIONS || votes.length > 0);
}

/** Whether a contract may last as long as the words at `start`–`end` say, by what stands right beside them and in their sentence. */
function mayBeContract(text: string, start: number, end: number): boolean {
  if (PAST.test(text.slice(Math.max(0, start - 30), start)) || GOES_ON.test(text.slice(Math.max(0, start - 120), start)) || BEHIND.test(text.slice(end, end + 40)) || lastsOtherwise(text, start, end)) return false;
  return !COMPOUND.test(text.slice(start, end)) || CONTRACT_BEHIND.test(text.slice(end, end + 60));
}

/** Whether two lengths in months are the same: weeks and days are worked out to a tenth. */
export function sameLength(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.51;
}
