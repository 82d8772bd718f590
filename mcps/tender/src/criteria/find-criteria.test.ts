import { describe, expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { sourceOf } from '../testing/read-text.ts';
import { findCriteria } from './find-criteria.ts';

const criteria = async (text: string) => findCriteria([await sourceOf(text)], MODELS.listed).map(({ name, weight_percent, max_points, derived }) => ({ name, weight_percent, max_points, derived }));

describe('award criteria', () => {
  test('of a table with weights, the level that makes up the whole', async () => {
    const table = '| Zuschlagskriterium | Gewichtung (%) |\n|---|---|\n| 1. Preis | 40 |\n| 2. Konzept | |\n| 2.1 Vorgehen | 35 |\n| 2.2 Team | 25 |\n| Gesamt | 100 |';
    expect(await criteria(table)).toEqual([
      { name: 'Preis', weight_percent: 40, max_points: null, derived: false },
      { name: 'Vorgehen', weight_percent: 35, max_points: null, derived: false },
      { name: 'Team', weight_percent: 25, max_points: null, derived: false },
    ]);
  });

  test('the price on a line of its own is quoted as it stands, without the mark before it', async () => {
    const [price] = findCriteria([await sourceOf('## Zuschlagskriterien\n\nZuschlagskriterium:\n☒ Niedrigster Preis\n')], MODELS.listed);
    expect(price?.evidence[0]?.quote).toBe('Niedrigster Preis');
  });

  test('of two documents that divide the same whole, the one that goes into more detail', async () => {
    const notice = await sourceOf('## Zuschlagskriterien\n\n- Preis: 60 %\n- Qualität: 40 %');
    const matrix = await sourceOf('## Zuschlagskriterien\n\n| Kriterium | Gewichtung |\n|---|---|\n| Preis | 60 % |\n| Konzept | 25 % |\n| Team | 15 % |');
    expect(findCriteria([notice, matrix], MODELS.listed).map(({ name, weight_percent }) => [name, weight_percent])).toEqual([['Preis', 60], ['Konzept', 25], ['Team', 15]]);
  });

  test('points become percent where the price is among them, and are marked as derived', async () => {
    const table = '| Criterion | Maximum Points |\n|---|---|\n| Approach | 30 |\n| Cost | 20 |';
    expect(await criteria(table)).toEqual([
      { name: 'Approach', weight_percent: 60, max_points: 30, derived: true },
      { name: 'Cost', weight_percent: 40, max_points: 20, derived: true },
    ]);
    const quality = '| Criterion | Maximum Points |\n|---|---|\n| Approach | 30 |\n| Team | 20 |';
    expect((await criteria(quality)).map((criterion) => criterion.weight_percent)).toEqual([null, null]);
  });

  test.each([
    ['## Zuschlagskriterien\n\n- Preis: 70 %\n- Qualität: 30 %', [['Preis', 70], ['Qualität', 30]]],
    ['Der Zuschlag wird anhand der Kriterien Preis (60 %) und Ausführungsfrist (40 %) erteilt.', [['Preis', 60], ['Ausführungsfrist', 40]]],
    ['## 5. BEWERTUNG\n\nPreis                 35 %\nKonzept               40 %\nErfahrung des Teams   25 %', [['Preis', 35], ['Konzept', 40], ['Erfahrung des Teams', 25]]],
    ['Die Angebote werden bewertet nach Preis 30 %, Konzept 45 % und Nachhaltigkeit 25 %.', [['Preis', 30], ['Konzept', 45], ['Nachhaltigkeit', 25]]],
    ['Tenders are assessed on price (50 %), plan and crew (30 %) and environmental care (20 %).', [['price', 50], ['plan and crew', 30], ['environmental care', 20]]],
    ['II.2.5) Zuschlagskriterien\n\nQualitätskriterium - Name: Konzept / Gewichtung: 60\n\nPreis - Gewichtung: 40', [['Konzept', 60], ['Preis', 40]]],
    ['Quotes are judged on the following evaluation factors:\n\n- Technical approach\n- Key personnel\n\nPrice\n\nText.', [['Technical approach', null], ['Key personnel', null], ['Price', null]]],
    ['This bid shall be awarded to the lowest responsive and responsible bidder.', [['lowest responsive and responsible bidder', null]]],
    ['Der Preis geht mit 60 %, die Qualität des Konzepts mit 40 % in die Wertung ein.', [['Preis', 60], ['Qualität des Konzepts', 40]]],
    ['Die Wertung der Angebote erfolgt zu 70 % nach dem Preis und zu 30 % nach dem Konzept.', [['Preis', 70], ['Konzept', 30]]],
    ['## Wertung\n\nPreis – Wichtung 50 %\n\nTermine – Wichtung 50 %', [['Preis', 50], ['Termine', 50]]],
    ['## Zuschlagskriterien\n\n1. Preis 40 %\n\n2. Qualität 60 %\n\n2.1 Konzept 35 %\n\n2.2 Team 25 %', [['Preis', 40], ['Konzept', 35], ['Team', 25]]],
    ['| Kriterium | Gewichtung |\n|---|---|\n| Preis | 30 % |\n| Qualität | 70 % |\n| - Konzept | 40 % |\n| - Team | 30 % |', [['Preis', 30], ['Qualität', 70]]],
    ['Das alleinige Zuschlagskriterium ist der Preis.', [['Preis', null]]],
  ])('%j', async (text, expected) => expect((await criteria(text)).map(({ name, weight_percent }) => [name, weight_percent])).toEqual(expected));

  test.each([
    ['## Evaluation criteria\n\nThe total number of points is 100.\n\n1) Cost of services [ 40 ]\n\n2) Fit for the task [ 60 ]\n\na. Field of work [ 30 ]\n\nb. Staff [ 30 ]', [['Cost of services', 40], ['Fit for the task', 60]]],
    ['## Evaluation criteria\n\nThe following factors will be considered:\n\n- Staff and experience (see section 8.3. part 4) (70 points)\n\n- Reasonable price (ref. section 9.1)\n\n(30 points)', [['Staff and experience', 70], ['Reasonable price', 30]]],
    ['Proposals will be evaluated on: technical approach (40 points), experience (35 points) and cost (25 points).', [['technical approach', 40], ['experience', 35], ['cost', 25]]],
    ['## Zuschlagskriterien\n\n1. Preis: 60 von 100 Punkten\n2. Konzept: 40 von 100 Punkten', [['Preis', 60], ['Konzept', 40]]],
  ])('points of %j', async (text, expected) => expect((await criteria(text)).map(({ name, max_points }) => [name, max_points])).toEqual(expected));

  test.each(['Bei Zahlung binnen 14 Tagen 2 % Skonto und 3 % Rabatt.', 'Der Zuschlag wird auf das wirtschaftlichste Angebot erteilt.', '| Item | Fee |\n|---|---|\n| Bid fee | 25 |\n| Bond | 100 |'])('none in %j', async (text) => expect(await criteria(text)).toEqual([]));

  test('of a scale without rules, entries that wrap over lines before their points', async () => {
    const scale = ['# Evaluation', '', 'Description of Criteria Maximum Point Value', '', '1. Suitability of the goods', '', 'for the purpose 45', '', '2. Experience of the firm, with', '', 'references 30', '', '3. Price Offered 25', '', 'Total Points Available: 100'].join('\n');
    expect(await criteria(scale)).toEqual([
      { name: 'Suitability of the goods for the purpose', weight_percent: 45, max_points: 45, derived: true },
      { name: 'Experience of the firm, with references', weight_percent: 30, max_points: 30, derived: true },
      { name: 'Price Offered', weight_percent: 25, max_points: 25, derived: true },
    ]);
  });

  test('a sentence that weighs quality against price stands above the points within quality', async () => {
    const text = '| Technical criteria | Maximum marks (points) |\n|---|---|\n| Experience | 60 |\n| Live demonstration | 40 |\n\nThe selection is done on evaluation with 70% weightage to the technical marks and 30% weightage to the financial quote in the following stages.';
    expect(await criteria(text)).toEqual([
      { name: 'technical marks', weight_percent: 70, max_points: null, derived: false },
      { name: 'financial quote', weight_percent: 30, max_points: null, derived: false },
    ]);
  });
});
