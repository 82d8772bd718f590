import { parseDocument } from '@0711/documents/parse-document';
import { makePdf } from '@0711/documents/testing/make-pdf';
import { describe, expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { openSource } from '../source/open-source.ts';
import { findCriteria } from './find-criteria.ts';

type Paper = Parameters<Parameters<typeof makePdf>[0]>[0];
type Drawn = [name: string, about: string, figure: string];

async function criteria(bytes: Uint8Array, format: 'pdf' | 'text' = 'pdf'): Promise<[string, number | null][]> {
  const document = { ...(await parseDocument({ bytes, format, name: `tender.${format}` })), id: 'tender', file: `tender.${format}`, sha256: '0' };
  return findCriteria([openSource(document, 0, {})], MODELS.entry).map(({ name, weight_percent, max_points }) => [name, weight_percent ?? max_points]);
}

/** Columns without rules: names over several lines, what is looked at beside them, and figures at a share `at` of each row's height. */
function columns(pdf: Paper, top: number, entries: Drawn[], at: number, bottom = 780): void {
  let y = top;
  for (const [name, about, figure] of entries) {
    const height = Math.max(pdf.heightOfString(name, { width: 110 }), pdf.heightOfString(about, { width: 230 }));
    if (y + height > bottom) {
      pdf.addPage();
      y = 60;
    }
    pdf.text(name, 60, y, { width: 110 }).text(about, 190, y, { width: 230 }).text(figure, 450, y + at * Math.max(0, height - 12), { lineBreak: false });
    y += height + 14;
  }
}

const LONG = 'Looked at is how the steps follow each other, who does them, and what is done where a step takes longer than planned, for all parts of the work and the whole of the term.';
const TOLD: Drawn[] = [
  ['Plan for the upkeep of the paths', LONG, '35 %'],
  ['Crew and what it has done before', LONG, '25 %'],
  ['Total price', 'Compared with the lowest total.', '40 %'],
];
const NAMED = [['Plan for the upkeep of the paths', 35], ['Crew and what it has done before', 25], ['Total price', 40]];

describe('criteria in columns that no rules part', () => {
  test.each([0, 0.5])('names over several lines beside what is looked at, figures at %d of a row’s height', async (at) => {
    const drawn = await makePdf((pdf) => {
      pdf.fontSize(10).text('The park is kept by a firm. The offers are evaluated as follows.', 60, 60, { width: 470 });
      columns(pdf, 120, [['Award criterion', 'What is looked at', 'Weight'], ...TOLD], at);
    });
    expect(await criteria(drawn)).toEqual(NAMED);
  });

  test('a scale that goes on after the end of a page', async () => {
    const drawn = await makePdf((pdf) => {
      pdf.fontSize(10).text('The park is kept by a firm. The offers are evaluated as follows.', 60, 560, { width: 470 });
      columns(pdf, 600, [['Award criterion', 'What is looked at', 'Weight'], ...TOLD], 0, 760);
    });
    expect(await criteria(drawn)).toEqual(NAMED);
  });

  test('the parts of a criterion instead of it, where their numbers say so', async () => {
    const drawn = await makePdf((pdf) => {
      pdf.fontSize(10).text('5 Zuschlagskriterien', 60, 60);
      const entries = [['Kriterium', 'Gewichtung'], ['1 Preis', '40 %'], ['2 Konzept', '60 %'], ['2.1 Aufbau der Kurse', '35 %'], ['2.2 Betreuung der Gruppen', '25 %']];
      for (const [i, [name = '', figure = '']] of entries.entries()) pdf.text(name, 60, 90 + i * 30).text(figure, 300, 90 + i * 30);
    });
    expect(await criteria(drawn)).toEqual([['Preis', 40], ['Aufbau der Kurse', 35], ['Betreuung der Gruppen', 25]]);
  });

  test('points below a stated total other than 100, in spaced columns of plain text', async () => {
    const text = 'Auswertung der Angebote\n\nDie Zuschlagskriterien werden wie folgt bewertet.\n\nKriterium                      Maximal mögliche Punktzahl\n1. Aufbau der Ausstellung                20\n2. Betreuung der Gruppen                 25\n3. Preis                                 15\nGesamtsumme                              60\n\nDas Haus liegt am Markt.\n';
    expect(await criteria(new TextEncoder().encode(text), 'text')).toEqual([['Aufbau der Ausstellung', 33.33], ['Betreuung der Gruppen', 41.67], ['Preis', 25]]);
  });

  test.each([
    ['Small business goals', 'The agency has these goals for its contracts.', [['Goal', 'Who', '%'], ['Small firms', 'all', '20 %'], ['Disadvantaged firms', 'all', '11.7 %'], ['All others', 'all', '68.3 %']]],
    ['Payments', 'The fee is paid in parts.', [['Step', 'What is due', 'Share'], ['Kick-off', 'Plan', '30 %'], ['Delivery', 'All items', '50 %'], ['Acceptance', 'Report', '20 %']]],
    ['Mix of materials', 'The soil is made of these parts.', [['Part', 'Grain', '%'], ['Sand', 'fine', '60 %'], ['Loam', 'dried', '40 %']]],
    ['Quantities', 'Offers are made for these items.', [['Item', 'Size', 'Number'], ['Benches', 'large', '60'], ['Tables', 'small', '40']]],
  ] satisfies [string, string, Drawn[]][])('none under %s', async (title, sentence, entries) => {
    const drawn = await makePdf((pdf) => {
      pdf.fontSize(10).text(title, 60, 60).text(sentence, 60, 80, { width: 470 });
      columns(pdf, 120, entries, 0);
    });
    expect(await criteria(drawn)).toEqual([]);
  });
});
