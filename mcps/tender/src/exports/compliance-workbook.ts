import ExcelJS from 'exceljs';
import { asText, cellText, fitHeight } from '../cell-text.ts';
import type { ReportLocale } from '../report-format.ts';
import { REPORT_WORDS } from '../report-words.ts';
import type { Requirement } from '../schema.ts';
import type { SectionOf } from '../section-of.ts';
import { EXPORT_WORDS, type RequirementProgress } from './export-words.ts';

/** One line of the matrix: a requirement, and how far the bidder is with it. */
export type ComplianceRow = { requirement: Requirement; status: RequirementProgress; owner: string | null; note: string };

const TEXT_WIDTH = 70;

/**
 * The compliance matrix as an Excel workbook (the bytes of an .xlsx): a line per requirement with its place in the documents, status, owner
 * and note; `sectionOf` names the place of what has neither page nor section. Whatever a document or a person wrote is text, never a formula.
 */
export async function complianceWorkbook(rows: readonly ComplianceRow[], { locale, title, sectionOf }: { locale: ReportLocale; title: string; sectionOf?: SectionOf }): Promise<Uint8Array> {
  const words = { ...REPORT_WORDS[locale], ...EXPORT_WORDS[locale] };
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '0711';
  workbook.title = cellText(title);
  const sheet = workbook.addWorksheet(words.matrix, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
    headerFooter: { oddHeader: `&L${cellText(title).replaceAll('&', '&&').slice(0, 180)}&R&P / &N` },
  });
  sheet.columns = [
    { header: words.number, key: 'number', width: 6 },
    { header: words.requirement, key: 'text', width: TEXT_WIDTH },
    { header: words.kind, key: 'kind', width: 9 },
    { header: words.topic, key: 'category', width: 14 },
    { header: words.exclusion, key: 'exclusion', width: 11 },
    { header: words.section, key: 'section', width: 28 },
    { header: words.file, key: 'file', width: 26 },
    { header: words.place, key: 'page', width: 8 },
    { header: words.status, key: 'status', width: 15 },
    { header: words.owner, key: 'owner', width: 20 },
    { header: words.note, key: 'note', width: 40 },
    { header: words.certainty, key: 'confidence', width: 12 },
  ];
  rows.forEach(({ requirement, status, owner, note }, index) => {
    const place = requirement.evidence[0];
    const section = requirement.section ?? (place?.page === null ? sectionOf?.(place) : null) ?? '';
    const row = sheet.addRow({
      number: index + 1,
      kind: words.kinds[requirement.kind],
      category: words.categories[requirement.category],
      exclusion: requirement.exclusion ? words.yes : '',
      page: place?.page ?? null,
      status: words.progress[status],
      confidence: Math.round(requirement.confidence),
    });
    for (const [key, words] of [['text', requirement.text], ['section', section], ['file', place?.file ?? ''], ['owner', owner ?? ''], ['note', note]] as const) asText(row.getCell(key), words);
    fitHeight(row, [[requirement.text, TEXT_WIDTH], [section, 28], [place?.file ?? '', 26], [note, 40]]);
  });
  const last = rows.length + 1;
  sheet.eachRow((row, number) => {
    row.alignment = { vertical: 'top', wrapText: true };
    if (number === 1) row.font = { bold: true };
    // Its figures would touch the words of the next column.
    row.getCell(1).alignment = { vertical: 'top', horizontal: 'left' };
  });
  fitHeight(sheet.getRow(1), [[words.certainty, 12]]);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: sheet.columnCount } };
  for (let row = 2; row <= last; row += 1) {
    // Whoever goes on in Excel chooses from the same words.
    sheet.getCell(row, 9).dataValidation = { type: 'list', allowBlank: false, formulae: [`"${Object.values(words.progress).join(',')}"`] };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
