import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { GREY, TEXT_WIDTH, clean, paragraph, run } from './report-blocks.ts';
import { EvidenceList } from './report-evidence.ts';
import { datesSection, factsSection } from './report-facts.ts';
import { type ReportLocale, formatInstant } from './report-format.ts';
import { criteriaSection, documentsSection, lotsSection, warningsSection } from './report-lists.ts';
import { requirementsSection } from './report-requirements.ts';
import { reportStyles } from './report-styles.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { ParseRfpOutput } from './schema.ts';

export type TenderReportOptions = {
  locale: ReportLocale;
  /** What the report is called in its header and properties: the task's title. */
  title: string;
  /** Who approved the result; without it the report says that no person reviewed it. */
  approvedBy?: string | undefined;
  /** RFC 3339 instant of the approval. */
  approvedAt?: string | undefined;
  /** IANA zone for the approval, and the one that is assumed for times without a zone. */
  timeZone: string;
};

/** The result of `parse_rfp` as a Word document that people read, print and mark up. */
export async function renderTenderReport(output: ParseRfpOutput, options: TenderReportOptions): Promise<Buffer> {
  const { locale } = options;
  const words = REPORT_WORDS[locale];
  const list = new EvidenceList(words, output.documents.length > 1);
  const heading = output.fields.title.value ?? options.title;
  const buyer = output.fields.buyer_name.value;
  const approval = options.approvedBy
    ? words.approved(options.approvedBy, options.approvedAt ? formatInstant(options.approvedAt, locale, options.timeZone) : null)
    : words.unapproved;
  const body = [
    paragraph([run(words.kicker)], 'Kicker'),
    paragraph([run(heading)], 'ReportTitle'),
    ...(buyer ? [paragraph([run(buyer)], 'Buyer')] : []),
    paragraph([run(approval)], 'Note'),
    ...warningsSection(output, words, list),
    ...factsSection(output, words, locale, list),
    ...datesSection(output, words, locale, list, options.timeZone),
    ...lotsSection(output, words, list),
    ...criteriaSection(output, words, locale, list),
    ...requirementsSection(output, words),
    ...documentsSection(output, words),
    ...list.section(),
  ];
  const [page, of] = words.pageOf;
  const document = new Document({
    title: clean(options.title),
    creator: '0711',
    description: words.kicker,
    styles: reportStyles(locale),
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1200, left: 1134, right: 1134, header: 600, footer: 560 } } },
      headers: { default: new Header({ children: [new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [run(shorten(options.title)), new TextRun('\t'), run(output.fields.reference_number.value ?? '')],
      })] }) },
      footers: { default: new Footer({ children: [new Paragraph({
        style: 'Running',
        alignment: AlignmentType.END,
        children: [new TextRun({ color: GREY, children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] })],
      })] }) },
      children: body,
    }],
  });
  return Packer.toBuffer(document);
}

function shorten(title: string): string {
  const text = clean(title);
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
