import { CheckBox, Document, FootnoteReferenceRun, Footer, Header, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, Textbox } from 'docx';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../parse-document.ts';
import { makeDocx, wordParagraph, wordXml } from '../../testing/make-docx.ts';
import { showBlocks } from '../../testing/read-blocks.ts';

const read = (bytes: Uint8Array) => parseDocument({ bytes, format: 'docx', name: 'bid.docx' });
const header = (...texts: string[]): Header => new Header({ children: texts.map((text) => new Paragraph(text)) });
const pageNumber = new Paragraph({ children: [new TextRun('Seite '), new TextRun({ children: [PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES] })] });
const placesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { text, blocks } = await read(bytes);
  return blocks.map(({ path, start, end }) => `${path ?? ''}: ${text.slice(start, end)}`);
};

describe('what the pages of a Word document show around its text', () => {
  const children = [new Paragraph({ heading: 'Heading1', text: 'Ausschreibung' }), new Paragraph('Die Frist endet am 1.3.2027.')];

  test('is read once and behind the text, headers before footers, page numbers left out', async () => {
    const letterhead = new Table({ rows: [new TableRow({ children: ['Stadt Köln', 'Az. 27-0815'].map((text) => new TableCell({ children: [new Paragraph(text)] })) })] });
    const bytes = await Packer.toBuffer(
      new Document({
        sections: [
          { properties: { titlePage: true }, headers: { default: header('Vergabeamt'), first: new Header({ children: [letterhead] }) }, footers: { default: new Footer({ children: [pageNumber] }), first: new Footer({ children: [new Paragraph('vergabe@koeln.example')] }) }, children },
          { headers: { default: header('Vergabeamt', 'Los 2') }, children: [new Paragraph('Anlage')] },
        ],
      }),
    );
    expect(await placesOf(bytes)).toEqual([': Ausschreibung', ': Die Frist endet am 1.3.2027.', ': Anlage', 'header: Stadt Köln | Az. 27-0815', 'header: Vergabeamt', 'header: Los 2', 'footer: vergabe@koeln.example']);
  });

  test('is left out where the document does not show it: headers of first and even pages that are switched off', async () => {
    const headers = { default: header('Vergabeamt'), first: header('Alte Vorlage'), even: header('Gerade') };
    expect(await placesOf(await Packer.toBuffer(new Document({ sections: [{ headers, children }] })))).toEqual([': Ausschreibung', ': Die Frist endet am 1.3.2027.', 'header: Vergabeamt']);
    const even = await Packer.toBuffer(new Document({ evenAndOddHeaderAndFooters: true, sections: [{ headers, children }] }));
    expect(await placesOf(even)).toContain('header: Gerade');
  });

  test('is nothing in a document without: its text is as it was', async () => {
    const parsed = await read(await Packer.toBuffer(new Document({ sections: [{ children }] })));
    expect(parsed.text).toBe('Ausschreibung\n\nDie Frist endet am 1.3.2027.');
  });

  test('that declares entities is not read', async () => {
    const relation = '<Relationships><Relationship Id="h" Type="http://x/header" Target="header1.xml"/></Relationships>';
    const bytes = makeDocx({ 'word/document.xml': wordXml(`${wordParagraph('x')}<w:sectPr><w:headerReference w:type="default" r:id="h" xmlns:r="r"/></w:sectPr>`), 'word/_rels/document.xml.rels': relation, 'word/header1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:hdr/>' });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'unreadable_file', message: 'bid.docx cannot be opened safely: it declares entities (DOCTYPE).' });
  });
});

describe('text boxes and notes', () => {
  const inside = `<w:txbxContent>${wordParagraph('Frist: 24.11.2026')}</w:txbxContent>`;
  const drawing = `<w:drawing><wp:inline xmlns:wp="p"><a:graphic xmlns:a="a"><wps:wsp xmlns:wps="s"><wps:txbx>${inside}</wps:txbx></wps:wsp></a:graphic></wp:inline></w:drawing>`;
  const versions = (choice: string, fallback: string): string => `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`;
  const around = (box: string): Uint8Array => makeDocx({ 'word/document.xml': wordXml(`<w:p><w:r><w:t>Vorher</w:t></w:r><w:r>${box}</w:r></w:p>${wordParagraph('Nachher')}`) });

  test.each([
    ['in a drawing', drawing],
    ['in a drawing with no version for old programs', versions(drawing, '')],
    ['in a drawing whose version for old programs is a picture', versions(drawing, '<mc:Fallback><w:drawing/></mc:Fallback>')],
    ['in two versions', versions(drawing, `<mc:Fallback><w:pict>${inside}</w:pict></mc:Fallback>`)],
    ['as old programs have it', `<w:pict>${inside}</w:pict>`],
  ])('a text box %s is read once, behind the paragraph that it hangs on', async (_, box) => {
    expect(showBlocks(await read(around(box)))).toEqual(['paragraph: Vorher', 'paragraph: Frist: 24.11.2026', 'paragraph: Nachher']);
  });

  test('footnotes follow the text, and text boxes that a program wrote are read', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('Ohne Umsatzsteuer.')] } },
      sections: [{ children: [new Textbox({ children: [new Paragraph('Im Kasten')], style: { width: '10cm', height: 'auto' } }), new Paragraph({ children: [new TextRun('Preis'), new FootnoteReferenceRun(1)] })] }],
    });
    expect(showBlocks(await read(await Packer.toBuffer(document)))).toEqual(['paragraph: Im Kasten', 'paragraph: Preis', 'list_item: Ohne Umsatzsteuer.']);
  });
});

test('tick boxes keep their ticks in the cells of a table', async () => {
  const choice = new Paragraph({ children: [new CheckBox({ checked: true }), new TextRun(' Ja '), new CheckBox({ checked: false }), new TextRun(' Nein')] });
  const table = new Table({ rows: [new TableRow({ children: [new Paragraph('Nebenangebote'), choice].map((paragraph) => new TableCell({ children: [paragraph] })) })] });
  expect(showBlocks(await read(await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }))))).toEqual(['table_row: Nebenangebote ¦ ☒ Ja ☐ Nein']);
});
