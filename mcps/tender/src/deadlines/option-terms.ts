import { momentsOf } from '../dates/assign-roles.ts';
import type { Moment } from '../dates/find-moments.ts';
import { TO } from '../dates/first-moment.ts';
import { sentenceAround } from '../dates/in-sentences.ts';
import { numberOf } from '../dates/relative-days.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';

/**
 * A term by which a contract may go on: `moment` is the day on which it begins, or the last one up to which it may run, null where the paper gives its length alone. `words` are that
 * length or those days as written, `label` names the option. Offsets are into the flat text.
 */
export type OptionTerm = { moment: Moment | null; label: string; words: string; start: number; end: number };

type DatedTerm = OptionTerm & { moment: Moment };

const N = '(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-?four|thirty-?six)(?:\\s*\\(\\s*[\\p{L}\\d-]+\\s*\\))?';
const UNIT = '(?:calendar\\s+)?(?:years?|months?)(?!\\p{L})';
const MORE = '(?:(?:up\\s+to|(?:an?\\s+)?(?:further|additional|successive|consecutive|optional|separate|more|possible|potential|renewable|extra))[\\s,]+)*';
const FURTHER = MORE.replace(/\*$/u, '+');
const OPTIONS = '(?:(?:option(?:al)?|renewal|extension)s?(?:[\\s-]+(?:to\\s+(?:extend|renew)|years?|months?|periods?|terms?|extensions?|renewals?))?|extensions?|renewals?)';
const TERMS = `(?:${OPTIONS}|periods?|terms?)`;
const ZAHL = '(?:\\d{1,2}|ein(?:e[nms]?)?|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|achtzehn|vierundzwanzig)(?:\\s*\\(\\s*[\\p{L}\\d]+\\s*\\))?';
const JAHRE = '(?:kalender|vertrags)?(?:jahre?[ns]?|monate?[ns]?)(?!\\p{L})';
const WEITERE = '(?:(?:weitere[nrs]?|zusätzliche[nrs]?|jeweils|je|bis\\s+zu|maximal|max\\.|höchstens|längstens)\\s+)*';
const MAL = `(?:\\p{L}+mal|${ZAHL}\\s?[x×-]?\\s?mal|${ZAHL}\\s?[x×])`;
// `two one-year option periods`, `four (4) additional one (1) year periods`, `two further periods of twelve months`, `4 option years`
const LENGTHS = [
  `(?<!\\p{L})${N}[\\s-]+(?:${FURTHER}(?:${N}[\\s-]+)?${UNIT}[\\s-]+${TERMS}|${MORE}(?:${N}[\\s-]+)?${UNIT}[\\s-]+${MORE}${OPTIONS})(?!\\p{L})`,
  `(?<!\\p{L})(?:${N}[\\s-]+|any\\s+)?(?:${FURTHER}${TERMS}|${OPTIONS}|contingency\\s+period)\\s+of\\s+(?:up\\s+to\\s+)?${N}[\\s-]+${MORE}${UNIT}(?:\\s+each)?`,
  `(?<!\\p{L})${N}[\\s-]+option(?:al)?[\\s-]+(?:years?|months?)(?:\\s+periods?)?(?!\\p{L})`,
  // `extended by up to two years`, `renewed annually for a further 24 months`
  `(?<!\\p{L})(?:renew(?:ed|al|able)?|extend(?:ed|able)?|extension|option(?!\\s+to\\s+(?!extend|renew|prolong|continue)))(?!\\p{L})[^.;,]{0,60}?(?<!\\p{L})(?<by>(?:(?:once|twice|(?:three|four|five)\\s+times)\\s+)?(?<!total\\s)(?:by|for|(?:up\\s+to\\s+)?(?:a\\s+maximum\\s+)?of)\\s+(?!a\\s+total)(?:(?:a|the)\\s+period\\s+of\\s+)?${MORE}${N}[\\s-]+${MORE}${UNIT}(?:\\s+(?:each|at\\s+a\\s+time))?)`,
  // `Verlängerungsoption um zweimal ein Jahr`, `Verlängerung … um jeweils ein Jahr`, `optional 2 x 12 Monate`
  `(?<!\\p{L})(?:\\p{L}*verlänger\\p{L}*|option\\p{L}*)(?!\\p{L})[^.;]{0,80}?(?<!\\p{L})(?<um>(?:um\\s+|für\\s+|von\\s+)?${WEITERE}(?:${MAL}\\s+(?:um\\s+)?)?${WEITERE}(?<!\\p{L})${ZAHL}\\s+${WEITERE}${JAHRE})`,
  // `zweimal um ein weiteres Jahr verlängert`
  `(?<!\\p{L})${WEITERE}(?:${MAL}\\s+)?um\\s+${WEITERE}(?:${MAL}\\s+)?${ZAHL}\\s+${WEITERE}${JAHRE}(?=[^.;]{0,60}?(?<!\\p{L})(?:zu\\s+)?(?:verlänger|optional))`,
].map((pattern) => new RegExp(pattern, 'giu'));
const GOES_ON = /(?<!\p{L})(?:options?|optional|renew\p{L}*|exten(?:d|ds|ded|dable|sion|sions)|\p{L}*verlänger\p{L}*|optionale?[nrs]?|option(?:en|s\p{L}+)?)(?!\p{L})/iu;
const OF_CONTRACT = /(?<!\p{L})(?:contracts?|agreements?|(?:initial|base|contract|renewal|option)\s+(?:terms?|periods?|years?)|terms?|base|performance|framework|award|engagement|assignment|services?|management|maintenance|\p{L}*vertr[aä]g\p{L}*|\p{L}*laufzeit|rahmen\p{L}*|\p{L}*auftrag\p{L}*|\p{L}*leistung\p{L}*|\p{L}*vereinbarung\p{L}*|grundlaufzeit)(?!\p{L})|option(?:al)?[\s-]+(?:years?|periods?)|verlängerungsoption/iu;
// More time for bids, for the work or for something else than the contract.
const NOT_CONTRACT = /(?<!\p{L})(?:deadline|closing|bids?|tenders?|proposals?\s+(?:validity|due)|validity|submission|questions?|payments?|invoice\p{L}*|warrant\p{L}*|guarantee\p{L}*|delay\p{L}*|extension\s+of\s+time|time\s+extension|force\s+majeure|insurance|licen[cs]es?|experience|references?|evaluat\p{L}*|leave|retain\p{L}*|retention|visas?|certificat\p{L}*|angebots\p{L}*|bindefrist|zuschlagsfrist|bieterfragen|\p{L}*gewährleistung\p{L}*|zahlung\p{L}*|bürgschaft\p{L}*|verzug\p{L}*|behinderung\p{L}*|witterung\p{L}*|referenz\p{L}*|garantie\p{L}*|elternzeit|renewable\s+energy)(?!\p{L})/iu;
const NUMBERED = '(?:(?:first|second|third|fourth|fifth|sixth|potential|optional|possible|erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?|\\d\\.)\\s+)*';
// The name of one option, before its days.
const NAME = new RegExp(`(?<!\\p{L})${NUMBERED}(?:option(?:al)?\\s+(?:contract\\s+)?(?:years?|periods?|terms?|line\\s+items?)|option\\s*(?:no\\.?|nr\\.?|#)?\\s*(?:\\d|[IVX]+(?!\\p{L}))|renewal\\s+(?:terms?|periods?|years?|options?)|extension\\s+(?:periods?|years?|terms?|options?)|option(?:al|s)?(?=\\s*[:()])|options?jahre?|options?zeitr[aä]um\\p{L}*|verlängerungs(?:option|zeitr[aä]um|jahr|periode|phase)\\p{L}*|verlängerung(?=\\s*(?:\\d|[IVX]+\\s*:|:)))`, 'giu');
// `It may be extended twice`: what, the sentence before says.
const PRONOUN = /^\s*(?:it|this|er|sie|es|diese[rs]?)\s/iu;
const UNTIL = /(?<!\p{L})(?:bis(?:\s+(?:maximal|spätestens|längstens|höchstens|einschließlich))?(?:\s+zum)?|until|through|to|(?:no\s+later|beyond|later)\s+than)\s*(?:ende\s*|the\s+end\s+of\s*)?$/iu;
const BETWEEN = /^[\s,|]*(?:(?:pop|period|performance)\s+)*(?:end|ende|to|until)\s*(?:date)?\s*:?\s*$/iu;
const MAX_LABEL = 140;
const REACH = 160;
const NEAR = 40;
const LEAD = 90;

