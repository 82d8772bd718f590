import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { GOLD, INK, clean, paragraph, run } from '../report-blocks.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import { splitGaps } from './gap.ts';
import type { ComplianceEntry, GenerateBidOutput } from './schema.ts';

/** Width of the text on A4 across, in twentieths of a point; and the shares of the columns. */
export const WIDTH_ACROSS = 14570;
const SHARES = [4, 34, 11, 10, 26, 15];
const RULE = 'D8D4CB';

/** The compliance matrix: one row for each requirement, its head repeated on every page, no row parted between pages. */
export function complianceTable(output: GenerateBidOutput): Table | Paragraph {
  const words = DOCUMENT_WORDS[output.language];
  if (output.compliance.length === 0) return paragraph([run(words.none)]);
  const several = output.documents.length > 1;
  const widths = SHARES.map((share) => Math.round((share * WIDTH_ACROSS) / 100));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = (cells: TextRun[][], head: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      children: cells.map((children, i) => new TableCell({
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        margins: { top: 50, bottom: 50, left: i === 0 ? 0 : 90, right: 60 },
        borders: { top: none, left: none, right: none, bottom: { style: BorderStyle.SINGLE, size: head ? 8 : 4, color: head ? INK : RULE } },
        children: [new Paragraph({ style: head ? 'TableHead' : 'TableText', keepNext: head, children })],
      })),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH_ACROSS, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [line(words.columns.map((column) => [run(column)]), true), ...output.compliance.map((entry, i) => line(cellsOf(entry, i + 1, several, output.language), false))],
  });
}

function cellsOf(entry: ComplianceEntry, n: number, several: boolean, language: 'de' | 'en'): TextRun[][] {
  const words = DOCUMENT_WORDS[language];
  const [first] = entry.evidence;
  // A document without pages is cited by its sections.
  const within = first?.page ? words.page(first.page) : entry.section;
  const place = [several || !within ? first?.file : null, within].filter(Boolean).join(', ');
  const open = entry.status === 'open' || entry.status === 'not_fulfilled';
  return [
    [run(String(n))],
    [run(entry.text)],
    [run(words.kinds[entry.kind], { bold: entry.kind === 'must' }), ...(entry.exclusion ? [run(` ${words.exclusion}`, { color: GOLD, bold: true })] : [])],
    [run(words.status[entry.status], { bold: open })],
    splitGaps(entry.answer).map((part) => (part.gap ? new TextRun({ text: clean(part.text), highlight: 'yellow', italics: true }) : run(part.text))),
    [run(place || '–')],
  ];
}
