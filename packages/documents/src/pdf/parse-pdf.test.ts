import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../parse-document.ts';
import { prose, readDrawn, showBlocks } from '../testing/read-blocks.ts';
import type { ParsedDocument } from '../types.ts';

function boxOf(parsed: ParsedDocument, word: string): number[] | undefined {
  const lines = parsed.pages.flatMap((page) => page.lines);
  return lines.flatMap((line) => line.words).find((at) => parsed.text.slice(at.start, at.end) === word)?.box.map(Math.round);
}

async function drawTurned(turn: number, crop?: [number, number, number, number]): Promise<ParsedDocument> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([600, 800]);
  page.drawText('Anker', { x: 100, y: 650, size: 20, font: await pdf.embedFont(StandardFonts.Helvetica) });
  page.setRotation(degrees(turn));
  if (crop) page.setCropBox(...crop);
  return parseDocument({ bytes: await pdf.save(), format: 'pdf' });
}

describe('boxes are points from the top left of the page as shown', () => {
  test('upright', async () => {
    const parsed = await drawTurned(0);
    expect(parsed.pages[0]).toMatchObject({ width: 600, height: 800 });
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = boxOf(parsed, 'Anker') ?? [];
    expect(x0).toBe(100);
    expect(x1).toBeCloseTo(155, -1);
    // The baseline is 150 points from the top; the box spans ascent and descent.
    expect(y0).toBeLessThan(140);
    expect(y1).toBeGreaterThan(150);
    expect(y1 - y0).toBeLessThan(30);
  });

  test('cropped', async () => {
    const parsed = await drawTurned(0, [50, 100, 400, 600]);
    expect(parsed.pages[0]).toMatchObject({ width: 400, height: 600 });
    const [x0 = 0, , , y1 = 0] = boxOf(parsed, 'Anker') ?? [];
    expect(x0).toBe(50);
    expect(y1).toBeGreaterThan(50);
    expect(y1).toBeLessThan(60);
  });

  test.each([90, 180, 270])('turned by %d degrees', async (turn) => {
    const parsed = await drawTurned(turn);
    expect(parsed.text).toBe('Anker\n');
    const upright = boxOf(await drawTurned(0), 'Anker') ?? [];
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = upright;
    const expected = { 90: [800 - y1, x0, 800 - y0, x1], 180: [600 - x1, 800 - y1, 600 - x0, 800 - y0], 270: [y0, 600 - x1, y1, 600 - x0] }[turn];
    expect(boxOf(parsed, 'Anker')).toEqual(expected);
    expect(parsed.pages[0]).toMatchObject(turn === 180 ? { width: 600, height: 800 } : { width: 800, height: 600 });
  });

  test('text that was cropped away is not there', async () => {
    expect((await drawTurned(0, [300, 0, 300, 600])).text).toBe('');
  });
});

test('offsets of pages, lines and words all point into the one text', async () => {
  const parsed = await readDrawn((pdf) => pdf.text('Erste Seite', 50, 50).addPage().text('Zweite Seite', 50, 50));
  expect(parsed.text).toBe('Erste Seite\n\fZweite Seite\n');
  expect(parsed.pages.map((page) => parsed.text.slice(page.start, page.end))).toEqual(['Erste Seite\n', 'Zweite Seite\n']);
  for (const page of parsed.pages) {
    for (const line of page.lines) expect(parsed.text.slice(line.start, line.end)).toBe(line.words.map((word) => parsed.text.slice(word.start, word.end)).join(' '));
  }
  expect(parsed.blocks.map((block) => [block.page, parsed.text.slice(block.start, block.end)])).toEqual([[1, 'Erste Seite'], [2, 'Zweite Seite']]);
});

test('the same bytes give the same document', async () => {
  const draw: Parameters<typeof readDrawn>[0] = (pdf) => pdf.text(prose('Gleich', 200), 50, 50, { width: 400 });
  const [a, b] = [await readDrawn(draw, { info: { CreationDate: new Date(0) } }), await readDrawn(draw, { info: { CreationDate: new Date(0) } })];
  expect(a).toEqual(b);
});