const found = new WeakMap<Source, OptionTerm[]>();

/** The terms by which a document lets a contract go on, worked out once: those with days, and, where none has, those that give lengths. */
export function optionTerms(source: Source): OptionTerm[] {
  const known = found.get(source) ?? readTerms(source);
  found.set(source, known);
  return known;
}

function readTerms(source: Source): OptionTerm[] {
  const moments = momentsOf(source);
  const dated = moments.flatMap((moment, i) => datedTerm(source, moment, moments[i - 1], moments[i + 1]) ?? []);
  // The last day of a term is no term of its own.
  const begun = dated.filter(({ moment }) => !dated.some((other) => other.moment.start < moment.start && moment.start < other.end));
  return begun.length > 0 ? begun : terms(source);
}

function datedTerm(source: Source, moment: Moment, previous: Moment | undefined, next: Moment | undefined): DatedTerm | null {
  const { text } = source;
  if (!moment.possible || source.lines[indexAt(source.lines, moment.start)]?.furniture) return null;
  const between = next ? text.slice(moment.end, next.start) : '';
  const unit = unitAt(source, moment.start);
  const inCells = unit?.kind === 'table_row' && !!next && next.start < unit.end && !/\p{L}/u.test(between);
  const second = next?.possible && next.day > moment.day && (inCells || TO.test(between) || BETWEEN.test(between)) ? next : null;
  const [from, to] = sentenceAround(source, { start: moment.start, end: second?.end ?? moment.end });
  const start = Math.max(inCells ? unit.start : from, previous?.end ?? 0, moment.start - REACH);
  const before = text.slice(start, moment.start);
  const name = [...before.matchAll(NAME)].at(-1);
  if (second && name && before.length - name.index - name[0].length <= NEAR && !/[.;]\s/u.test(before.slice(name.index))) {
    // In a row of work packages the cell names the option.
    const named = inCells ? unit.cells.find((cell) => cell.start <= start + name.index && start + name.index < cell.end) : undefined;
    const at = named ? Math.max(named.start, start) : start + name.index;
    return { moment, label: cut(text.slice(at, second.end)), words: tidy(text.slice(moment.start, second.end)), start: at, end: second.end };
  }
  const sentence = text.slice(from, to);
  const goesOn = GOES_ON.exec(second ? before : sentence);
  if (!goesOn || !OF_CONTRACT.test(sentence) || NOT_CONTRACT.test(sentence) || !(second ? /[(,–-]|\b(?:from|vom|von|i\.e\.|d\.\s?h\.)/iu.test(before.slice(goesOn.index)) : UNTIL.test(before))) return null;
  return { moment, label: around(source, [from, to], { start: moment.start, end: second?.end ?? moment.end }), words: tidy(text.slice(moment.start, second?.end ?? moment.end)), start: moment.start, end: second?.end ?? moment.end };
}

/** Sentences that give the length of an option and no day. */
function terms(source: Source): OptionTerm[] {
  const { text } = source;
  const all = LENGTHS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match): OptionTerm[] => {
    const own = match.groups?.['by'] ?? match.groups?.['um'];
    const end = match.index + match[0].length;
    const start = own === undefined ? match.index : end - own.length;
    if (source.lines[indexAt(source.lines, start)]?.furniture) return [];
    const [from, to] = sentenceAround(source, { start: match.index + 1, end });
    const row = unitAt(source, start)?.cells.find((cell) => cell.start <= start && start < cell.end);
    const near = text.slice(from, to);
    const about = PRONOUN.test(near) ? text.slice(sentenceAround(source, { start: Math.max(0, from - 3), end: Math.max(0, from - 2) })[0], to) : near;
    if (!GOES_ON.test(near) || !OF_CONTRACT.test(about) || NOT_CONTRACT.test(about)) return [];
    return [{ moment: null, label: around(source, [Math.max(from, row?.start ?? 0), Math.min(to, row?.end ?? Infinity)], { start, end }), words: tidy(text.slice(start, end)), start, end }];
  })).toSorted((a, b) => a.start - b.start || b.end - a.end);
  // Of what overlaps the longest, and each length once.
  const kept: OptionTerm[] = [];
  for (const one of all) if (!kept.some((other) => (one.start < other.end && other.start < one.end) || lengthOf(other) === lengthOf(one))) kept.push(one);
  return kept;
}

