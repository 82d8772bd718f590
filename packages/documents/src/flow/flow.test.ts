import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../parse-document.ts';
import { makeDocx, wordParagraph, wordXml } from '../testing/make-docx.ts';
import { showBlocks } from '../testing/read-blocks.ts';

const read = (format: 'markdown' | 'html' | 'text', source: string | Uint8Array) =>
  parseDocument({ bytes: typeof source === 'string' ? strToU8(source) : source, format });

describe('every format without pages', () => {
  test('has one page without number or size, around all of the text', async () => {
    const parsed = await read('text', 'Angebot');
    expect(parsed).toMatchObject({ format: 'text', text: 'Angebot', warnings: [] });
    expect(parsed.pages).toEqual([{ page: null, width: null, height: null, start: 0, end: 7, scanned: false, ocr: null, lines: [] }]);
  });

  test('has a text without control characters, soft hyphens and ligatures', async () => {
    const parsed = await read('text', 'Eﬃzienz\u0000 durch Aus\u00adschreibung\u200b\r\nund\u00a0mehr\u0007');
    expect(parsed.text).toBe('Effizienz durch Ausschreibung\nund mehr');
  });

  test('with nothing in it has no blocks', async () => {
    expect((await read('markdown', '\n\n***\n')).blocks).toEqual([]);
  });
});

describe('Markdown', () => {
  test('reads as it is rendered', async () => {
    const source = '# Tender *2027*\n\nSee the [terms](https://example.org/a_b) and `code_1`,\nor <https://example.org>.\n\n- [x] signed\n- open\n\n2. second\n\n> quoted\n\n| A | B |\n|---|---|\n| 1 | **2** |\n';
    const parsed = await read('markdown', source);
    expect(showBlocks(parsed)).toEqual([
      'heading1: Tender 2027',
      'paragraph: See the terms and `code_1`,⏎or <https://example.org>.',
      'list_item: signed',
      'list_item: open',
      'list_item: second',
      'paragraph: quoted',
      'table_row: A ¦ B',
      'table_row: 1 ¦ 2',
    ]);
    expect(parsed.text).toContain('- ☒ signed\n- open');
    expect(parsed.text).toContain('2. second');
    expect(parsed.blocks[2]?.ticked).toBe(true);
  });

  test('takes headings without a space, and paragraphs in bold, for headings', async () => {
    expect(showBlocks(await read('markdown', '##Scope\n\n**Price**\n\n**Note: this is bold.**'))).toEqual(['heading2: Scope', 'heading3: Price', 'paragraph: Note: this is bold.']);
  });

  test('HTML in it is read as HTML, not shown', async () => {
    expect(showBlocks(await read('markdown', '<div><p>Inner</p><script>alert(1)</script></div>\n\nText <span id="a"></span>after'))).toEqual(['paragraph: Inner', 'paragraph: Text after']);
  });
});

