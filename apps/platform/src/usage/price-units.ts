import type { McpPricing } from '@0711/mcp-sdk/define-mcp';

/** What an MCP meters by, and what a unit costs beyond the free ones of a month; null when it charges for no use. */
export function meterOf({ model, usageUnit, usagePricePerUnitCents, freeUnits }: McpPricing): { unit: string; centsPerUnit: number; free: number } | null {
  if (usageUnit === null || model === 'subscription' || model === 'free') return null;
  return { unit: usageUnit, centsPerUnit: usagePricePerUnitCents, free: freeUnits };
}

/** Cents for `quantity` more units after `before` in the same month: the first `free` of a month cost nothing. */
export function priceUnits({ before, quantity, free, centsPerUnit }: { before: number; quantity: number; free: number; centsPerUnit: number }): number {
  const charged = Math.max(0, before + quantity - Math.max(free, before));
  return charged * centsPerUnit;
}

/**
 * Cents for `quantity` more tokens of a month: what all of them cost, rounded down, less what was charged before. So no fraction is
 * lost over a month, and none charged twice.
 */
export function priceTokens({ before, quantity, centsBefore, centsPerMillion }: { before: number; quantity: number; centsBefore: number; centsPerMillion: number }): number {
  return Math.max(0, Math.floor(((before + quantity) * centsPerMillion) / 1_000_000) - centsBefore);
}
