'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { type DeliveryFilters, readFilters, writeFilters } from './delivery-filters.ts';

/** Filters and the opened delivery as the page's address has them: to be shared, reloaded and gone back from. */
export function useDeliveryAddress() {
  const params = useSearchParams();
  const text = params.toString();
  return useMemo(() => {
    const now = new URLSearchParams(text);
    const filters = readFilters(now);
    const opened = now.get('delivery') || null;
    const go = (next: DeliveryFilters, delivery: string | null, replace: boolean) => {
      const query = writeFilters(next);
      if (delivery) query.set('delivery', delivery);
      const url = `${window.location.pathname}${query.size > 0 ? `?${query}` : ''}`;
      // Next follows these without asking the server again.
      window.history[replace ? 'replaceState' : 'pushState'](null, '', url);
    };
    return {
      filters,
      opened,
      filter: (changes: Partial<DeliveryFilters>) => go({ ...filters, ...changes }, null, true),
      open: (delivery: string) => go(filters, delivery, false),
      close: () => go(filters, null, true),
    };
  }, [text]);
}
