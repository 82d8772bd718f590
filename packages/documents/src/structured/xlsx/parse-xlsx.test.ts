import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../parse-document.ts';
import { makeXlsx, textRow } from '../../testing/make-xlsx.ts';
import { showPaths } from '../../testing/read-blocks.ts';

const read = (bytes: Uint8Array, name = 'prices.xlsx') => parseDocument({ bytes, format: 'xlsx', name });

describe('a workbook', () => {
  test('is a heading per sheet and a table row per row with content, from its first used cell to its last', async () => {
    const parsed = await read(makeXlsx([{ name: 'Preise', rows: `${textRow(1, ['Pos', 'Preis'])}${textRow(2, ['', '', ''])}${textRow(12, ['', 'Lizenz', '', '5 €'])}` }, { name: 'Leer', rows: '' }]));
    expect(showPaths(parsed)).toEqual(['Preise = Preise', 'Preise!A1:B1 = Pos ¦ Preis', 'Preise!B12:D12 = Lizenz ¦  ¦ 5 €', 'Leer = Leer']);
    expect(parsed.blocks.map((block) => block.kind)).toEqual(['heading', 'table_row', 'table_row', 'heading']);
  });

  test('shows numbers as stored, formulas by their last value, dates that could be taken for others as ISO, and no kana readings', async () => {
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="[$-407]TT.MM.JJJJ"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="#,##0.00\\ &quot;Std&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs>';
    const cells = '<c r="A1"><v>1234.5</v></c><c r="B1"><f>A1*2</f><v>2469</v></c><c r="C1" s="1"><v>45292</v></c><c r="D1" s="2"><v>45292.4375</v></c><c r="E1" s="3"><v>7</v></c><c r="F1" s="4"><v>0.5</v></c><c r="G1" t="s"><v>0</v></c><c r="H1" t="b"><v>1</v></c><c r="I1" t="e"><v>#REF!</v></c><c r="J1" t="str"><f>A1</f><v>Summe_x000D_</v></c><c r="K1"><v>0.30000000000000004</v></c><c r="L1" s="5"><v>45292</v></c>';
    const parsed = await read(makeXlsx([{ name: 'S', rows: `<row r="1">${cells}</row>` }], { styles, strings: ['<r><t>Rich</t></r><r><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>kana</t></rPh>'] }));
    expect(showPaths(parsed)[1]).toBe('S!A1:L1 = 1234.5 ¦ 2469 ¦ 2024-01-01 ¦ 2024-01-01T10:30:00 ¦ 7 ¦ 12:00:00 ¦ Rich text ¦ TRUE ¦ #REF! ¦ Summe ¦ 0.3 ¦ 2024-01-01');
  });

  const GERMAN = `<t>${'Der Auftragnehmer hat die Leistung nach dem Stand der Technik zu erbringen und alle Vorgaben des Auftraggebers zu beachten. '.repeat(3)}</t>`;
  const FORMATS: [format: string, stored: string, german: string, english: string][] = [
    ['numFmtId="9"', '0.4', '40%', '40%'],
    ['0.0\\ %', '0.125', '12,5 %', '12.5 %'],
    ['#,##0.00\\ &quot;€&quot;', '1234567.5', '1234567,50 €', '1234567.50 €'],
    ['_-* #,##0.00\\ [$€-407]_-;\\-* #,##0.00\\ [$€-407]_-', '-5', '-5,00 €', '-5,00 €'],
    ['[$CHF-807]\\ #,##0.00', '12.345', 'CHF 12.35', 'CHF 12.35'],
    ['dd.mm.yy;@', '45292', '01.01.2024', '01.01.2024'],
    ['d.\\ mmmm\\ yyyy\\ hh:mm', '45355.4375', '4. März 2024 10:30', '4. March 2024 10:30'],
    ['numFmtId="14"', '45355', '04.03.2024', '2024-03-04'],
    ['[$-407]#,##0.00', '1234.5', '1234.5', '1234.5'],
    ['0%&quot;', '0.4', '0.4', '0.4'],
  ];
  test.each(FORMATS)('shows %s as a person sees it', async (code, stored, german, english) => {
    const listed = code.startsWith('numFmtId') ? null : code;
    const styles = `${listed === null ? '' : `<numFmts><numFmt numFmtId="164" formatCode="${listed.replaceAll('\\\\', '\\')}"/></numFmts>`}<cellXfs><xf ${listed === null ? code : 'numFmtId="164"'}/></cellXfs>`;
    const rows = `<row r="1"><c r="A1"><v>${stored}</v></c></row>`;
    expect(showPaths(await read(makeXlsx([{ name: 'S', rows }], { styles, strings: [GERMAN] })))[1]).toBe(`S!A1:A1 = ${german}`);
    expect(showPaths(await read(makeXlsx([{ name: 'S', rows }], { styles })))[1]).toBe(`S!A1:A1 = ${english}`);
  });

  test('counts its days from 1904 when it says so, and from 1900 as Excel does', async () => {
    const days = '<row r="1"><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c></row>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    expect(showPaths(await read(makeXlsx([{ name: 'S', rows: days }], { styles })))[1]).toContain('1900-01-01 ¦ 1900-02-28 ¦ 1900-03-01');
    expect(showPaths(await read(makeXlsx([{ name: 'S', rows: days }], { styles, workbook: '<workbookPr date1904="1"/>' })))[1]).toContain('1904-01-02');
    expect(showPaths(await read(makeXlsx([{ name: 'S', rows: days.replace('<v>1</v>', '<v>44562</v>') }], { styles: '<numFmts><numFmt numFmtId="164" formatCode="d.m.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>', workbook: '<workbookPr date1904="1"/>' })))[1]).toContain('2.1.2026');
  });

  test('finds its parts whatever the case of their names', async () => {
    const cell = '<row r="1"><c t="s"><v>0</v></c></row>';
    expect(showPaths(await read(makeXlsx([{ name: 'S', rows: cell }], { more: { 'xl/sharedStrings.xml': '<sst/>', 'xl/SharedStrings.xml': '<sst><si><t>found</t></si></sst>' } })))).toContain('S!A1:A1 = found');
  });

  test('shows merged cells once', async () => {
    const parsed = await read(makeXlsx([{ name: 'S', rows: `${textRow(1, ['a', 'covered', 'c'])}${textRow(2, ['covered', 'covered', 'd'])}${textRow(3, ['e', 'f', 'g'])}`, merged: ['A1:B2', 'C3:XFD1048576'] }]));
    expect(showPaths(parsed)).toEqual(['S = S', 'S!A1:C1 = a ¦  ¦ c', 'S!C2:C2 = d', 'S!A3:C3 = e ¦ f ¦ g']);
  });

  test('leaves out hidden sheets, but not hidden rows: a filter hides rows that count', async () => {
    const parsed = await read(makeXlsx([{ name: 'Listen', rows: textRow(1, ['ja']), state: 'hidden' }, { name: 'S', rows: textRow(1, ['kept']).replace('<row ', '<row hidden="1" ') }]));
    expect(showPaths(parsed)).toEqual(['S = S', 'S!A1:A1 = kept']);
  });
});

