'use client';

import type { DeliveryStats } from '@0711/contract/webhook-endpoint';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names.ts';
import { Panel, Skeleton } from '@/components/ui/surfaces.tsx';
import { LIVE } from '@/features/admin/components/live.ts';
import { useDuration } from '@/features/admin/components/use-duration.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { LagChart } from './lag-chart.tsx';
import { StatsTable } from './stats-table.tsx';
import { SuccessChart } from './success-chart.tsx';

type Props = { endpointId: string | null; hours: number; onStatus: (status: 'waiting' | 'dead') => void };

/** How deliveries go: figures of now and of the last day, and the span that is looked at as charts. */
export function Overview({ endpointId, hours, onStatus }: Props) {
  const trpc = useTRPC();
  const input = (span: number) => ({ ...(endpointId ? { endpoint_id: endpointId } : {}), hours: span });
  const day = useQuery({ ...trpc.deliveries.stats.queryOptions(input(24)), ...LIVE, placeholderData: keepPreviousData });
  const span = useQuery({ ...trpc.deliveries.stats.queryOptions(input(hours)), ...LIVE, placeholderData: keepPreviousData });
  // The list below tells why; figures that are not there would only say it again.
  if (day.isError && !day.data) return null;
  if (!day.data || !span.data) return <Skeleton className="mb-5 h-72 w-full rounded-lg" />;
  return <OverviewPanel day={day.data} span={span.data} onStatus={onStatus} />;
}

export function OverviewPanel({ day, span, onStatus }: { day: DeliveryStats; span: DeliveryStats; onStatus: Props['onStatus'] }) {
  const t = useTranslations('deliveries');
  const format = useFormatter();
  const duration = useDuration();
  const rate = day.success_rate;
  return (
    <Panel className="mb-5">
      <dl className="grid grid-cols-2 border-b sm:grid-cols-3 lg:grid-cols-5">
        <Figure label={t('waiting')} onClick={() => onStatus('waiting')} hint={t('showWaiting')}>{format.number(day.waiting)}</Figure>
        <Figure label={t('oldest')} low={day.waiting > 0 && (day.oldest_waiting_seconds ?? 0) > 300}>{day.oldest_waiting_seconds === null || day.waiting === 0 ? '–' : duration(day.oldest_waiting_seconds * 1000)}</Figure>
        <Figure label={t('dead')} low={day.dead > 0} onClick={() => onStatus('dead')} hint={t('showDead')}>{format.number(day.dead)}</Figure>
        <Figure label={t('successDay')} low={rate !== null && rate < 99}>{rate === null ? '–' : format.number(rate / 100, { style: 'percent', maximumFractionDigits: 2 })}</Figure>
        <Figure label={t('lagDay')}>{day.lag_p95_ms === null ? '–' : duration(day.lag_p95_ms)}</Figure>
      </dl>
      <div className="grid gap-x-8 gap-y-4 px-4 py-3 lg:grid-cols-2">
        <SuccessChart stats={span} />
        <LagChart stats={span} />
      </div>
      <StatsTable stats={span} />
    </Panel>
  );
}

type FigureProps = { label: string; low?: boolean; onClick?: () => void; hint?: string; children: ReactNode };

function Figure({ label, low = false, onClick, hint, children }: FigureProps) {
  const look = cn('figures text-xl font-semibold tracking-tight', low && 'text-danger');
  return (
    <div className="px-4 py-3">
      <dt className="text-xs text-soft">{label}</dt>
      <dd className={look}>
        {onClick ? <button type="button" title={hint} onClick={onClick} className="rounded-sm underline decoration-control decoration-1 underline-offset-4 hover:decoration-ink">{children}<span className="sr-only">, {hint}</span></button> : children}
      </dd>
    </div>
  );
}
