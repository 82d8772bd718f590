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
  ])('%j', async (text, expected) => expect((await criteria(text)).map(({ name, weight_percent }) => [name, weight_percent])).toEqual(expected));

  test.each(['Bei Zahlung binnen 14 Tagen 2 % Skonto und 3 % Rabatt.', 'Der Zuschlag wird auf das wirtschaftlichste Angebot erteilt.', '| Item | Fee |\n|---|---|\n| Bid fee | 25 |\n| Bond | 100 |'])('none in %j', async (text) => expect(await criteria(text)).toEqual([]));
});