describe('comments on cells', () => {
  test('follow their sheet, row by row', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Preise');
    sheet.addRow(['Pos', 'Preis']);
    sheet.addRow(['1', 5]);
    sheet.getCell('B2').note = { texts: [{ font: { bold: true }, text: 'Vergabestelle:\n' }, { text: 'netto, ohne Skonto' }] };
    sheet.getCell('A1').note = 'laut LV';
    workbook.addWorksheet('Los 2').addRow(['leer']);
    const parsed = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(showPaths(parsed)).toEqual(['Preise = Preise', 'Preise!A1:B1 = Pos ¦ Preis', 'Preise!A2:B2 = 1 ¦ 5', 'Preise!A1 = laut LV', 'Preise!B2 = Vergabestelle:\nnetto, ohne Skonto', 'Los 2 = Los 2', 'Los 2!A1:A1 = leer']);
  });

  test('that are conversations are read as such, without the copy for old programs', async () => {
    const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
    const more = {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('a', 'comments', '../comments1.xml')}${relation('b', 'threadedComment', '/xl/threadedComments/threadedComment1.xml')}${relation('c', 'comments', '../../../../etc/passwd')}</Relationships>`,
      'xl/comments1.xml': '<comments><commentList><comment ref="A1"><text><t>[Threaded comment] Your version of Excel allows you to read this</t></text></comment><comment ref="C3"><text><t>Notiz</t></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments><threadedComment ref="A1" id="1"><text>Brutto?</text></threadedComment><threadedComment ref="A1" parentId="1"><text>Nein, netto.</text></threadedComment></ThreadedComments>',
    };
    expect(showPaths(await read(makeXlsx([{ name: 'S', rows: textRow(1, ['Preis']) }], { more })))).toEqual(['S = S', 'S!A1:A1 = Preis', 'S!A1 = Brutto?', 'S!A1 = Nein, netto.', 'S!C3 = Notiz']);
  });
});

describe('a workbook is refused by name', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['with more than 200 sheets', () => makeXlsx(Array.from({ length: 201 }, (_, i) => ({ name: `S${i}`, rows: '' }))), 'has 201 sheets; 0711 reads up to 200'],
    ['with more than a million cells', () => makeXlsx([{ name: 'S', rows: Array.from({ length: 70 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="XFD${i + 1}"><v>1</v></c></row>`).join('') }]), 'has more than 1000000 cells'],
    ['that declares entities', () => makeXlsx([{ name: 'S', rows: '' }], { more: { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>' } }), 'it declares entities'],
    ['whose sheet breaks off', () => makeXlsx([{ name: 'S', rows: '<row><c>' }]), 'its Excel workbook cannot be read'],
    ['whose sheet is missing', () => makeXlsx([{ name: 'S', rows: '' }], { more: { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/gone.xml"/></Relationships>' } }), 'its sheet S is missing'],
  ])('%s', async (_, make, message) => {
    await expect(read(make(), 'bad.xlsx')).rejects.toMatchObject({ code: 'unreadable_file', message: expect.stringMatching(new RegExp(`^bad\\.xlsx .*${message}`)) });
  });
});
