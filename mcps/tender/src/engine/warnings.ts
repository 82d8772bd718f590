import type { OpenedDocument } from '@0711/mcp-sdk/context';
import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { momentsOf } from '../dates/assign-roles.ts';
import { wrongWeekday } from '../dates/wrong-weekday.ts';
import { rolesOf } from '../fields/dates.ts';
import type { Deadline, FieldName, ParseRfpOutput } from '../schema.ts';
import type { Source } from '../source/source.ts';
import type { Candidate } from './candidate.ts';
import { warningOf } from '../warnings/word-warning.ts';
import type { Choices } from './read-fields.ts';
import { WARNING_WORDS } from './warning-words.ts';
import { mixedTenders } from './mixed-tenders.ts';

type Warning = ParseRfpOutput['warnings'][number];
type Language = 'de' | 'en';

// Only for these does a second value mean a contradiction; a tender may well name two offices or two places.
const EXACT: FieldName[] = ['submission_deadline', 'questions_deadline', 'binding_period_end', 'estimated_value', 'reference_number'];
const SERIOUS = 0.8;
const MIN_TEXT = 200;
// Text recognition that is less sure of a page's words misreads figures too.
const DOUBTFUL = 60;
const CLAIMED = 0.5;
const FEW = 5;

/** What a person must know before trusting the result: pages without text, days that no calendar has, documents that disagree. `deadlines` are the days that it shows. */
export function findWarnings(sources: Source[], choices: Choices, deadlines: readonly Deadline[]): Warning[] {
  const language = sources[0]?.language ?? 'en';
  return [
    ...sources.flatMap((source) => reading(source, language)),
    ...sources.flatMap((source) => impossibleDates(source, language)),
    ...sources.flatMap((source) => wrongWeekdays(source, deadlines, language)),
    ...EXACT.flatMap((name) => contradiction(name, choices, language)),
    ...mixedTenders(sources, choices, language),
  ];
}

/** What containers hold that was not read: a person must see for himself whether it matters. */
export function unreadParts(skipped: OpenedDocument['skipped'], language: 'de' | 'en'): Warning[] {
  return skipped.map(({ file, code, reason }) =>
    code ? warningOf({ code: 'unread_part', params: { file, fault: code }, evidence: [] }, language) : { code: 'unread_part', message: WARNING_WORDS[language].unreadPart(file, reason), evidence: [] },
  );
}

function reading({ document }: Source, language: Language): Warning[] {
  const scanned = document.pages.filter((page) => page.scanned && page.ocr === null).map((page) => page.page ?? 1);
  const doubtful = document.pages.filter((page) => page.ocr !== null && page.ocr < DOUBTFUL).map((page) => page.page ?? 1);
  const about = { document: document.id, file: document.file };
  const warnings: Warning[] = [];
  const add = (code: Warning['code'], pages?: number[]): number => warnings.push(warningOf({ code, params: pages ? { ...about, pages } : about, evidence: [] }, language));
  if (scanned.length > 0) add('scanned_page', scanned);
  if (doubtful.length > 0) add('ocr_doubtful', doubtful);
  for (const warning of document.warnings) {
    if (warning.code === 'unreadable_page') add('unreadable_page', warning.page === null ? [] : [warning.page]);
  }
  if (document.warnings.some(({ code }) => code === 'hidden_text')) add('hidden_text');
  if (scanned.length === 0 && document.text.trim().length < MIN_TEXT) add('little_text');
  return warnings;
}

function impossibleDates(source: Source, language: Language): Warning[] {
  return rolesOf(source)
    .filter(({ moment }) => !moment.possible)
    .map(({ moment }) => warningOf({ code: 'impossible_date', evidence: [evidenceFor(source.document, source.toDocument(moment.start), source.toDocument(moment.end))] }, language));
}

/** Days of the tender beside which another day's weekday stands, each as written once. */
function wrongWeekdays(source: Source, deadlines: readonly Deadline[], language: Language): Warning[] {
  const claimed = new Set(rolesOf(source).flatMap(({ role, moment, strength }) => (role === 'issued' || role === 'other' || strength < CLAIMED ? [] : moment.start)));
  const shown = deadlines.flatMap(({ evidence }) => evidence).filter(({ document }) => document === source.document.id).map(({ start, end }) => [source.fromDocument(start), source.fromDocument(end)] as const);
  const spans = momentsOf(source).flatMap((moment) => (claimed.has(moment.start) || shown.some(([from, to]) => moment.start < to && from < moment.end) ? (wrongWeekday(source.text, moment) ?? []) : []));
  const once = new Map(spans.map((span) => [source.text.slice(span.start, span.end).replace(/\s+/g, ' ').toLowerCase(), span]));
  return [...once.values()].slice(0, FEW).map(({ start, end }) => warningOf({ code: 'impossible_date', evidence: [evidenceFor(source.document, source.toDocument(start), source.toDocument(end))] }, language));
}

function contradiction(name: FieldName, choices: Choices, language: Language): Warning[] {
  const choice: { best: Candidate<unknown> | null; against: Candidate<unknown>[] } = choices[name];
  const { best } = choice;
  const rival = choice.against.find((candidate) => candidate.strength >= SERIOUS && comparable(name, candidate, best) && differs(candidate, best));
  if (!best || !rival || best.strength < SERIOUS) return [];
  const evidence = [best, rival].flatMap(({ spans }) => spans.slice(0, 1)).map(({ source, start, end }) => evidenceFor(source.document, source.toDocument(start), source.toDocument(end)));
  return [warningOf({ code: 'contradiction', params: { field: name }, evidence }, language)];
}

/** Values that were found alike; of days and sums also what a notice's elements and another document's words say. */
function comparable(name: FieldName, candidate: Candidate<unknown>, best: Candidate<unknown> | null): boolean {
  if (!best || candidate.finder === best.finder) return true;
  return name !== 'reference_number' && [candidate.finder, best.finder].includes('element');
}

/** Two numbers on one page may be the buyer's and the project's; only another document or the same label contradicts. */
function differs(candidate: Candidate<unknown>, best: Candidate<unknown> | null): boolean {
  const [a, b] = [candidate.spans[0], best?.spans[0]];
  return !!a && !!b && (a.source.index !== b.source.index || Math.abs(a.start - b.start) > 200);
}
