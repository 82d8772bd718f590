import { expect, test } from 'vitest';
import { isUnpriced } from './is-unpriced.ts';

test('totals of 0 are no price while items are open or there are none; a price beside open items is one', () => {
  const items = ['wall', 'roof'];
  expect(isUnpriced({ items, totals: { net: 0, open_items: 2 } })).toBe(true);
  expect(isUnpriced({ items: [], totals: { net: 0, open_items: 0 } })).toBe(true);
  expect(isUnpriced({ items, totals: { net: 100, open_items: 1 } })).toBe(false);
  expect(isUnpriced({ items, totals: { net: 0, open_items: 0 } })).toBe(false);
});
