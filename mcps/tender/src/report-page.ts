import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, type Table, TextRun } from 'docx';
import { GREY, TEXT_WIDTH, clean, paragraph, run } from './report-blocks.ts';
import { type ReportLocale, formatInstant } from './report-format.ts';
import { reportStyles } from './report-styles.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { SectionOf } from './section-of.ts';

export type ReportOptions = {
  locale: ReportLocale;
  /** What the report is called in its header and properties: the task's title. */
  title: string;
  /** Who approved the result; without it the report says that no person reviewed it. */
  approvedBy?: string | undefined;
  /** RFC 3339 instant of the approval. */
  approvedAt?: string | undefined;
  /** IANA zone for the time of the approval. */
  timeZone: string;
  /** Names the place of evidence that is on no page. */
  sectionOf?: SectionOf | undefined;
};

type Page = {
  /** What kind of report it is. */
  kicker: string;
  heading: string;
  /** Whom it is about; null where that is not known. */
  about: string | null;
  /** At the right of every page's head. */
  corner: string;
  body: (Paragraph | Table)[];
};

/** A report as a Word document: its head with who approved it, its body, the title and the page's number on every page. */
export async function packReport({ kicker, heading, about, corner, body }: Page, options: ReportOptions): Promise<Buffer> {
  const { locale, title } = options;
  const words = REPORT_WORDS[locale];
  const approval = options.approvedBy
    ? words.approved(options.approvedBy, options.approvedAt ? formatInstant(options.approvedAt, locale, options.timeZone) : null)
    : words.unapproved;
  const [page, of] = words.pageOf;
  const document = new Document({
    title: clean(title),
    creator: '0711',
    description: kicker,
    styles: reportStyles(locale),
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1200, left: 1134, right: 1134, header: 600, footer: 560 } } },
      headers: { default: new Header({ children: [new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [run(shorten(title)), new TextRun('\t'), run(shorten(corner))],
      })] }) },
      footers: { default: new Footer({ children: [new Paragraph({
        style: 'Running',
        alignment: AlignmentType.END,
        children: [new TextRun({ color: GREY, children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] })],
      })] }) },
      children: [
        paragraph([run(kicker)], 'Kicker'),
        paragraph([run(heading)], 'ReportTitle'),
        ...(about ? [paragraph([run(about)], 'Buyer')] : []),
        paragraph([run(approval)], 'Note'),
        ...body,
      ],
    }],
  });
  return Packer.toBuffer(document);
}

function shorten(title: string): string {
  const text = clean(title);
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
