import { findDates } from '../dates/find-dates.ts';
import { isGenericTitle, namesDocumentKind } from '../labels/generic-titles.ts';
import { isAddress, ORGANISATION } from '../labels/organisations.ts';
import { unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { saysTheSame } from './says-the-same.ts';
import type { TitleProposal } from './title-proposals.ts';
import { isHeadTitle, isLooseTitle, isName, isOneWord, UNFINISHED } from './title-words.ts';

/** What a proposed title looks like, as numbers between 0 and 1. The order is the model's. */
export const TITLE_FEATURES = [
  'strength', 'proposed', 'strong', 'sure', 'label', 'sentence', 'voices', 'best', 'block', 'size', 'largest', 'bold', 'top', 'first_page', 'whole', 'head', 'loose', 'organisation', 'organisation_first', 'name', 'address', 'kind', 'unfinished',
  'dates', 'digits', 'colon', 'stop', 'subject', 'one_word', 'two_words', 'some_words', 'many_words', 'joined', 'lower', 'capitals', 'under_kind', 'near_kind', 'over_kind', 'under_for', 'repeated', 'repeats', 'verb',
] as const;

// What tenders are for, in the words of their names.
const SUBJECT = /(?<!\p{L})(?:services?|suppl(?:y|ies)|provision|delivery|construction|maintenance|repairs?|design|development|installation|implementation|consult\p{L}*|renovation|replacement|procurement|purchase|support|systems?|study|upgrade|project|program(?:me)?|management|lieferung|beschaffung|erneuerung|neubau|umbau|ausbau|umgestaltung|wartung|pflege|betrieb|entwicklung|einführung|durchführung|erstellung|instandsetzung|erweiterung|überlassung|rahmenvertrag|rahmenvereinbarung|software|website|platt?form|\p{L}*(?:leistungen|arbeiten|planung|bau|reinigung|sanierung))(?!\p{L})/iu;
const JOINED = /(?<!\p{L})(?:for|of|für|der|des|und|and)(?!\p{L})/iu;
const FOR = /^(?:for|für|zur|zum|über|of)(?:\s\p{L}+)?\s?:?$/iu;
const VERB = /(?<!\p{L})(?:is|are|will|shall|must|should|ist|sind|wird|werden|muss|soll)(?!\p{L})/iu;
const SEARCHED = 60_000;
// A kind of paper or a number may stand before it.
const SLACK = 12;

/** The features of each proposal of a source, in the order of TITLE_FEATURES. */
export function titleFeatures(source: Source, proposals: TitleProposal[]): number[][] {
  const text = source.text.slice(0, SEARCHED).toLowerCase().replace(/\s+/gu, ' ');
  const largest = Math.max(1, ...proposals.map(({ size }) => size));
  const voices = proposals.filter(({ strength }) => strength > 0);
  return proposals.map((one) => [...ofPlace(source, one, largest, voices), ...ofWords(one.value, isLabelledWord(one)), ...ofNeighbours(source, one), ...ofRepeats(text, one.value)]);
}

function ofPlace(source: Source, one: TitleProposal, largest: number, voices: TitleProposal[]): number[] {
  const agreeing = new Set(voices.filter((other) => other !== one && saysTheSame(other.value, one.value)).flatMap(({ found }) => found.map(({ finder }) => finder)));
  const by = (finder: string): number => flag(one.found.some((candidate) => candidate.finder === finder));
  return [
    one.strength, flag(one.strength >= 0.5), flag(one.strength >= 0.75), flag(one.strength >= 0.93), by('label'), by('mention'), Math.min(3, agreeing.size) / 3, flag(one.strength >= 0.5 && voices.every(({ strength }) => strength <= one.strength)), flag(one.block),
    Math.min(1, Math.max(0, one.size - 1)), flag(one.size >= largest - 0.02 && one.size > 1.1), flag(one.bold), Math.exp(-one.rank / 8), flag(one.page === (source.lines[0]?.page ?? null)), flag(isWhole(source, one)),
  ];
}

/** Whether it is all of its paragraph or heading, not a line within. */
function isWhole(source: Source, { start, end }: TitleProposal): boolean {
  const unit = unitAt(source, start);
  return unit !== null && unit.kind !== 'table_row' && start - unit.start < SLACK && unit.end - end < SLACK;
}

/** One word names a tender where a label says so, and nowhere else. */
function isLabelledWord({ value, found }: TitleProposal): boolean {
  return found.some(({ finder }) => finder === 'label') && isOneWord(value);
}

function ofWords(text: string, word: boolean): number[] {
  const count = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const organisation = ORGANISATION.exec(text);
  return [
    flag(word || isHeadTitle(text.charAt(0).toUpperCase() + text.slice(1))), flag(word || isLooseTitle(text)), flag(organisation !== null), flag(organisation?.index === 0), flag(isName(text)), flag(isAddress(text)),
    flag(namesDocumentKind(text)), flag(UNFINISHED.test(text)), flag(findDates(text).length > 0), (text.match(/\d/gu)?.length ?? 0) / Math.max(8, text.length), flag(text.includes(':')), flag(text.endsWith('.')),
    flag(SUBJECT.test(text)), flag(count < 2), flag(count === 2), flag(count >= 4 && count <= 14), flag(count > 20), flag(JOINED.test(text)), flag(/^\p{Ll}/u.test(text)), flag(/\p{Lu}{4}/u.test(text) && !/\p{Ll}{2}/u.test(text)),
  ];
}

function ofNeighbours(source: Source, { line, end }: TitleProposal): number[] {
  const isKind = (text: string | undefined): number => flag(text !== undefined && /\p{L}{3}/u.test(text) && isGenericTitle(text));
  const above = source.lines[line - 1]?.text;
  const below = source.lines.slice(Math.max(0, line)).find(({ start }) => start >= end)?.text;
  return [isKind(above), isKind(source.lines[line - 2]?.text), isKind(below), flag(above !== undefined && FOR.test(above))];
}

function ofRepeats(text: string, value: string): number[] {
  const times = value.length > 12 ? text.split(value.toLowerCase()).length - 1 : 0;
  return [flag(times >= 2), Math.min(1, Math.max(0, times - 1) / 4), flag(VERB.test(value))];
}

const flag = (is: boolean): number => (is ? 1 : 0);
