import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../parse-document.ts';
import { makeDocx, wordXml } from '../testing/make-docx.ts';
import { showBlocks } from '../testing/read-blocks.ts';

const html = (rows: string) => parseDocument({ bytes: strToU8(`<table>${rows}</table>`), format: 'html' });
const wordCell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const word = (...rows: string[][]) => parseDocument({ bytes: makeDocx({ 'word/document.xml': wordXml(`<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`) }), format: 'docx' });

describe('cells of a table stand under the heads of their columns', () => {
  const expected = ['table_row: Kriterium ¦ Gewicht', 'table_row:  ¦ Punkte ¦ Prozent', 'table_row: Preis ¦ 60 ¦ 60 %'];

  test('where HTML spans rows and columns', async () => {
    const parsed = await html('<tr><th rowspan="2">Kriterium</th><th colspan="2">Gewicht</th></tr><tr><th>Punkte</th><th>Prozent</th></tr><tr><td>Preis</td><td>60</td><td>60 %</td></tr>');
    expect(showBlocks(parsed)).toEqual(expected);
    expect(parsed.text).toBe('Kriterium | Gewicht\nPunkte | Prozent\nPreis | 60 | 60 %');
  });

  test('where Word merges them', async () => {
    const parsed = await word([wordCell('Kriterium', '<w:vMerge w:val="restart"/>'), wordCell('Gewicht', '<w:gridSpan w:val="2"/>')], [wordCell('', '<w:vMerge/>'), wordCell('Punkte'), wordCell('Prozent')], [wordCell('Preis'), wordCell('60'), wordCell('60 %')]);
    expect(showBlocks(parsed)).toEqual(expected);
  });

  test('where a wide cell stands before others', async () => {
    expect(showBlocks(await html('<tr><td>Pos</td><td>Leistung</td><td>Menge</td></tr><tr><td colspan="2">Summe</td><td>4</td></tr>'))[1]).toBe('table_row: Summe ¦  ¦ 4');
  });

  test('while columns that no cell begins in are none', async () => {
    expect(showBlocks(await html('<tr><td colspan="2">Auftraggeber</td><td colspan="5">Stadt Musterhausen</td></tr><tr><td colspan="2">Ort</td><td colspan="5">Musterhausen</td></tr>'))).toEqual(['table_row: Auftraggeber ¦ Stadt Musterhausen', 'table_row: Ort ¦ Musterhausen']);
  });
});

describe('a row whose only cell of its own stands beside one from above', () => {
  test('is a row, not a frame', async () => {
    const parsed = await html('<tr><td rowspan="2">Eignung</td><td>Umsatz</td></tr><tr><td>Referenzen</td></tr><tr><td>Preis</td><td rowspan="2">40 %</td></tr><tr><td>Konzept</td></tr>');
    expect(showBlocks(parsed)).toEqual(['table_row: Eignung ¦ Umsatz', 'table_row:  ¦ Referenzen', 'table_row: Preis ¦ 40 %', 'table_row: Konzept ¦ ']);
  });

  test('is a frame where it has headings or lists of its own', async () => {
    expect(showBlocks(await html('<tr><td rowspan="2">Menü</td><td>Start</td></tr><tr><td><h2>Lose</h2><ul><li>Los 1</li></ul></td></tr>'))).toEqual(['table_row: Menü ¦ Start', 'heading2: Lose', 'list_item: Los 1']);
  });

  test('and a single cell across the whole table still is one', async () => {
    expect(showBlocks(await html('<tr><td>A</td><td>B</td></tr><tr><td colspan="2"><p>Teil 2</p></td></tr>'))).toEqual(['table_row: A ¦ B', 'paragraph: Teil 2']);
  });
});

test('spans beyond measure cost neither time nor memory', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `<tr><td colspan="${1 + (i % 900)}" rowspan="99999999">a${i}</td><td colspan="-4" rowspan="x">b</td></tr>`).join('');
  const began = performance.now();
  const parsed = await html(rows);
  expect(parsed.blocks).toHaveLength(3000);
  expect(parsed.blocks.reduce((sum, block) => sum + block.cells.length, 0)).toBeLessThan(200_000);
  expect(performance.now() - began).toBeLessThan(5000);
});
