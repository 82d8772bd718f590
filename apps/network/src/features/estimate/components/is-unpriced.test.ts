import { expect, test } from 'vitest';
import { SAMPLE_OUTPUTS } from '../../dev/components/sample-outputs.ts';
import { isUnpriced } from './is-unpriced.ts';

test('totals of 0 are no price while items are open or there are none; a price beside open items is one', () => {
  const sample = SAMPLE_OUTPUTS.find(({ schema }) => schema === 'tender.estimate_cost/1');
  if (sample?.schema !== 'tender.estimate_cost/1') throw new Error('there is no sample of an estimate');
  const { totals, items } = sample;
  expect(isUnpriced({ items, totals: { ...totals, net: 0, open_items: items.length } })).toBe(true);
  expect(isUnpriced({ items: [], totals: { ...totals, net: 0, open_items: 0 } })).toBe(true);
  expect(isUnpriced({ items, totals: { ...totals, net: 100, open_items: 1 } })).toBe(false);
  expect(isUnpriced({ items, totals: { ...totals, net: 0, open_items: 0 } })).toBe(false);
});
