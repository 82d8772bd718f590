import { describe, expect, test } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { BUYER_FEATURES, buyerFeatures } from './buyer-features.ts';
import { proposeBuyers } from './buyer-proposals.ts';
import { rankBuyers } from './rank-buyers.ts';
import ranking from '../confidence/buyer-ranking.json' with { type: 'json' };

const PROSE = 'Offers are compared by their price and by the plan of work. The quays are open to the public at all hours.';
const believed = async (text: string) => rankBuyers([await sourceOf(text)], []).filter(({ strength }) => strength >= 0.5).map(({ value }) => value);

const spanOf = (proposals: { value: string; start: number; end: number }[], of: string): [number, number] => {
  const one = proposals.find(({ value }) => value === of);
  return [one?.start ?? 0, one?.end ?? 0];
};

describe('buyers by all names that a paper holds', () => {
  test('the one with an address and a mail address of its own, though no finder proposed any', async () => {
    expect(await believed(`# Dredging of the Inner Basin\n\nElm Harbour Authority\n\n12 Quay Street\n\nQuestions go to tenders@elmharbour.example.\n\n${PROSE} The Ministry of Rivers funds the work.`)).toEqual(['Elm Harbour Authority']);
  });

  test('the short name that its mail addresses have', async () => {
    expect(await believed(`# Gestaltung von Grafiken\n\nmeerlab – Deutsche Akademie der Meereskunde e.V.\n\nAm Deich 1, 12345 Talburg\n\nAuftraggeber ist meerlab. Fragen an vergabe@meerlab.example\n\n${PROSE}`)).toContain('meerlab');
  });

  test('whoever an office or an order is of, in words of its own', async () => {
    const source = await sourceOf(`Questions go to the City Clerk of the City of Elmport. Im Auftrag der Nationalen Agentur Talburg.\n\n${PROSE}`);
    const proposals = proposeBuyers(source, []);
    expect(proposals.map(({ value }) => value)).toEqual(expect.arrayContaining(['City of Elmport', 'Nationale Agentur Talburg']));
    expect(source.text.slice(...spanOf(proposals, 'Nationale Agentur Talburg'))).toBe('Nationalen Agentur Talburg');
  });

  test('a name that its abbreviation follows, and no kind of paper', async () => {
    const values = proposeBuyers(await sourceOf(`This Request for Proposals (RFP) is of Works and Quays Northland (WQN).\n\n${PROSE}`), []).map(({ value }) => value);
    expect(values).toEqual(['Works and Quays Northland (WQN)']);
  });

  test('the short name that its web address has, but not the endings of domains', async () => {
    const values = proposeBuyers(await sourceOf(`Tidewatch looks for a new site. Com and Www are words. See https://www.tidewatch.com/calls\n\n${PROSE}`), []).map(({ value }) => value);
    expect(values).toEqual(['Tidewatch']);
  });

  test('no word of a mail address that is a common word in the text', async () => {
    const values = proposeBuyers(await sourceOf(`Tidewatch offers public care to all. Public Notice. Mail bids@public.tidewatch.example.\n\n${PROSE}`), []).map(({ value }) => value);
    expect(values).toEqual(['Tidewatch']);
  });

  test('no word that heads or ends a column of a table', async () => {
    const values = proposeBuyers(await sourceOf(`Elm Harbour Authority\n\nGesamt\n\nZwischensumme:\n\nTotal\n\n${PROSE}`), []).map(({ value }) => value);
    expect(values).toEqual(['Elm Harbour Authority']);
  });

  test('nobody whom a sentence names in passing', async () => {
    expect(await believed(`${PROSE} The Center offers computing for the Department of Rivers. Contractors insure with an Insurance Company Limited.`)).toEqual([]);
  });

  test('no line of prose, heading of a form, party or office of reviews', async () => {
    const values = proposeBuyers(await sourceOf(`ISSUING AGENCY INFORMATION\n\nSignature of Head of Contracting Agency\n\nEigenerklärung zur Eignung\n\nVergabekammer des Landes Nordmark\n\nThe City\n\nOF PUMPS\n\nHEAD OFFICE\n\n${PROSE}`), []).map(({ value }) => value);
    expect(values).toEqual([]);
  });

  test('a finder knows best where a name ends', async () => {
    const source = await sourceOf(`# Dredging\n\nElm Harbour Authority Purchasing\n\n12 Quay Street\n\n${PROSE}`);
    const start = source.text.indexOf('Elm');
    const value = 'Elm Harbour Authority';
    const [first] = rankBuyers([source], [{ value, finder: 'label', strength: 0.8, spans: [{ source, start, end: start + value.length }], derived: false }]);
    expect(first).toMatchObject({ value, finder: 'label' });
  });

  test('a row of features for each proposal, as many as the model has weights', async () => {
    const source = await sourceOf(`Elm Harbour Authority seeks a contractor.\n\n${PROSE}`);
    const rows = buyerFeatures(source, proposeBuyers(source, []));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(BUYER_FEATURES.length);
    expect(ranking.model.weights).toHaveLength(BUYER_FEATURES.length);
    expect(ranking.features).toEqual([...BUYER_FEATURES]);
  });
});

test('a hostile text is looked through in time', async () => {
  const source = await sourceOf(`${'A'.repeat(40_000)}\n\n${'Elm of the '.repeat(4000)}\n\n${'a.b@'.repeat(5000)}`);
  const started = performance.now();
  rankBuyers([source], []);
  expect(performance.now() - started).toBeLessThan(1500);
});
