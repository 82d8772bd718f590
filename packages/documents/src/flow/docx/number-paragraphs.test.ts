import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../parse-document.ts';
import { makeDocx, wordXml } from '../../testing/make-docx.ts';
import { showBlocks } from '../../testing/read-blocks.ts';
import { formatNumber } from './format-number.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (at: number, way: string, text: string, more = ''): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${way}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const paragraph = (text: string, { list, at = 0, style, more = '' }: { list?: number; at?: number; style?: string; more?: string } = {}): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${list === undefined ? '' : `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`}</w:pPr><w:r>${more}<w:t>${text}</w:t></w:r></w:p>`;

const NUMBERING = `<?xml version="1.0"?><w:numbering ${NAMESPACE}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}${level(1, 'upperRoman', '(%2)')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
const style = (id: string, name: string, insides: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${insides}</w:style>`;
const STYLES = `<?xml version="1.0"?><w:styles ${NAMESPACE}>${style('Heading1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}${style('Heading2', 'heading 2', '<w:basedOn w:val="Heading1"/>')}</w:styles>`;

const read = (body: string) => parseDocument({ bytes: makeDocx({ 'word/document.xml': wordXml(body), 'word/numbering.xml': NUMBERING, 'word/styles.xml': STYLES }), format: 'docx', name: 'bid.docx' });

describe('paragraphs that Word counts', () => {
  test('have their numbers in the text, but not in their blocks: the file does not have them', async () => {
    const parsed = await read(
      [paragraph('Leistung', { style: 'Heading1' }), paragraph('Umfang', { style: 'Heading2' }), paragraph('Ort', { style: 'Heading2' }), paragraph('Preis', { style: 'Heading1' }), paragraph('Form', { style: 'Heading2' })].join(''),
    );
    expect(parsed.text).toBe('1 Leistung\n\n1.1 Umfang\n\n1.2 Ort\n\n2 Preis\n\n2.1 Form');
    expect(showBlocks(parsed)).toEqual(['heading1: Leistung', 'heading2: Umfang', 'heading2: Ort', 'heading1: Preis', 'heading2: Form']);
  });

  test('count in letters, Roman numbers and legal digits, and begin anew where a list does', async () => {
    const { text } = await read(
      [paragraph('eins', { list: 2 }), paragraph('zwei', { list: 2 }), paragraph('tiefer', { list: 2, at: 1 }), paragraph('tiefer', { list: 2, at: 1 }), paragraph('ganz tief', { list: 2, at: 2 }), paragraph('drei', { list: 2 }), paragraph('neu', { list: 3 }), paragraph('weiter', { list: 3 })].join(''),
    );
    expect(text.split(/\n+/)).toEqual(['a) eins', 'b) zwei', '(I) tiefer', '(II) tiefer', '2.1 ganz tief', 'c) drei', 'a) neu', 'b) weiter']);
  });

  test('are not those with bullets, out of their list, or empty of text', async () => {
    const { text } = await read([paragraph('Punkt', { list: 4 }), paragraph('frei', { style: 'Heading1', list: 0 }), paragraph('', { list: 2 }), paragraph('zwei', { list: 2 })].join(''));
    expect(text).toBe('Punkt\n\nfrei\n\nb) zwei');
  });

  test('stay bold headings when their text is bold, and lose their numbers in table cells', async () => {
    const parsed = await read(`${paragraph('Preis', { list: 2, more: '<w:rPr><w:b/></w:rPr>' })}<w:tbl><w:tr><w:tc>${paragraph('A', { list: 2 })}</w:tc><w:tc>${paragraph('B')}</w:tc></w:tr></w:tbl>`);
    expect(parsed.text).toBe('a) Preis\n\nA | B');
  });

  test('are counted once where a text box stands in two versions', async () => {
    const box = `<w:txbxContent>${paragraph('Kasten', { list: 2 })}</w:txbxContent>`;
    const both = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect((await read(`${both}${paragraph('danach', { list: 2 })}`)).text).toContain('b) danach');
  });

  test('in a file that declares entities are not read', async () => {
    const bytes = makeDocx({ 'word/document.xml': wordXml(paragraph('x')).replace(/<\?xml.*?\?>/, '<!DOCTYPE a [<!ENTITY b "c">]>'), 'word/numbering.xml': NUMBERING });
    await expect(parseDocument({ bytes, format: 'docx', name: 'bad.docx' })).rejects.toMatchObject({ code: 'unreadable_file', message: 'bad.docx cannot be opened safely: it declares entities (DOCTYPE).' });
  });
});

test.each([
  [3, 'decimal', '3'], [3, 'decimalZero', '03'], [28, 'lowerLetter', 'bb'], [26, 'upperLetter', 'Z'], [1994, 'upperRoman', 'MCMXCIV'], [4, 'lowerRoman', 'iv'], [0, 'lowerLetter', '0'], [7, 'none', ''], [7, 'cardinalText', '7'],
])('%i as %s is %s', (value, way, shown) => {
  expect(formatNumber(value, way)).toBe(shown);
});
