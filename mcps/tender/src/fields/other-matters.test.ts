import { describe, expect, test } from 'vitest';
import { isOfAnotherMatter } from '../confidence/is-of-another-matter.ts';
import { sourceOf } from '../testing/read-text.ts';
import { LENGTH_FEATURES, lengthFeatures } from './length-features.ts';
import { proposeLengths } from './length-proposals.ts';

/** Whether the ranking and the confidence take the only length of a sentence for another matter's. */
async function takenForOther(sentence: string): Promise<boolean[]> {
  const source = await sourceOf(`${sentence}\n`);
  const mentions = proposeLengths(source, []);
  const [row = []] = lengthFeatures(source, mentions);
  const value = mentions.map(({ start, end }) => ({ value: 24, finder: 'mention', strength: 0.6, derived: false, spans: [{ source, start, end }] }));
  return [row[LENGTH_FEATURES.indexOf('other_matter')] === 1, value.some((one) => isOfAnotherMatter('contract_duration_months', one))];
}

describe('a length of another matter', () => {
  test.each(['Defects are mended for two years.', 'Maengel: 2 Jahre.', 'Unterlagen: Aufbewahrung 24 Monate.', 'Such firms are blacklisted for two years.', 'Erfahrung: 2 Jahre.', 'The contract is terminated with two months of notice.'])(
    'is one to the ranking and to the confidence: %j', async (sentence) => expect(await takenForOther(sentence)).toEqual([true, true]));
  test('none where the contract lasts', async () => expect(await takenForOther('The contract is for two years.')).toEqual([false, false]));
});
