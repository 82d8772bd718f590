import type { Evidence } from '@0711/contract/evidence';
import { EXPORT_WORDS } from '../exports/export-words.ts';
import { type ReportLocale, formatField, formatMoment, formatNumber } from '../report-format.ts';
import { REPORT_WORDS, type ReportWords } from '../report-words.ts';
import type { FieldName, ParseRfpOutput } from '../schema.ts';
import { textTable, wrap } from './text-table.ts';

/** From here on a value counts as sure, as it does in the report. */
const SURE = 80;

const FACTS: FieldName[] = ['title', 'buyer_name', 'reference_number', 'procedure_type', 'place_of_performance', 'buyer_contact_email', 'contract_duration_months', 'estimated_value', 'cpv_codes'];
const DATES = ['questions_deadline', 'submission_deadline', 'binding_period_end', 'contract_start', 'contract_end'] as const satisfies FieldName[];
/** What a deadline and a field call the same day. */
const SAME: Partial<Record<string, FieldName>> = { questions: 'questions_deadline', submission: 'submission_deadline', binding_period_end: 'binding_period_end', contract_start: 'contract_start', contract_end: 'contract_end' };

type View = { output: ParseRfpOutput; words: ReportWords; locale: ReportLocale; width: number };

/** The language that a tender's summary is written in: its own. */
export function localeOf(documents: readonly { language: string | null }[]): ReportLocale {
  return documents.some(({ language }) => language === 'de') ? 'de' : 'en';
}

/** What a tender says, for a terminal of `width` columns: every value with how sure it is and where it stands. */
export function tenderSummary(output: ParseRfpOutput, width: number): string {
  const locale = localeOf(output.documents);
  const view: View = { output, words: REPORT_WORDS[locale], locale, width };
  const { words } = view;
  return [
    section(words.warnings, output.warnings.flatMap(({ message }) => wrap(message, width - 4).map((line, index) => `  ${index === 0 ? '▪' : ' '} ${line}`))),
    section(words.facts, table(view, FACTS.map((name) => fieldRow(view, name)))),
    section(words.dates, textTable(dateRows(view), { width, flexible: 0 })),
    section(words.lots, textTable(output.lots.map((lot) => [lot.number ?? '–', lot.title ?? '–', certainty(lot.confidence, words), place(lot.evidence, view)]), { width, flexible: 1 })),
    section(words.criteria, textTable(output.award_criteria.map((one) => [weightOf(view, one), one.name, lotOf(view, one.lot), certainty(one.confidence, words), place(one.evidence, view)]), { width, flexible: 1, end: [0] })),
    section(words.requirements, requirementLines(view)),
    section(words.documents, documentLines(view)),
  ].filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

const table = ({ width }: View, rows: string[][]): string[] => textTable(rows, { width, flexible: 1 });

function fieldRow(view: View, name: FieldName): string[] {
  const { output, words, locale } = view;
  const { confidence, derived, evidence } = output.fields[name];
  const value = formatField(name, output.fields, words, locale);
  return [words.fields[name], value === null ? words.notStated : derived ? `${value} (${words.computed})` : value, certainty(confidence, words), place(evidence, view)];
}

/** The days of the fields, and the other days that the documents name, in order of time; those not stated come last. */
function dateRows(view: View): string[][] {
  const { output, locale, words } = view;
  const stated = (name: (typeof DATES)[number]): string | null => output.fields[name].value;
  const fields = DATES.map((name) => ({ at: stated(name) ?? '9999', row: fieldRow(view, name) }));
  const others = output.deadlines.filter(({ kind, at }) => {
    const field = DATES.find((name) => name === SAME[kind]);
    return field === undefined || stated(field) !== at;
  });
  const rows = others.map(({ at, label, derived, working_days, confidence, evidence }) => ({ at, row: [label, `${formatMoment(at, locale)}${notes([derived && words.computed, working_days && EXPORT_WORDS[locale].holidays])}`, certainty(confidence, words), place(evidence, view)] }));
  const undated = (output.undated ?? []).map(({ period, label, words: written, confidence, evidence }) => ({ at: period?.from ?? '9999', row: [label, written, certainty(confidence, words), place(evidence, view)] }));
  return [...undated, ...fields, ...rows].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ row }) => row);
}

/** What was done to get at a value, in brackets behind it; nothing where it is written. */
function notes(all: readonly (string | false | undefined)[]): string {
  const said = all.filter(Boolean);
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}

function weightOf({ words, locale }: View, { weight_percent, max_points }: ParseRfpOutput['award_criteria'][number]): string {
  if (weight_percent !== null) return `${formatNumber(weight_percent, locale)} %`;
  return max_points === null ? '–' : `${formatNumber(max_points, locale)} ${words.points}`;
}

function lotOf({ words }: View, lot: string | null): string {
  return lot === null ? '' : `${words.lot} ${lot}`;
}

function requirementLines({ output: { requirements }, words, width }: View): string[] {
  const of = (kind: 'must' | 'should' | 'may'): number => requirements.filter((one) => one.kind === kind).length;
  if (requirements.length === 0) return [];
  const excluding = requirements.filter(({ exclusion }) => exclusion).length;
  const counts = Map.groupBy(requirements, ({ category }) => category);
  const rows = [...counts].toSorted((a, b) => b[1].length - a[1].length).map(([category, all]) => [String(all.length), words.categories[category]]);
  return [...wrap(words.requirementCount(requirements.length, of('must'), of('should'), of('may'), excluding), width - 2).map((line) => `  ${line}`), ...textTable(rows, { width, flexible: 1, end: [0] })];
}

function certainty(confidence: number, words: ReportWords): string {
  return `${String(Math.round(confidence)).padStart(3)} ${confidence >= SURE ? words.sure : words.check}`;
}

function place([first]: readonly Evidence[], { output, words }: View): string {
  if (first === undefined) return '';
  const page = first.page === null ? '' : words.pageShort(first.page);
  return output.documents.length === 1 ? page : `${mark(output, first.document)} ${page}`.trim();
}

/** Several documents are numbered, so that a place takes little room. */
function mark({ documents }: ParseRfpOutput, id: string): string {
  return `[${documents.findIndex((one) => one.id === id) + 1}]`;
}

function documentLines({ output, words, width }: View): string[] {
  const rows = output.documents.map((one) => [one.file, words.roles[one.role], one.pages === null ? '' : `${one.pages} ${words.pages}`]);
  if (rows.length === 1) return textTable(rows, { width, flexible: 0 });
  return textTable(rows.map((row, index) => [mark(output, output.documents[index]?.id ?? ''), ...row]), { width, flexible: 1 });
}
