import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { SectionOf } from '../section-of.ts';
import { type ComplianceRow, complianceWorkbook } from './compliance-workbook.ts';

const row = (over: Partial<ComplianceRow['requirement']> = {}, rest: Partial<ComplianceRow> = {}): ComplianceRow => ({
  requirement: {
    id: 'req1', text: 'Der Bieter muss drei Referenzen nachweisen.', kind: 'must', category: 'references', exclusion: true, section: '5.2 Referenzen', confidence: 81.4,
    evidence: [{ document: 'd1', file: 'lv.pdf', quote: 'Der Bieter muss', start: 0, end: 15, page: 12, regions: [] }], ...over,
  },
  status: 'in_progress', owner: 'Nora Weber', note: 'zwei liegen vor', ...rest,
});

async function read(rows: ComplianceRow[], locale: 'de' | 'en' = 'de', sectionOf: SectionOf = () => null) {
  const workbook = new ExcelJS.Workbook();
  // Its types want a Buffer of another version of Node's; what it takes is an ArrayBuffer.
  await workbook.xlsx.load((await complianceWorkbook(rows, { locale, title: 'Brücke & Damm', sectionOf })).buffer as never);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
}

const cells = (sheet: ExcelJS.Worksheet, row: number) => Array.from({ length: sheet.columnCount }, (_, at) => sheet.getRow(row).getCell(at + 1).value);

describe('complianceWorkbook', () => {
  it('has a line per requirement with place, status, owner and note, in the language asked for', async () => {
    const sheet = await read([row(), row({ evidence: [], section: null, exclusion: false }, { status: 'open', owner: null, note: '' })]);
    expect(cells(sheet, 1)).toEqual(['Nr.', 'Anforderung', 'Art', 'Bereich', 'Ausschluss', 'Abschnitt', 'Datei', 'Seite', 'Stand', 'Zuständig', 'Anmerkung', 'Sicherheit in %']);
    expect(cells(sheet, 2)).toEqual([1, 'Der Bieter muss drei Referenzen nachweisen.', 'Muss', 'Referenzen', 'ja', '5.2 Referenzen', 'lv.pdf', 12, 'in Arbeit', 'Nora Weber', 'zwei liegen vor', 81]);
    expect(sheet.getCell('I3').value).toBe('offen');
    expect(sheet.getCell('H3').value).toBeNull();
    expect((await read([row()], 'en')).getCell('I2').value).toBe('in progress');
  });

  it('names the section above what has neither page nor section of its own', async () => {
    const [quote] = row().requirement.evidence;
    if (!quote) throw new Error('the row has no evidence');
    const sheet = await read([row({ section: null, evidence: [{ ...quote, page: null }] }), row({ section: null }), row()], 'de', () => '7 Nachweise');
    expect([2, 3, 4].map((line) => sheet.getCell(line, 6).value)).toEqual(['7 Nachweise', null, '5.2 Referenzen']);
  });

  it('can be worked in: header frozen, filters over all lines, statuses to choose from', async () => {
    const sheet = await read([row(), row()]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:L3');
    expect(sheet.getCell('I3').dataValidation.formulae).toEqual(['"offen,in Arbeit,erfüllt,nicht relevant"']);
  });

  it('keeps what looks like a formula as text, and text that Excel could not open', async () => {
    for (const hostile of ['=HYPERLINK("http://evil.example","x")', '+1+1', '-2', '@SUM(A1)', '=cmd|\'/c calc\'!A0']) {
      const sheet = await read([row({ text: hostile }, { note: hostile, owner: hostile })]);
      for (const cell of ['B2', 'J2', 'K2']) {
        expect(sheet.getCell(cell).type, cell).toBe(ExcelJS.ValueType.String);
        expect(sheet.getCell(cell).value).toBe(hostile);
      }
    }
    const sheet = await read([row({ text: `a\u0000b\u001fc${'x'.repeat(40_000)}` })]);
    expect(String(sheet.getCell('B2').value)).toMatch(/^abcx{32764}$/);
  });

  it('lets words stay words when somebody edits their cell, and cuts no letter in two', async () => {
    const sheet = await read([row({ text: `${'x'.repeat(32_766)}😀`, section: '=1+1' }, { note: '', owner: '-A' })]);
    for (const cell of ['B2', 'F2', 'G2', 'J2', 'K2']) expect(sheet.getCell(cell).numFmt, cell).toBe('@');
    expect(String(sheet.getCell('B2').value)).toBe('x'.repeat(32_766));
  });

  it('shows long words whole', async () => {
    const sheet = await read([row({ text: 'Der Bieter muss nachweisen. '.repeat(12) }), row()]);
    expect(sheet.getRow(2).height).toBeGreaterThan(4 * (sheet.getRow(3).height ?? 0));
  });

  it('is a workbook without requirements too', async () => {
    expect((await read([])).rowCount).toBe(1);
  });
});
