import { describe, expect, test } from 'vitest';
import ranking from '../confidence/length-ranking.json' with { type: 'json' };
import { sourceOf } from '../testing/read-text.ts';
import { contractDuration } from './contract-duration.ts';
import { LENGTH_FEATURES, lengthFeatures } from './length-features.ts';
import { proposeLengths } from './length-proposals.ts';

const PROSE = 'Offers are compared by their price. Bids are firm for ninety (90) days. Each bidder has three years of experience with pumps. Invoices are paid within 30 days of receipt.';
const believed = async (words: string): Promise<number[]> => {
  const source = await sourceOf(`# Supply of pumps\n\n${words}\n\n${PROSE}\n`);
  return [...new Set(contractDuration.finders.flatMap((find) => find([source])).filter(({ strength }) => strength >= contractDuration.floor).map(({ value }) => value))];
};
const proposed = async (text: string): Promise<number[]> => proposeLengths(await sourceOf(text), []).map(({ value }) => value);

describe('how long the contract lasts, whatever words say so', () => {
  test.each([
    ['a compound', 'The City intends to award a 3-year contract with the possibility of renewal.', 36],
    ['work that is to be done within it', 'The project is scheduled for initiation and completion within a nine (9)-month period.', 9],
    ['a cell', 'Term of the agreement: 24 months from signature.', 24],
    ['a year without its number', 'Dunmore will enter into call-down contracts for up to a year with some of the bidders.', 12],
    ['German', 'Der Vertrag wird für die Dauer von zwei Jahren geschlossen und beginnt mit dem Zuschlag.', 24],
  ])('%s', async (_name, words, months) => expect(await believed(words)).toEqual([months]));

  test.each([
    'Records are kept during the term of this contract and for a period of seven years after final payment.',
    'The pumps are guaranteed for a period of two years from delivery.',
    'The plan is one of the four year priority items of the City.',
  ])('none where another matter lasts: %j', async (words) => expect(await believed(words)).toEqual([]));
});

test('what may be a length: no days of the past, no age, no plan', async () => {
  expect(await proposed('A term of 18 months. Turnover of the last three years. A 20-year plan. Five years of experience. Work takes ten weeks.')).toEqual([18, 2.3]);
});

test('no length of what the contract is about, of a fee for a year, or of its past', async () => {
  expect(await proposed('The programme has grown over 20 years. The programme will run for at least five years. Der Verein besteht seit über zehn Jahren. The harbour has been open for 40 years.')).toEqual([]);
  expect(await proposed('The term has been set for 3 years. The services will run for two years.')).toEqual([36, 24]);
  expect(await believed('Contracts with fees for a year of upkeep are listed.')).toEqual([]);
});

test('the model has a weight for each feature', async () => {
  const source = await sourceOf('The contract lasts two years.');
  expect(ranking.features).toEqual([...LENGTH_FEATURES]);
  expect(lengthFeatures(source, proposeLengths(source, []))[0]).toHaveLength(ranking.model.weights.length);
});

test('very many lengths do not take long', async () => {
  const source = await sourceOf(`${'for a period of 3 years and 12 months '.repeat(1500)}\n`);
  const started = performance.now();
  contractDuration.finders.flatMap((find) => find([source]));
  expect(performance.now() - started).toBeLessThan(4000);
});
