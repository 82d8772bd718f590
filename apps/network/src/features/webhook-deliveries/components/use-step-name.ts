'use client';

import type { DeliveryStats } from '@0711/contract/webhook-endpoint';
import { useFormatter } from 'next-intl';

/** Names a step of the charts by its span, in the reader's zone: "22 Nov, 14:00–14:30". */
export function useStepName({ step_seconds: seconds }: Pick<DeliveryStats, 'step_seconds'>): (at: string) => string {
  const format = useFormatter();
  return (at) => {
    const words = format.dateTimeRange(new Date(at), new Date(Date.parse(at) + seconds * 1000), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
    // Server and browser know different thin spaces here, which would count as different texts.
    return words.replace(/[\u2009\u202f]/g, ' ');
  };
}
