import type { CostItem, CostTotals } from './schema.ts';

type Figures = Pick<CostItem, 'quantity' | 'hours_per_unit' | 'hourly_rate' | 'material_per_unit'>;
/** Surcharges in percent: overhead on labour and material, risk on those with overhead, profit on all before it. */
export type Percents = { overhead_percent: number; risk_percent: number; profit_percent: number };

/** What a position costs, in the currency's units rounded to cents; null while something that it needs is not known. */
export function itemCost({ quantity, hours_per_unit, hourly_rate, material_per_unit }: Figures): { hours: number; labour: number; material: number } | null {
  if (quantity === null || hours_per_unit === null || material_per_unit === null || (hourly_rate === null && hours_per_unit > 0)) return null;
  return { hours: quantity * hours_per_unit, labour: cents(quantity * hours_per_unit * (hourly_rate ?? 0)), material: cents(quantity * material_per_unit) };
}

/** Sums over the positions that can be calculated, each line rounded to cents as the workbook does; the others are counted as open. */
export function costTotals(items: readonly Figures[], { overhead_percent, risk_percent, profit_percent }: Percents): CostTotals {
  const costs = items.map(itemCost);
  const known = costs.filter((cost) => cost !== null);
  const hours = cents(known.reduce((sum, cost) => sum + cost.hours, 0));
  const labour = cents(known.reduce((sum, cost) => sum + cost.labour, 0));
  const material = cents(known.reduce((sum, cost) => sum + cost.material, 0));
  const overhead = cents(((labour + material) * overhead_percent) / 100);
  const risk = cents(((labour + material + overhead) * risk_percent) / 100);
  const profit = cents(((labour + material + overhead + risk) * profit_percent) / 100);
  return { hours, labour, material, overhead, risk, profit, net: cents(labour + material + overhead + risk + profit), open_items: costs.length - known.length };
}

/** Rounds half away from zero, as spreadsheets do; the tiny addition undoes what binary fractions lose (1.005). */
function cents(value: number): number {
  const scaled = Math.abs(value) * 100;
  return (Math.sign(value) * Math.round(scaled + scaled * 1e-12)) / 100;
}