describe('HTML', () => {
  test('takes an entry that is quoted for an entry, and a quotation by itself for a paragraph', async () => {
    const parsed = await read('markdown', 'It will:\n\n- > tell how to report\n  > a fault\n\n- > pay for it\n\n> A word by itself.\n');
    expect(showBlocks(parsed)).toEqual(['paragraph: It will:', 'list_item: tell how to report⏎a fault', 'list_item: pay for it', 'paragraph: A word by itself.']);
  });

  test('skips what is not shown, and keeps entities, lists and tables', async () => {
    const parsed = await read(
      'html',
      '<html><head><title>No</title><style>p{}</style></head><body><script>no()</script><h2>A &amp; B</h2><p hidden>no</p><p style="display: none">no</p><ul><li>one<p>more</p></li></ul><table><tr><th>K</th><th>V</th></tr><tr><td>Preis<br>netto</td><td>5&nbsp;€</td></tr></table><p>(a) first</p>tail</body></html>',
    );
    expect(showBlocks(parsed)).toEqual(['heading2: A & B', 'list_item: one', 'list_item: more', 'table_row: K ¦ V', 'table_row: Preis netto ¦ 5 €', 'list_item: (a) first', 'paragraph: tail']);
    expect(parsed.text).toContain('Preis netto | 5 €');
  });

  test('tick boxes keep their ticks, also in the cells of a table', async () => {
    const boxes = '<input type="checkbox" checked> ja <input type="radio"> nein';
    expect((await read('html', `<p>Option: ${boxes}</p><table><tr><td>Option</td><td>${boxes}</td></tr></table>`)).text).toBe('Option: ☒ ja ☐ nein\n\nOption | ☒ ja ☐ nein');
  });

  test('a table with one cell to a row is a frame around what stands in it', async () => {
    expect(showBlocks(await read('html', '<table><tr><td><h1>Titel</h1><p>Text</p></td></tr></table>'))).toEqual(['heading1: Titel', 'paragraph: Text']);
  });

  test.each([
    ['declared', Buffer.from('<meta charset="iso-8859-1"><p>Größe</p>', 'latin1')],
    ['marked', Buffer.from('\ufeff<p>Größe</p>', 'utf16le')],
    ['UTF-8', Buffer.from('<p>Größe</p>')],
    ['undeclared', Buffer.from('<p>Die Größe der Fläche beträgt höchstens fünf Quadratmeter für übliche Zwecke. Größe</p>', 'latin1')],
  ])('is decoded when its charset is %s', async (_, bytes) => {
    expect((await read('html', new Uint8Array(bytes))).text).toContain('Größe');
  });

  test('nested a hundred thousand deep is read or refused, not a crash', async () => {
    const outcome = await read('html', `${'<div>'.repeat(100_000)}deep`).then((parsed) => parsed.text, (error: unknown) => error);
    if (typeof outcome === 'string') expect(outcome).toBe('deep');
    else expect(outcome).toMatchObject({ code: 'unreadable_file' });
  });
});

describe('text', () => {
  test('parts paragraphs at blank lines and items at their marks', async () => {
    expect(showBlocks(await read('text', 'Angebot\nbis Freitag\n\n- Preis\n- Termin\n  und Ort\n\n1. Form'))).toEqual(['paragraph: Angebot⏎bis Freitag', 'list_item: Preis', 'list_item: Termin⏎und Ort', 'list_item: 1. Form']);
  });

  test('is decoded as what it most likely is', async () => {
    const german = 'Die Angebote sind in deutscher Sprache abzufassen. Größere Änderungen können später übermittelt werden.';
    expect((await read('text', new Uint8Array(Buffer.from(german, 'latin1')))).text).toBe(german);
  });
});

describe('DOCX', () => {
  test('reads headings, paragraphs and tables', async () => {
    const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const bytes = makeDocx({
      'word/document.xml': wordXml(
        `${wordParagraph('Leistung', 'Heading1')}${wordParagraph('Der Bieter &amp; sein Angebot')}<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>2.1 Umfang</w:t></w:r></w:p><w:tbl><w:tr>${cell('Preis')}${cell('40 %')}</w:tr></w:tbl>`,
      ),
    });
    const parsed = await parseDocument({ bytes, format: 'docx', name: 'bid.docx' });
    expect(showBlocks(parsed)).toEqual(['heading1: Leistung', 'paragraph: Der Bieter & sein Angebot', 'heading3: 2.1 Umfang', 'table_row: Preis ¦ 40 %']);
  });

  test.each([
    ['is no XML', 'Leistung'],
    ['breaks off', wordXml(wordParagraph('Leistung')).slice(0, -40)],
  ])('whose text %s is refused', async (_, xml) => {
    const outcome = await parseDocument({ bytes: makeDocx({ 'word/document.xml': xml }), format: 'docx', name: 'bad.docx' }).then((parsed) => parsed.text, (error: unknown) => error);
    expect(outcome).toMatchObject({ code: 'unreadable_file', message: expect.stringContaining('bad.docx') });
  });

  test('does not expand entities', async () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY d "${'&c;'.repeat(100)}">]>${wordXml(wordParagraph('x &d;')).replace(/<\?xml.*?\?>/, '')}`;
    const outcome = await parseDocument({ bytes: makeDocx({ 'word/document.xml': xml }), format: 'docx', name: 'laughs.docx' }).then((parsed) => parsed.text.length, () => 0);
    expect(outcome).toBeLessThan(1000);
  });
});
