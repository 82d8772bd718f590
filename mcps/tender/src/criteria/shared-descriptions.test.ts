import { describe, expect, it } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { withoutSharedDescriptions } from './shared-descriptions.ts';

const cut = async (...names: string[]) => {
  const source = await sourceOf('text');
  return withoutSharedDescriptions(names.map((name) => ({ source, name, start: 0, end: 4, percent: null, points: null, lot: null, sureness: 0 }))).map(({ name }) => name);
};

describe('names of criteria', () => {
  it('end where the same sentence begins in several', async () => {
    expect(await cut('Crew Bidders are judged on their', 'Boats, tools, Bidders are judged on the', 'Price')).toEqual(['Crew', 'Boats, tools', 'Price']);
  });

  it('stay whole where only one has such words, or most have none', async () => {
    expect(await cut('Crew Bidders are judged on their', 'Boats', 'Price')).toEqual(['Crew Bidders are judged on their', 'Boats', 'Price']);
    expect(await cut('Crew Tests are made', 'Boats Tests are made', 'Price', 'Time', 'Place')).toEqual(['Crew Tests are made', 'Boats Tests are made', 'Price', 'Time', 'Place']);
    expect(await cut('Price Offer for the year', 'Plan Offer for the year')).toEqual(['Price Offer for the year', 'Plan Offer for the year']);
  });
});
