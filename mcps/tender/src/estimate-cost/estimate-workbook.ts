import ExcelJS from 'exceljs';
import { asText, fitHeight } from '../cell-text.ts';
import { type SectionOf, shortSection } from '../section-of.ts';
import { wordWarning } from '../warnings/word-warning.ts';
import type { EstimateCostOutput } from './schema.ts';
import { SURCHARGE_CELLS, writeCalculation } from './workbook-calculation.ts';
import { GREY } from './workbook-style.ts';
import { WORKBOOK_WORDS, type WorkbookWords } from './workbook-words.ts';

const SOURCE_WIDTHS = [14, 52, 36, 18, 90] as const;

/**
 * A calculation as an XLSX file with live formulas: change a quantity, a rate or a surcharge and the sums follow. Positions that are
 * open are marked until their figures are filled in. `sectionOf` names places in documents without pages. Words of the documents can't become formulas.
 */
export async function estimateWorkbook(output: EstimateCostOutput, { locale, sectionOf }: { locale: 'de' | 'en'; sectionOf?: SectionOf }): Promise<Uint8Array<ArrayBuffer>> {
  const words = WORKBOOK_WORDS[locale];
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '0711';
  workbook.calcProperties.fullCalcOnLoad = true;
  writeCalculation(workbook.addWorksheet(words.sheets.calculation), output, words);
  writeSurcharges(workbook.addWorksheet(words.sheets.surcharges), output, words);
  writeSources(workbook.addWorksheet(words.sheets.sources), output, words, locale, sectionOf);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSurcharges(sheet: ExcelJS.Worksheet, output: EstimateCostOutput, words: WorkbookWords): void {
  sheet.getColumn(1).width = 28;
  sheet.getColumn(2).width = 12;
  sheet.getCell('A1').value = words.sheets.surcharges;
  sheet.getCell('A1').font = { bold: true, size: 14 };
  sheet.getRow(3).values = ['', words.share];
  sheet.getRow(3).font = { bold: true };
  const lines = [[SURCHARGE_CELLS.overhead, words.overhead, output.overhead_percent], [SURCHARGE_CELLS.risk, words.risk, output.risk_percent], [SURCHARGE_CELLS.profit, words.profit, output.profit_percent]] as const;
  for (const [address, label, percent] of lines) {
    const cell = sheet.getCell(address.replaceAll('$', ''));
    cell.value = percent / 100;
    cell.numFmt = '0.0#%';
    sheet.getCell(`A${cell.row}`).value = label;
  }
  sheet.getCell('A8').value = words.explain;
  sheet.getCell('A8').font = { color: { argb: GREY } };
  sheet.pageSetup = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

function writeSources(sheet: ExcelJS.Worksheet, output: EstimateCostOutput, words: WorkbookWords, locale: 'de' | 'en', sectionOf: SectionOf = () => null): void {
  SOURCE_WIDTHS.forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  let row = 1;
  const title = (text: string): void => {
    sheet.getCell(row, 1).value = text;
    sheet.getCell(row++, 1).font = { bold: true, size: 14 };
  };
  title(words.assumptions);
  for (const { text } of output.assumptions) asText(sheet.getCell(row++, 1), text);
  if (output.warnings.length > 0) {
    row++;
    title(words.warnings);
    for (const warning of output.warnings) asText(sheet.getCell(row++, 1), wordWarning(warning, locale));
  }
  row++;
  const head = sheet.getRow(row++);
  head.values = [words.columns.position, words.item, words.file, words.page, words.quote];
  head.font = { bold: true };
  head.border = { bottom: { style: 'medium' } };
  for (const item of output.items) {
    for (const place of item.evidence) {
      const { file, page, quote } = place;
      const section = page === null ? shortSection(sectionOf(place) ?? '') : '';
      const line = sheet.getRow(row++);
      line.alignment = { vertical: 'top', wrapText: true };
      asText(line.getCell(1), item.position ?? '');
      asText(line.getCell(2), item.title);
      asText(line.getCell(3), file);
      if (page === null) asText(line.getCell(4), section);
      else line.getCell(4).value = page;
      asText(line.getCell(5), quote.replace(/\s+/g, ' '));
      fitHeight(line, [[item.title, SOURCE_WIDTHS[1]], [file, SOURCE_WIDTHS[2]], [section, SOURCE_WIDTHS[3]], [quote.replace(/\s+/g, ' '), SOURCE_WIDTHS[4]]]);
    }
  }
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}
