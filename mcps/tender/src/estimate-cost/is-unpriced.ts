import type { EstimateCostOutput } from './schema.ts';

/** Whether no price stands behind the totals: they are 0 because everything is open (or there is nothing), not because it costs nothing. */
export function isUnpriced({ totals, items }: { totals: Pick<EstimateCostOutput['totals'], 'net' | 'open_items'>; items: readonly unknown[] }): boolean {
  return totals.net === 0 && (totals.open_items > 0 || items.length === 0);
}
