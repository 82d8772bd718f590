import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';

export const INK = '1B1B1A';
export const GREY = '6B6862';
export const GOLD = '8A6A0B';
const RULE = 'D8D4CB';
/** Width of the text on A4 with the report's margins, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

export type CellContent = { runs: ParagraphChild[]; align?: 'end' };

/** Text as Word can hold it: what XML 1.0 forbids is left out, line breaks become spaces. */
export function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what must not reach the file
  const allowed = text.replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  return allowed.replace(/\s+/g, ' ');
}

export function run(text: string, style: { bold?: boolean; italics?: boolean; color?: string; size?: number } = {}): TextRun {
  return new TextRun({ text: clean(text), ...style });
}

export function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, keepNext: true, children: [run(text)] });
}

export function paragraph(runs: ParagraphChild[], style?: string): Paragraph {
  return new Paragraph({ children: runs, ...(style ? { style } : {}) });
}

/**
 * A table with hairlines between rows. `widths` are shares of the text's width. The head is repeated on every page and no row is
 * parted between pages.
 */
export function table(widths: number[], head: CellContent[], rows: CellContent[][]): Table {
  const sum = widths.reduce((a, b) => a + b, 0);
  const columnWidths = widths.map((w) => Math.round((w / sum) * TEXT_WIDTH));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = (content: CellContent[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: content.map((cell, c) => new TableCell({
        width: { size: columnWidths[c] ?? 0, type: WidthType.DXA },
        verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
        margins: { top: 50, bottom: 50, left: c === 0 ? 0 : 90, right: 60 },
        borders: { top: none, left: none, right: none, bottom: { style: BorderStyle.SINGLE, size: isHead ? 8 : 4, color: isHead ? INK : RULE } },
        children: [new Paragraph({
          style: isHead ? 'TableHead' : 'TableText',
          // A head alone at the foot of a page would say nothing.
          keepNext: isHead,
          alignment: cell.align === 'end' ? AlignmentType.END : AlignmentType.START,
          children: cell.runs,
        })],
      })),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [line(head, true), ...rows.map((row) => line(row, false))],
  });
}