/** Its numbers and units alone: `four (4) option years` and `4 additional years` are one. */
function lengthOf({ words }: OptionTerm): string {
  const numbers = words.toLowerCase().replace(/\([^)]*\)/gu, '').match(new RegExp(`(?<!\\p{L})(?:${N}|${ZAHL}|\\p{L}*mal|years?|months?|jahre?n?|monate?n?)(?!\\p{L})`, 'giu')) ?? [];
  return numbers.map((word) => String(numberOf({ number: word }) ?? word.replace(/(?<=\p{L}{3})s$/u, ''))).join(' ');
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^[\s:|,;•●▪*)–-]+|[\s:|,;(–-]+$/gu, '');
}

/** A sentence, or of a long one what stands near its term. */
function around({ text }: Source, [from, to]: [number, number], { start, end }: { start: number; end: number }): string {
  if (tidy(text.slice(from, end)).length < MAX_LABEL) return cut(text.slice(from, to));
  const lead = text.slice(Math.max(from, start - LEAD), start);
  return `… ${cut(`${lead.slice(lead.indexOf(' ') + 1)}${text.slice(start, to)}`)}`;
}

function cut(text: string): string {
  const words = tidy(text);
  return words.length <= MAX_LABEL ? words : `${words.slice(0, words.lastIndexOf(' ', MAX_LABEL - 2))} …`;
}
