import { EvidenceList } from './report-evidence.ts';
import { datesSection, factsSection } from './report-facts.ts';
import { criteriaSection, documentsSection, lotsSection, warningsSection } from './report-lists.ts';
import { packReport, type ReportOptions } from './report-page.ts';
import { requirementsSection } from './report-requirements.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { ParseRfpOutput } from './schema.ts';

/** The result of `parse_rfp` as a Word document that people read, print and mark up. */
export async function renderTenderReport(output: ParseRfpOutput, options: ReportOptions): Promise<Buffer> {
  const { locale } = options;
  const words = REPORT_WORDS[locale];
  const list = new EvidenceList(words, output.documents.length > 1, options.sectionOf);
  const body = [
    ...warningsSection(output, words, list),
    ...factsSection(output, words, locale, list),
    ...datesSection(output, words, locale, list),
    ...lotsSection(output, words, list),
    ...criteriaSection(output, words, locale, list),
    ...requirementsSection(output, words),
    ...documentsSection(output, words),
    ...list.section(),
  ];
  const { title, buyer_name, reference_number } = output.fields;
  return packReport({ kicker: words.kicker, heading: title.value ?? options.title, about: buyer_name.value, corner: reference_number.value ?? '', body }, options);
}
