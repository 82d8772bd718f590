'use client';

import type { DeliveryStatus } from '@0711/contract/webhook-endpoint';
import { Check, Clock, RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/surfaces.tsx';

/** The words for each status of a delivery. */
export function useDeliveryStatusWords(): Record<DeliveryStatus, string> {
  const t = useTranslations('deliveries');
  return { waiting: t('waiting'), delivered: t('delivered'), dead: t('dead') };
}

/** Where a delivery stands: a sign and a word. One that waits after a failure says so. */
export function DeliveryStatusBadge({ status, attempts }: { status: DeliveryStatus; attempts: number }) {
  const t = useTranslations('deliveries');
  const words = useDeliveryStatusWords();
  if (status === 'delivered') return <Badge tone="plain"><Check aria-hidden />{words.delivered}</Badge>;
  if (status === 'dead') return <Badge tone="danger"><X aria-hidden />{words.dead}</Badge>;
  return attempts > 0 ? <Badge tone="gold"><RotateCcw aria-hidden />{t('retrying')}</Badge> : <Badge><Clock aria-hidden />{words.waiting}</Badge>;
}

/** What the receiver last answered: its code, or that it gave none. */
export function LastAnswer({ code, error, attempts }: { code: number | null; error: string | null; attempts: number }) {
  const t = useTranslations('deliveries');
  if (attempts === 0) return <span className="text-faint">–</span>;
  return <span className="figures" title={error ?? undefined}>{code ?? t('noAnswer')}</span>;
}
