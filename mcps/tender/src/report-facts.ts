import type { Paragraph, Table } from 'docx';
import { DAY_FIELDS, timelineOf, type TenderDay } from './exports/deadlines-of.ts';
import { EXPORT_WORDS } from './exports/export-words.ts';
import { isStandardInSummer, isSummerInWinter } from './exports/standard-time.ts';
import { statedZone } from './exports/stated-zone.ts';
import { withNamedOffset } from './exports/with-named-offset.ts';
import { GOLD, GREY, type CellContent, heading, paragraph, run, table } from './report-blocks.ts';
import type { EvidenceList } from './report-evidence.ts';
import { type ReportLocale, formatField, formatMoment } from './report-format.ts';
import type { ReportWords } from './report-words.ts';
import type { FieldName, ParseRfpOutput, Undated } from './schema.ts';

/** From here on a value counts as sure, as it does for a whole task. */
const SURE = 80;

const FACTS: FieldName[] = [
  'title', 'buyer_name', 'reference_number', 'procedure_type', 'place_of_performance', 'buyer_contact_email',
  'contract_duration_months', 'estimated_value', 'cpv_codes',
];
const DATES = ['questions_deadline', 'submission_deadline', 'binding_period_end', 'contract_start', 'contract_end'] as const satisfies FieldName[];

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

/** Every day that the result knows, in order of time, with what has but a week, month or quarter or no time at all, then those of the fields that are not stated. A zone that a document names in words stands with its time. */
export function datesSection(output: ParseRfpOutput, words: ReportWords, locale: ReportLocale, list: EvidenceList): (Paragraph | Table)[] {
  const entries = timelineOf(output).map((entry) => ({ ...entry, zone: entry.day ? statedZone(entry.day.evidence) : null }));
  const days = entries.flatMap(({ day, zone }) => (day ? [{ day, zone }] : []));
  const missing = DATES.filter((name) => output.fields[name].value === null && !entries.some(({ day, undated }) => (day ?? undated).kind === DAY_FIELDS[name]));
  const head = [words.event, words.date, words.certainty, words.source].map((text) => ({ runs: [run(text)] }));
  const zoneless = days.some(({ day, zone }) => zone === null && /T\d\d:\d\d(:\d\d)?$/.test(day.at));
  const rows = [...entries.map(({ day, undated, zone }) => (day ? dayRow(day, zone, words, locale, list) : undatedRow(undated, words, locale, list))), ...missing.map((name) => factRow(name, output, words, locale, list))];
  return [heading(words.dates, 1), table([21, 46, 15, 18], head, rows), ...(zoneless ? [paragraph([run(words.noZone)], 'Note')] : [])];
}

function dayRow(day: TenderDay, zone: string | null, words: ReportWords, locale: ReportLocale, list: EvidenceList): CellContent[] {
  const { deadlines, zone: zoneWord, workingDays, standardInSummer, summerInWinter } = EXPORT_WORDS[locale];
  const kind = deadlines[day.kind];
  const own = day.label && day.label.toLowerCase() !== kind.toLowerCase() ? ` (${day.label})` : '';
  const notes = [...(day.at.includes('T') && zone !== null ? [`${zoneWord}: ${zone}${offsetBeside(day.at, zone)}`] : []), ...(day.derived ? [words.computed] : []), ...(day.workingDays ? [workingDays] : []), ...(zone !== null && isStandardInSummer(zone, day.at) ? [standardInSummer(zone)] : []), ...(zone !== null && isSummerInWinter(zone, day.at) ? [summerInWinter(zone)] : [])];
  return [
    { runs: [run(kind), run(own, { color: GREY })] },
    { runs: [run(formatMoment(day.at, locale), { bold: day.kind === 'submission' || day.kind === 'participation' }), ...(notes.length > 0 ? [run(` (${notes.join('; ')})`, { color: GREY })] : [])] },
    certainty(day.confidence, words),
    { runs: list.reference([...day.evidence]) },
  ];
}

/** ` (UTC+03:00)` for a zone that words name; nothing where the time has its offset, or the words name no one zone. */
function offsetBeside(at: string, zone: string): string {
  const offset = withNamedOffset(at, zone).slice(at.length);
  return offset ? ` (UTC${offset})` : '';
}

function undatedRow({ kind, label, words: written, period, confidence, evidence }: Undated, words: ReportWords, locale: ReportLocale, list: EvidenceList): CellContent[] {
  const { deadlines, week, noDay } = EXPORT_WORDS[locale];
  const days = period === null ? noDay : period.precision === 'week' ? week(formatMoment(period.from, locale), formatMoment(period.to, locale)) : null;
  return [
    { runs: [run(deadlines[kind]), run(label ? ` (${label})` : '', { color: GREY })] },
    { runs: [run(written), ...(days === null ? [] : [run(` (${days})`, { color: GREY })])] },
    certainty(confidence, words),
    { runs: list.reference([...evidence]) },
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