test('headings are found by size and weight and ranked by number and style', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.fontSize(20).text('Leistungsbeschreibung', 50, 50).fontSize(10);
    pdf.font('Helvetica-Bold').text('1. Gegenstand', 50, 100).font('Helvetica').text(prose('Die', 50), 50, 120, { width: 450 });
    pdf.font('Helvetica-Bold').text('1.1 Umfang', 50, 200).font('Helvetica').text(prose('Alle', 50), 50, 220, { width: 450 });
    pdf.font('Helvetica-Bold').text('Angebote ohne Unterschrift werden ausgeschlossen.', 50, 300).text('12.03.2027, 10:00 Uhr', 50, 330);
  });
  expect(showBlocks(parsed).filter((block) => block.startsWith('heading'))).toEqual(['heading1: Leistungsbeschreibung', 'heading1: 1. Gegenstand', 'heading2: 1.1 Umfang']);
});

test('lists: bullets are no part of an item, numbers are; wrapped lines belong to it', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.text('• Referenzen', 50, 100).text('• Angaben zum Umsatz der letzten drei Jahre und', 50, 120, { lineBreak: false }).text('zum Personal', 58, 132, { lineBreak: false });
    pdf.text('a) Eigenerklärung', 50, 160).text('(1) Handelsregister', 50, 180);
  });
  expect(showBlocks(parsed)).toEqual(['list_item: Referenzen', 'list_item: Angaben zum Umsatz der letzten drei Jahre und⏎zum Personal', 'list_item: a) Eigenerklärung', 'list_item: (1) Handelsregister']);
});

test('headers, footers and page numbers stay in the text and are no blocks', async () => {
  const parsed = await readDrawn((pdf) => {
    for (let page = 1; page <= 4; page += 1) {
      if (page > 1) pdf.addPage();
      pdf.text('Vergabe 2027-15', 50, 30).text(prose(`Absatz${page}`, 30), 50, 200, { width: 400 }).text(`Seite ${page} von 4`, 450, 800, { lineBreak: false });
    }
  });
  expect(parsed.text.match(/Vergabe 2027-15/g)).toHaveLength(4);
  expect(showBlocks(parsed).map((block) => block.slice(0, 18))).toEqual(['paragraph: Absatz1', 'paragraph: Absatz2', 'paragraph: Absatz3', 'paragraph: Absatz4']);
});

test('text in a frame around the page is wrapped at its own margin, not at the frame', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.rect(40, 60, 510, 700).stroke();
    pdf.text(prose('Absatz', 120), 60, 90, { width: 380 });
  });
  expect(showBlocks(parsed)).toHaveLength(1);
});

test('words broken at the end of a line keep their hyphen, and their paragraph', async () => {
  const parsed = await readDrawn((pdf) => pdf.text('Bekanntgabe der Ausschrei-', 50, 100, { lineBreak: false }).text('bung im Amtsblatt', 50, 112, { lineBreak: false }));
  expect(showBlocks(parsed)).toEqual(['paragraph: Bekanntgabe der Ausschrei-⏎bung im Amtsblatt']);
});

test('entries of a table of contents make their headings known', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.text(`Zeitplan ${'.'.repeat(60)} 2`, 50, 100).addPage().text('Zeitplan', 50, 100).text(prose('Das', 40), 50, 130, { width: 400 });
  });
  expect(parsed.blocks.map((block) => block.kind)).toEqual(['list_item', 'heading', 'paragraph']);
});

