import { describe, expect, test } from 'vitest';
import { prose, readDrawn, showBlocks } from '../testing/read-blocks.ts';

describe('columns', () => {
  test('are read one after the other, between what runs across the page', async () => {
    const parsed = await readDrawn((pdf) => {
      pdf.fontSize(16).text('Allgemeine Bedingungen', 50, 50).fontSize(10);
      pdf.text(prose('Linksoben', 60), 50, 100, { width: 230 }).text(prose('Linksunten', 60), 50, 230, { width: 230 });
      pdf.text(prose('Rechtsoben', 60), 310, 104, { width: 230 }).text(prose('Rechtsunten', 60), 310, 234, { width: 230 });
      pdf.text(prose('Darunter', 40), 50, 380, { width: 490 });
    });
    const order = ['Allgemeine', 'Linksoben', 'Linksunten', 'Rechtsoben', 'Rechtsunten', 'Darunter'].map((word) => parsed.text.indexOf(word));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(parsed.blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  test('are read one after the other even when they are drawn line by line', async () => {
    const lines = Array.from({ length: 14 }, (_, i) => i);
    const parsed = await readDrawn((pdf) => {
      for (const i of lines) {
        pdf.text(`Links ${i} ist eine lange Zeile mit vielen Worten`, 50, 100 + 14 * i, { lineBreak: false });
        pdf.text(`Rechts ${i} ist eine lange Zeile mit vielen Worten`, 310, 100 + 14 * i, { lineBreak: false });
      }
    });
    expect(parsed.text.indexOf('Links 13')).toBeLessThan(parsed.text.indexOf('Rechts 0'));
  });
});

describe('tables', () => {
  test('with rules: cells of several lines stay whole, spanned and empty cells keep their place', async () => {
    const parsed = await readDrawn((pdf) => {
      for (const y of [100, 120, 160, 180]) pdf.moveTo(50, y).lineTo(500, y).stroke();
      for (const x of [50, 350, 500]) pdf.moveTo(x, 100).lineTo(x, 180).stroke();
      pdf.text('Kriterium', 55, 105, { lineBreak: false }).text('Gewichtung', 355, 105, { lineBreak: false });
      pdf.text('Qualität des Konzepts und', 55, 125, { lineBreak: false }).text('der Umsetzung', 55, 140, { lineBreak: false }).text('60 %', 355, 132, { lineBreak: false });
      pdf.text('Summe', 55, 165, { lineBreak: false });
    });
    expect(showBlocks(parsed)).toEqual(['table_row: Kriterium ¦ Gewichtung', 'table_row: Qualität des Konzepts und⏎der Umsetzung ¦ 60 %', 'table_row: Summe ¦ ']);
    expect(parsed.text).toContain('Kriterium Gewichtung\n');
  });

  test('with borders drawn cell by cell, as filled thin rectangles', async () => {
    const parsed = await readDrawn((pdf) => {
      for (const [x, y] of [[50, 100], [250, 100], [50, 130], [250, 130]] as const) {
        for (const [dx, dy, w, h] of [[0, 0, 200, 0.5], [0, 30, 200, 0.5], [0, 0, 0.5, 30], [200, 0, 0.5, 30]] as const) pdf.rect(x + dx, y + dy, w, h).fill('black');
      }
      pdf.text('Los 1', 55, 110, { lineBreak: false }).text('Netzwerk', 255, 110, { lineBreak: false });
      pdf.text('Los 2', 55, 140, { lineBreak: false }).text('Server', 255, 140, { lineBreak: false });
    });
    expect(showBlocks(parsed)).toEqual(['table_row: Los 1 ¦ Netzwerk', 'table_row: Los 2 ¦ Server']);
  });

  test('without rules: what stands below each other is a column, and goes on where it is indented so', async () => {
    const parsed = await readDrawn((pdf) => {
      const row = (y: number, label: string, value: string): void => void pdf.text(label, 50, y, { lineBreak: false }).text(value, 200, y, { lineBreak: false });
      row(100, 'Vergabenummer:', '2027-15');
      row(114, 'Art der Vergabe:', 'Offenes Verfahren nach');
      pdf.text('den Regeln der VgV', 200, 126, { lineBreak: false });
      row(142, 'Ort:', 'Stuttgart');
    });
    expect(showBlocks(parsed)).toEqual(['table_row: Vergabenummer: ¦ 2027-15', 'table_row: Art der Vergabe: ¦ Offenes Verfahren nach⏎den Regeln der VgV', 'table_row: Ort: ¦ Stuttgart']);
  });

  test('a frame around text is none, and neither is an underline or a stroke through it', async () => {
    const parsed = await readDrawn((pdf) => {
      pdf.rect(45, 95, 400, 60).stroke();
      pdf.text('Der Bieter erklärt die Richtigkeit seiner Angaben.', 50, 100, { lineBreak: false });
      pdf.text('gestrichen', 50, 120, { strike: true, lineBreak: false }).text('unterstrichen', 250, 120, { underline: true, lineBreak: false });
    });
    expect(parsed.blocks.map((block) => block.kind)).not.toContain('table_row');
  });
});

test('within a frame around the whole page, text in a box within is read, though nothing stands in the frame itself', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.rect(25, 25, 545, 790).stroke();
    pdf.rect(75, 60, 450, 530).stroke();
    pdf.moveTo(75, 100).lineTo(525, 100).stroke();
    pdf.text('Invitation to Tender', 90, 75, { lineBreak: false }).text('for the Provision of Temporary Stages', 90, 320, { lineBreak: false });
  });
  expect(parsed.text).toContain('Invitation to Tender');
  expect(parsed.text).toContain('for the Provision of Temporary Stages');
});

