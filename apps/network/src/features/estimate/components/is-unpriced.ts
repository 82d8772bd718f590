import type { EstimateCostOutput } from '@0711/mcp-tender/estimate-cost/schema';

/** Whether no price stands behind the totals: they are 0 because everything is open (or there is nothing), not because it costs nothing. */
export function isUnpriced({ totals, items }: Pick<EstimateCostOutput, 'totals' | 'items'>): boolean {
  return totals.net === 0 && (totals.open_items > 0 || items.length === 0);
}
