'use client';

import { useFormatter } from 'next-intl';
import { useCallback } from 'react';
import { durationParts } from './duration-parts.ts';

/** Words for a span of milliseconds, short: "240 ms", "1.2 sec", "3 min". */
export function useDuration(): (ms: number) => string {
  const format = useFormatter();
  return useCallback(
    (ms) => {
      const { value, unit } = durationParts(ms);
      return format.number(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 && unit !== 'millisecond' ? 1 : 0 });
    },
    [format],
  );
}
