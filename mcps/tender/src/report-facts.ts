import type { Paragraph, Table } from 'docx';
import { GOLD, GREY, type CellContent, heading, paragraph, run, table } from './report-blocks.ts';
import type { EvidenceList } from './report-evidence.ts';
import { type ReportLocale, formatField } from './report-format.ts';
import type { ReportWords } from './report-words.ts';
import type { FieldName, ParseRfpOutput } from './schema.ts';

/** From here on a value counts as sure, as it does for a whole task. */
const SURE = 80;

const FACTS: FieldName[] = [
  'title', 'buyer_name', 'reference_number', 'procedure_type', 'place_of_performance', 'buyer_contact_email',
  'contract_duration_months', 'estimated_value', 'cpv_codes',
];
const DATES: FieldName[] = ['questions_deadline', 'submission_deadline', 'binding_period_end', 'contract_start', 'contract_end'];

/** “93 sicher”, or “54 prüfen” in bold: the figure and the word, never colour alone. */
export function certainty(confidence: number, words: ReportWords): CellContent {
  const sure = confidence >= SURE;
  return { runs: [run(`${Math.round(confidence)} `, { color: GREY }), run(sure ? words.sure : words.check, sure ? {} : { bold: true, color: GOLD })] };
}

/** The table of the fields that are not dates. What is not stated says so. */
export function factsSection(output: ParseRfpOutput, words: ReportWords, locale: ReportLocale, list: EvidenceList): (Paragraph | Table)[] {
  const head = [words.fact, words.value, words.certainty, words.source].map((text) => ({ runs: [run(text)] }));
  const rows = FACTS.map((name) => factRow(name, output, words, locale, list));
  return [heading(words.facts, 1), table([21, 46, 15, 18], head, rows)];
}

/** The dates in their order; those that are not stated come last. */
export function datesSection(output: ParseRfpOutput, words: ReportWords, locale: ReportLocale, list: EvidenceList, timeZone: string): (Paragraph | Table)[] {
  const at = (name: FieldName): string => (typeof output.fields[name].value === 'string' ? output.fields[name].value : '9999');
  const names = DATES.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  const head = [words.event, words.date, words.certainty, words.source].map((text) => ({ runs: [run(text)] }));
  const zoneless = names.some((name) => /T\d\d:\d\d(:\d\d)?$/.test(at(name)));
  return [
    heading(words.dates, 1),
    table([21, 46, 15, 18], head, names.map((name) => factRow(name, output, words, locale, list))),
    ...(zoneless ? [paragraph([run(words.assumedZone(timeZone))], 'Note')] : []),
  ];
}

function factRow(name: FieldName, output: ParseRfpOutput, words: ReportWords, locale: ReportLocale, list: EvidenceList): CellContent[] {
  const field = output.fields[name];
  const value = formatField(name, output.fields, words, locale);
  const shown = value === null ? run(words.notStated, { italics: true, color: GREY }) : run(value, { bold: name === 'title' || name === 'submission_deadline' });
  return [
    { runs: [run(words.fields[name])] },
    { runs: [shown, ...(value !== null && field.derived ? [run(` (${words.computed})`, { color: GREY })] : [])] },
    certainty(field.confidence, words),
    { runs: list.reference(field.evidence) },
  ];
}
