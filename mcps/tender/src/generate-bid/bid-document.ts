import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageBreak, PageNumber, PageOrientation, Paragraph, SectionType, TabStopType, TableOfContents, TextRun } from 'docx';
import { GREY, TEXT_WIDTH, clean, paragraph, run } from '../report-blocks.ts';
import { reportStyles } from '../report-styles.ts';
import { WIDTH_ACROSS, complianceTable } from './bid-compliance-table.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import { splitGaps } from './gap.ts';
import type { BidSection, GenerateBidOutput } from './schema.ts';

const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 1300, bottom: 1200, left: 1134, right: 1134, header: 600, footer: 560 };
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

/**
 * A bid draft as a Word document in the tender's language: title, contents, sections, compliance matrix on pages across. What has to be
 * filled in is highlighted, and the first page counts it. `locale` is that of whoever edits the draft: for the note to them.
 */
export async function bidDocument(output: GenerateBidOutput, { locale }: { locale: 'de' | 'en' }): Promise<Uint8Array<ArrayBuffer>> {
  const words = DOCUMENT_WORDS[output.language];
  const headers = (width: number) => ({ default: new Header({ children: [new Paragraph({ style: 'Running', tabStops: [{ type: TabStopType.RIGHT, position: width }], children: [run(short(output.title)), new TextRun('\t'), run(output.reference_number ?? '')] })] }) });
  const footers = { default: new Footer({ children: [new Paragraph({ style: 'Running', alignment: AlignmentType.END, children: [run(`${output.company} · `), new TextRun({ color: GREY, children: [words.pageOf[0], PageNumber.CURRENT, words.pageOf[1], PageNumber.TOTAL_PAGES] })] })] }) };
  const document = new Document({
    title: clean(`${words.bid}: ${output.title}`),
    creator: clean(output.company),
    styles: reportStyles(output.language),
    sections: [
      { properties: { page: { size: PAGE, margin: MARGIN } }, headers: headers(TEXT_WIDTH), footers, children: [...titlePage(output, locale), new Paragraph({ children: [new PageBreak()] }), ...output.sections.flatMap(sectionOf)] },
      {
        properties: { type: SectionType.NEXT_PAGE, page: { size: { ...PAGE, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN } },
        headers: headers(WIDTH_ACROSS), footers, children: [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(words.matrix)] }), paragraph([run(words.matrixNote)], 'Note'), complianceTable(output)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function titlePage(output: GenerateBidOutput, locale: 'de' | 'en'): (Paragraph | TableOfContents)[] {
  const words = DOCUMENT_WORDS[output.language];
  const gaps = output.sections.reduce((sum, { text }) => sum + splitGaps(text).filter((part) => part.gap).length, 0);
  const open = output.compliance.filter(({ status }) => status === 'open').length;
  return [
    paragraph([run(words.bid)], 'Kicker'),
    paragraph([run(output.title)], 'ReportTitle'),
    ...(output.buyer ? [paragraph([run(output.buyer)], 'Buyer')] : []),
    ...(output.reference_number ? [paragraph([run(output.reference_number)], 'Buyer')] : []),
    paragraph([run(output.company, { bold: true })]),
    paragraph([new TextRun({ text: clean(DOCUMENT_WORDS[locale].draft(gaps, open, output.compliance.length, output.model)), highlight: 'yellow' })], 'Note'),
    paragraph([run(words.contents, { bold: true })]),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function sectionOf(section: BidSection): Paragraph[] {
  const heading = new Paragraph({ heading: LEVELS[section.level - 1] ?? HeadingLevel.HEADING_4, keepNext: true, children: [run(section.heading)] });
  const paragraphs = section.text.split(/\n{2,}/).filter((text) => text.trim() !== '').map((text) => new Paragraph({ children: runsOf(text) }));
  return [heading, ...paragraphs];
}

/** The runs of a paragraph: its line breaks kept, its gaps highlighted. */
export function runsOf(text: string): TextRun[] {
  return text.split('\n').flatMap((line, i) =>
    splitGaps(line).map((part, j) => new TextRun({ text: clean(part.text), ...(i > 0 && j === 0 ? { break: 1 } : {}), ...(part.gap ? { highlight: 'yellow' as const, italics: true } : {}) })),
  );
}

function short(title: string): string {
  const text = clean(title);
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