test('numbers beside a hanging paragraph belong to it', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.text('4.1', 50, 100, { lineBreak: false }).text(prose('Nebenangebote', 40), 90, 100, { width: 400 });
    pdf.text('4.2', 50, 160, { lineBreak: false }).text(prose('Preise', 40), 90, 160, { width: 400 });
  });
  expect(showBlocks(parsed).map((block) => block.slice(0, 30))).toEqual(['paragraph: 4.1 Nebenangebote d', 'paragraph: 4.2 Preise der Auft']);
});

test('text that runs up or down the page is read by itself, after the rest, with boxes where it stands', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.text('Angebot für die Stadt', 100, 100, { lineBreak: false });
    pdf.rotate(-90, { origin: [30, 400] }).text('Formblatt 633', 30, 400, { lineBreak: false });
  });
  expect(parsed.text).toBe('Angebot für die Stadt\nFormblatt 633\n');
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = parsed.pages[0]?.lines[1]?.box ?? [];
  expect(x1 - x0).toBeLessThan(20);
  expect(y1 - y0).toBeGreaterThan(50);
  expect(y1).toBeLessThanOrEqual(401);
});

test('a page that lies on its side reads like any other', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.rotate(90, { origin: [0, 0] }).translate(0, -595);
    pdf.text(prose('Quer', 40), 50, 50, { width: 300 });
    for (const y of [200, 220, 240]) pdf.moveTo(50, y).lineTo(300, y).stroke();
    for (const x of [50, 150, 300]) pdf.moveTo(x, 200).lineTo(x, 240).stroke();
    pdf.text('Los', 55, 205, { lineBreak: false }).text('Inhalt', 155, 205, { lineBreak: false }).text('1', 55, 225, { lineBreak: false }).text('Netz', 155, 225, { lineBreak: false });
  });
  expect(parsed.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table_row', 'table_row']);
});

test('text beside a table is read before or after it, not into it', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.text('Stadt Musterstadt', 50, 102, { lineBreak: false }).text('Hauptstraße 1', 50, 118, { lineBreak: false });
    for (const y of [95, 115, 135]) pdf.moveTo(300, y).lineTo(500, y).stroke();
    for (const x of [300, 400, 500]) pdf.moveTo(x, 95).lineTo(x, 135).stroke();
    pdf.text('Datum', 305, 102, { lineBreak: false }).text('Uhrzeit', 405, 102, { lineBreak: false });
    pdf.text('12.03.2027', 305, 120, { lineBreak: false }).text('10:00', 405, 120, { lineBreak: false });
  });
  expect(parsed.text).toBe('Stadt Musterstadt\nHauptstraße 1\nDatum Uhrzeit\n12.03.2027 10:00\n');
});
