import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costTotals, itemCost } from './cost-totals.ts';

const figures = (quantity: number | null, hours_per_unit: number | null, hourly_rate: number | null, material_per_unit: number | null) => ({ quantity, hours_per_unit, hourly_rate, material_per_unit });
const percents = { overhead_percent: 10, risk_percent: 2, profit_percent: 5 };

describe('the sums of a calculation', () => {
  test('lines are rounded to cents, surcharges build on each other', () => {
    expect(costTotals([figures(100, 0.5, 40, 1.2), figures(3, 0, null, 9.99), figures(null, 1, 40, 0)], percents)).toEqual({
      hours: 50, labour: 2000, material: 149.97, overhead: 215, risk: 47.3, profit: 120.61, net: 2532.88, open_items: 1,
    });
  });

  test('what lacks a figure is open, not nought; without hours no rate is needed', () => {
    expect(itemCost(figures(1, 2, null, 0))).toBeNull();
    expect(itemCost(figures(1, null, 50, 0))).toBeNull();
    expect(itemCost(figures(1, 0, null, 7))).toEqual({ hours: 0, labour: 0, material: 7 });
    expect(costTotals([], percents)).toMatchObject({ net: 0, open_items: 0 });
  });

  test('half cents go up, also where binary fractions fall short', () => {
    expect(itemCost(figures(1, 0, null, 1.005))?.material).toBe(1.01);
    expect(itemCost(figures(3, 0, null, 0.335))?.material).toBe(1.01);
  });

  test('the net sum is the sum of its parts to the cent, whatever the figures', () => {
    const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });
    const item = fc.tuple(amount(1e4), amount(100), amount(1000), amount(1e4)).map(([q, h, r, m]) => figures(q, h, r, m));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        const { labour, material, overhead, risk, profit, net } = costTotals(items, percents);
        expect(Math.abs(net - (labour + material + overhead + risk + profit))).toBeLessThanOrEqual(0.005 + net * 1e-11);
      }),
    );
  });
});
