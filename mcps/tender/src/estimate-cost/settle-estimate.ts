import { costTotals, itemCost } from './cost-totals.ts';
import type { EstimateCostOutput } from './schema.ts';

/** Sums again after a correction; a position that a person has completed is no longer open, and one that lost a figure is. Pure, for the browser too. */
export function settleEstimate(output: EstimateCostOutput): EstimateCostOutput {
  const items = output.items.map((item) => {
    if (itemCost(item) === null) return { ...item, basis: 'open' as const };
    return item.basis === 'open' ? { ...item, basis: 'person' as const } : item;
  });
  return { ...output, items, totals: costTotals(items, output) };
}
