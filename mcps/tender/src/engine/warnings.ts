import type { OpenedDocument } from '@0711/mcp-sdk/context';
import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { rolesOf } from '../fields/dates.ts';
import type { FieldName, ParseRfpOutput } from '../schema.ts';
import type { Source } from '../source/source.ts';
import type { Candidate } from './candidate.ts';
import type { Choices } from './read-fields.ts';
import { FAULT_WORDS } from './fault-words.ts';
import { mixedTenders } from './mixed-tenders.ts';
import { WARNING_WORDS, type WarningWords } from './warning-words.ts';

type Warning = ParseRfpOutput['warnings'][number];

// Only for these does a second value mean a contradiction; a tender may well name two offices or two places.
const EXACT: FieldName[] = ['submission_deadline', 'questions_deadline', 'binding_period_end', 'estimated_value', 'reference_number'];
const SERIOUS = 0.8;
const MIN_TEXT = 200;
// Text recognition that is less sure of a page's words misreads figures too.
const DOUBTFUL = 60;

/** What a person must know before trusting the result: pages without text, days that no calendar has, documents that disagree. */
export function findWarnings(sources: Source[], choices: Choices): Warning[] {
  const words = WARNING_WORDS[sources[0]?.language ?? 'en'];
  return [
    ...sources.flatMap((source) => reading(source, words)),
    ...sources.flatMap((source) => impossibleDates(source, words)),
    ...EXACT.flatMap((name) => contradiction(name, choices, words)),
    ...mixedTenders(sources, choices, words),
  ];
}

/** What containers hold that was not read: a person must see for himself whether it matters. */
export function unreadParts(skipped: OpenedDocument['skipped'], language: 'de' | 'en'): Warning[] {
  const words = WARNING_WORDS[language];
  return skipped.map(({ file, code, reason }) => ({ code: 'unread_part', message: words.unreadPart(file, code ? `${FAULT_WORDS[code][language]}.` : reason), evidence: [] }));
}

function reading({ document }: Source, words: WarningWords): Warning[] {
  const scanned = document.pages.filter((page) => page.scanned && page.ocr === null).map((page) => page.page ?? 1);
  const doubtful = document.pages.filter((page) => page.ocr !== null && page.ocr < DOUBTFUL).map((page) => page.page ?? 1);
  const warnings: Warning[] = [];
  if (scanned.length > 0) warnings.push({ code: 'scanned_page', message: words.scanned(document.file, scanned.slice(0, 10), scanned.length > 10), evidence: [] });
  if (doubtful.length > 0) warnings.push({ code: 'ocr_doubtful', message: words.doubtful(document.file, doubtful.slice(0, 10), doubtful.length > 10), evidence: [] });
  for (const warning of document.warnings) {
    if (warning.code === 'unreadable_page') warnings.push({ code: 'unreadable_page', message: words.unreadable(document.file, warning.page), evidence: [] });
  }
  if (document.warnings.some(({ code }) => code === 'hidden_text')) warnings.push({ code: 'hidden_text', message: words.hiddenText(document.file), evidence: [] });
  if (scanned.length === 0 && document.text.trim().length < MIN_TEXT) warnings.push({ code: 'little_text', message: words.littleText(document.file), evidence: [] });
  return warnings;
}

function impossibleDates(source: Source, words: WarningWords): Warning[] {
  return rolesOf(source)
    .filter(({ moment }) => !moment.possible)
    .map(({ moment }) => ({
      code: 'impossible_date',
      message: words.impossibleDate(source.document.file, source.text.slice(moment.start, moment.end).replace(/\s+/g, ' ')),
      evidence: [evidenceFor(source.document, source.toDocument(moment.start), source.toDocument(moment.end))],
    }));
}

function contradiction(name: FieldName, choices: Choices, words: WarningWords): Warning[] {
  const choice: { best: Candidate<unknown> | null; against: Candidate<unknown>[] } = choices[name];
  const { best } = choice;
  const rival = choice.against.find((candidate) => candidate.strength >= SERIOUS && comparable(name, candidate, best) && differs(candidate, best));
  if (!best || !rival || best.strength < SERIOUS) return [];
  const evidence = [best, rival].flatMap(({ spans }) => spans.slice(0, 1)).map(({ source, start, end }) => evidenceFor(source.document, source.toDocument(start), source.toDocument(end)));
  const values = evidence.map(({ quote, file, page }) => ({ quote: quote.replace(/\s+/g, ' '), file, page }));
  return [{ code: 'contradiction', message: words.contradiction(name, values), evidence }];
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
