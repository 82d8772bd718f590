import { parseDocument } from '@0711/documents/parse-document';
import { makePdf } from '@0711/documents/testing/make-pdf';
import { expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { openSource } from '../source/open-source.ts';
import { findCriteria } from './find-criteria.ts';

type Paper = Parameters<Parameters<typeof makePdf>[0]>[0];

async function criteria(draw: (pdf: Paper) => void): Promise<[string, number | null][]> {
  const bytes = await makePdf(draw);
  const document = { ...(await parseDocument({ bytes, format: 'pdf', name: 'tender.pdf' })), id: 'tender', file: 'tender.pdf', sha256: '0' };
  return findCriteria([openSource(document, 0, {})], MODELS.entry).map(({ name, weight_percent, max_points }) => [name, weight_percent ?? max_points]);
}

function open(pdf: Paper, title: string, sentence: string): void {
  pdf.text('The Authority runs several parks and baths. This document says what is bought, and how offers are to be made and read.', 60, 60, { width: 470 });
  pdf.font('Helvetica-Bold').fontSize(13).text(title, 60, 120).font('Helvetica').fontSize(10).text(sentence, 60, 145, { width: 470 });
}

function rows(pdf: Paper, top: number, cells: [string, string][], right = 470): void {
  let y = top;
  for (const [name, figure] of cells) {
    pdf.text(name, 60, y, { width: 380 }).text(figure, right, y, { lineBreak: false });
    y += pdf.heightOfString(name, { width: 380 }) + 8;
  }
}

test('points in a column on the right, without lines, a name over two of them', async () => {
  const long = 'Experience of the firm with similar assignments in the public sector, including references of the last five years';
  const drawn = await criteria((pdf) => {
    open(pdf, '5. Evaluation Criteria', 'Proposals will be scored against the criteria below.');
    rows(pdf, 175, [['Criteria', 'Points'], ['Understanding of the assignment', '25'], [long, '35'], ['Work plan', '20'], ['Cost', '20'], ['Total', '100']]);
  });
  expect(drawn).toEqual([['Understanding of the assignment', 25], [long, 35], ['Work plan', 20], ['Cost', 20]]);
});

test('the same without a head, and with weights before the names', async () => {
  const bare = await criteria((pdf) => {
    open(pdf, '5. Evaluation Criteria', 'Proposals will be scored against the criteria below.');
    rows(pdf, 175, [['Work plan', '45'], ['Experience of the firm', '35'], ['Cost', '20']]);
  });
  expect(bare).toEqual([['Work plan', 45], ['Experience of the firm', 35], ['Cost', 20]]);
  const before = await criteria((pdf) => {
    open(pdf, 'Basis of Award', 'The contract goes to the proposal that is most advantageous, using the following weights:');
    rows(pdf, 180, [['30%', 'Qualifications of key staff'], ['40%', 'Method and schedule'], ['30%', 'Price']], 130);
  });
  expect(before).toEqual([['Qualifications of key staff', 30], ['Method and schedule', 40], ['Price', 30]]);
});

test('a table that goes on after the end of a page', async () => {
  const drawn = await criteria((pdf) => {
    const margins = (page: number) => pdf.fontSize(8).text('Vergabeunterlagen Bäderbetrieb', 60, 30).text(`Seite ${page}`, 500, 815).fontSize(10);
    open(pdf, 'Gegenstand', 'Die Bäder werden an drei Orten betrieben.');
    pdf.font('Helvetica-Bold').fontSize(13).text('7 Zuschlagskriterien', 60, 700).font('Helvetica').fontSize(10);
    rows(pdf, 730, [['Kriterium', 'Gewichtung'], ['Preis', '40 %'], ['Konzept', '25 %']]);
    margins(1);
    pdf.addPage();
    margins(2);
    rows(pdf, 60, [['Referenzen', '20 %'], ['Präsentation', '15 %']]);
  });
  expect(drawn).toEqual([['Preis', 40], ['Konzept', 25], ['Referenzen', 20], ['Präsentation', 15]]);
});

test('factors as headings, each with what is looked at below it', async () => {
  const drawn = await criteria((pdf) => {
    open(pdf, '4.2 Evaluation Factors', 'The Agency will look at these factors in descending order of importance.');
    for (const [i, [head, text]] of [['4.2.1 Technical Capability', 'The quality of the approach will be evaluated.'], ['4.2.2 Past Performance', 'Recent contracts will be evaluated.'], ['4.2.3 Price', 'The total price will be evaluated.']].entries()) {
      pdf.font('Helvetica-Bold').text(head ?? '', 60, 190 + i * 50).font('Helvetica').text(text ?? '', 60, 206 + i * 50);
    }
  });
  expect(drawn).toEqual([['Technical Capability', null], ['Past Performance', null], ['Price', null]]);
});

test('weights of criteria, not the scale that one of them is judged by', async () => {
  const drawn = await criteria((pdf) => {
    open(pdf, '6. Wertung der Angebote', 'Die Angebote werden anhand der folgenden Kriterien bewertet:');
    for (const [i, line] of ['• Preis (Gewichtung 40 %)', '• Qualität des Konzepts (Gewichtung 60 %)', 'Das Konzept wird auf einer Skala von 0 bis 5 Punkten bewertet:', '5 Punkte: sehr gut', '3 Punkte: befriedigend', '0 Punkte: ungenügend'].entries()) pdf.text(line, 70, 175 + i * 16);
  });
  expect(drawn).toEqual([['Preis', 40], ['Qualität des Konzepts', 60]]);
});

test('numbered sub-criteria that make up the whole with the rest', async () => {
  const drawn = await criteria((pdf) => {
    open(pdf, 'Zuschlagskriterien', 'Gewertet wird nach Preis und Qualität.');
    for (const [i, line] of ['1. Preis 60 %', '2. Qualität 40 %, davon', '2.1 Konzept 25 %', '2.2 Personal 15 %'].entries()) pdf.text(line, 60, 175 + i * 16);
  });
  expect(drawn).toEqual([['Preis', 60], ['Konzept', 25], ['Personal', 15]]);
});

test('a form with the letter, what is asked, and the criteria as lines of one cell', async () => {
  const drawn = await criteria((pdf) => {
    open(pdf, 'Bekanntmachung', 'Die Angaben folgen der Vergabeordnung.');
    const cells: [string, string, string][] = [['l)', 'Unterlagen, die verlangt werden', 'Eigenerklärung'], ['m)', 'Zuschlagskriterien, sofern diese nicht in den Vergabeunterlagen genannt werden', 'Preis 35 %\nQualität des Konzeptes 45 %\nPräsentation 20 %'], ['n)', 'Fragen zum Verfahren', 'Fragen sind schriftlich zu stellen.']];
    for (const [i, [letter, head, text]] of cells.entries()) {
      const y = 180 + i * 60;
      pdf.rect(60, y, 30, 60).rect(90, y, 180, 60).rect(270, y, 250, 60).stroke();
      pdf.text(letter, 64, y + 5).text(head, 94, y + 5, { width: 170 }).text(text, 274, y + 5, { width: 240 });
    }
  });
  expect(drawn).toEqual([['Preis', 35], ['Qualität des Konzeptes', 45], ['Präsentation', 20]]);
});

/** A ruled table of names that run on into what is looked at; `font` is that of the names. */
function described(pdf: Paper, font: string): void {
  open(pdf, '5. Evaluation Criteria', 'Proposals will be scored against the criteria below.');
  const told: [string, string, string][] = [
    ['Structure of the Crew', 'Crews with short ways of deciding and with clear duties for all parts of the work will be favoured over those where duties are open, or where gaps between trades may come up.', '25'],
    ['Plan of Works', 'Plans that keep to the dates and name each step will be favoured over plans that do not. Plans that leave steps to the Authority will score lower.', '35'],
    ['Cost Estimate', 'Proponents with lower overall estimates will be favoured over those with higher estimates, once all of them have been made comparable.', '40'],
  ];
  let y = 175;
  const line = (): void => void pdf.moveTo(55, y - 4).lineTo(530, y - 4).stroke();
  line();
  pdf.font('Helvetica-Bold').text('Evaluation Criteria', 60, y).text('Weighting (%)', 440, y);
  y += 18;
  for (const [name, tells, weight] of told) {
    line();
    pdf.font(font).text(name, 60, y).text(weight, 460, y);
    pdf.font('Helvetica').text(tells, 60, y + 13, { width: 360 });
    y += 13 + pdf.heightOfString(tells, { width: 360 }) + 8;
  }
  line();
  for (const x of [55, 430, 530]) pdf.moveTo(x, 171).lineTo(x, y - 4).stroke();
}

test.each(['Helvetica-Bold', 'Helvetica'])('names in %s that run on into their description in the same cell', async (font) => {
  expect(await criteria((pdf) => described(pdf, font))).toEqual([['Structure of the Crew', 25], ['Plan of Works', 35], ['Cost Estimate', 40]]);
});

test('a name that a narrow column breaks stays whole', async () => {
  const drawn = await criteria((pdf) => {
    open(pdf, '5. Zuschlagskriterien', 'Die Angebote werden nach diesen Kriterien gewertet.');
    const names = ['Vorgehen bei der\nBetreuung der\nGruppen und Kurse', 'Erfahrung des\nTeams in Schulen und\nTagesstätten', 'Preis'];
    let y = 175;
    for (const [name, weight] of [['Kriterium', 'Gewichtung (%)'], ...names.map((name, i) => [name, ['30', '20', '50'][i] ?? ''])]) {
      pdf.text(name ?? '', 60, y, { width: 130 }).text(weight ?? '', 250, y, { lineBreak: false });
      pdf.moveTo(55, y - 4).lineTo(330, y - 4).stroke();
      y += pdf.heightOfString(name ?? '', { width: 130 }) + 8;
    }
    pdf.moveTo(55, y - 4).lineTo(330, y - 4).stroke();
    for (const x of [55, 240, 330]) pdf.moveTo(x, 171).lineTo(x, y - 4).stroke();
  });
  expect(drawn).toEqual([['Vorgehen bei der Betreuung der Gruppen und Kurse', 30], ['Erfahrung des Teams in Schulen und Tagesstätten', 20], ['Preis', 50]]);
});
