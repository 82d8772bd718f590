import type { CostItem } from '@0711/mcp-tender/estimate-cost/schema';

/** What a position comes to before overhead, risk and profit; null while something of it is open. */
export function lineTotal({ quantity, hours_per_unit: hours, hourly_rate: rate, material_per_unit: material, basis }: CostItem): number | null {
  if (basis === 'open' || quantity === null || (hours === null && material === null)) return null;
  if (hours !== null && hours > 0 && rate === null) return null;
  return quantity * ((hours ?? 0) * (rate ?? 0) + (material ?? 0));
}