describe('forms', () => {
  test('what is filled in is text, and tick boxes tell whether they are ticked', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([600, 800]);
    const form = pdf.getForm();
    page.drawText('Vergabenummer', { x: 50, y: 700, size: 10 });
    const field = form.createTextField('number');
    field.setText('236/2023');
    field.addToPage(page, { x: 150, y: 695, width: 120, height: 18, borderWidth: 0 });
    for (const [name, y, on] of [['offenes Verfahren', 650, true], ['beschränkte Ausschreibung', 620, false]] as const) {
      const box = form.createCheckBox(name);
      box.addToPage(page, { x: 50, y, width: 10, height: 10 });
      if (on) box.check();
      page.drawText(name, { x: 70, y: y + 1, size: 10 });
    }
    const parsed = await parseDocument({ bytes: await pdf.save(), format: 'pdf' });
    expect(parsed.text).toContain('236/2023');
    expect(parsed.blocks.filter((block) => block.ticked !== undefined).map((block) => [parsed.text.slice(block.start, block.end), block.ticked])).toEqual([
      ['offenes Verfahren', true],
      ['beschränkte Ausschreibung', false],
    ]);
  });

  test('boxes that are only drawn are tick boxes too', async () => {
    const parsed = await readDrawn((pdf) => {
      pdf.rect(50, 100, 9, 9).stroke().text('Ja, mit Losen', 66, 100, { lineBreak: false });
      pdf.rect(50, 120, 9, 9).stroke().moveTo(51, 121).lineTo(58, 128).moveTo(58, 121).lineTo(51, 128).stroke().text('Nein, ohne Lose', 66, 120, { lineBreak: false });
    });
    expect(parsed.blocks.map((block) => [parsed.text.slice(block.start, block.end), block.ticked])).toEqual([['Ja, mit Losen', false], ['Nein, ohne Lose', true]]);
  });

  test('a box with a typed X in it is ticked; the same letter beside a box, or where nothing is drawn, is text', async () => {
    const parsed = await readDrawn((pdf) => {
      pdf.rect(50, 100, 9, 9).stroke().text('X', 51.5, 100, { lineBreak: false }).text('nein', 66, 100, { lineBreak: false });
      pdf.rect(50, 120, 9, 9).stroke().text('ja, Angebote sind möglich für alle Lose', 66, 120, { lineBreak: false });
      pdf.text('5.1', 30, 160, { lineBreak: false }).rect(50, 160, 9, 9).stroke().text('X', 51.5, 160, { lineBreak: false }).text('Nebenangebote sind nicht zugelassen.', 66, 160, { lineBreak: false });
      pdf.text('X', 51.5, 200, { lineBreak: false }).text('Achse der Zeichnung', 66, 200, { lineBreak: false });
    });
    expect(parsed.blocks.map((block) => [parsed.text.slice(block.start, block.end), block.ticked])).toEqual([
      ['nein', true],
      ['ja, Angebote sind möglich für alle Lose', false],
      ['Nebenangebote sind nicht zugelassen.', true],
      ['X Achse der Zeichnung', undefined],
    ]);
  });
});

describe('scans', () => {
  const picture = sharp({ create: { width: 800, height: 1000, channels: 3, background: 'grey' } }).jpeg().toBuffer();

  test('a page that is a picture is reported, beside pages with text', async () => {
    const image = await picture;
    const parsed = await readDrawn((pdf) => pdf.text(prose('Anschreiben', 60), 50, 50, { width: 400 }).addPage().image(image, 0, 0, { width: 595, height: 842 }));
    expect(parsed.pages.map((page) => page.scanned)).toEqual([false, true]);
    expect(parsed.warnings).toMatchObject([{ code: 'scanned_page', page: 2 }]);
  });

  test('a page with a stamped number on a picture is a scan, an empty page and one with a letterhead are not', async () => {
    const image = await picture;
    const parsed = await readDrawn((pdf) => {
      pdf.image(image, 0, 0, { width: 595, height: 842 }).text('Seite 1', 500, 820, { lineBreak: false });
      pdf.addPage().addPage().image(image, 50, 20, { width: 60 }).text(prose('Sehr', 60), 50, 200, { width: 400 });
    });
    expect(parsed.pages.map((page) => page.scanned)).toEqual([true, false, false]);
  });
});

test('a language is told from enough text only', async () => {
  expect((await readDrawn((pdf) => pdf.text(prose('Bitte', 80), 50, 50, { width: 400 }))).language).toBe('de');
  expect((await readDrawn((pdf) => pdf.text('Angebot', 50, 50))).language).toBeNull();
});
