import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meterOf, priceUnits } from './price-units.ts';

test.each([
  [{ before: 0, quantity: 1, free: 5, centsPerUnit: 200 }, 0],
  [{ before: 4, quantity: 1, free: 5, centsPerUnit: 200 }, 0],
  [{ before: 5, quantity: 1, free: 5, centsPerUnit: 200 }, 200],
  [{ before: 3, quantity: 4, free: 5, centsPerUnit: 200 }, 400],
  [{ before: 0, quantity: 3, free: 0, centsPerUnit: 5 }, 15],
])('%o costs %d', (given, cents) => {
  expect(priceUnits(given)).toBe(cents);
});

test('it does not matter in how many parts units are used', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 30 }), fc.nat(100), fc.nat(500), (parts, free, centsPerUnit) => {
      let [before, cents] = [0, 0];
      for (const quantity of parts) {
        cents += priceUnits({ before, quantity, free, centsPerUnit });
        before += quantity;
      }
      expect(cents).toBe(Math.max(0, before - free) * centsPerUnit);
    }),
  );
});

test('an MCP that charges by the month alone, or nothing, meters nothing', () => {
  const pricing = { subscriptionMonthlyCents: 2900, usagePricePerUnitCents: 5, usageUnit: 'document', freeUnits: 100 };
  expect(meterOf({ ...pricing, model: 'subscription' })).toBeNull();
  expect(meterOf({ ...pricing, model: 'free' })).toBeNull();
  expect(meterOf({ ...pricing, model: 'usage', usageUnit: null })).toBeNull();
  expect(meterOf({ ...pricing, model: 'subscription_and_usage' })).toEqual({ unit: 'document', centsPerUnit: 5, free: 100 });
});
