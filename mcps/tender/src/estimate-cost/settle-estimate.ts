import { costTotals, itemCost } from './cost-totals.ts';
import type { EstimateCostOutput } from './schema.ts';

/** Sums again after a correction; a position that a person has completed is no longer open. Pure, for the browser too. */
export function settleEstimate(output: EstimateCostOutput): EstimateCostOutput {
  const items = output.items.map((item) => (item.basis === 'open' && itemCost(item) !== null ? { ...item, basis: 'person' as const } : item));
  return { ...output, items, totals: costTotals(items, output) };
}
