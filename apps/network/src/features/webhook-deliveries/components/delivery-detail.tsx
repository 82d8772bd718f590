'use client';

import type { WebhookDeliveryDetail, WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ExactTime, RelativeTime } from '@/components/relative-time.tsx';
import { CopyButton } from '@/features/admin/components/copy-button.tsx';
import { useDuration } from '@/features/admin/components/use-duration.ts';
import { Attempts } from './attempts.tsx';
import { DeliveryStatusBadge } from './delivery-status.tsx';
import { prettyJson } from './pretty-json.ts';

/** Facts, attempts and the very bytes of a delivery. */
export function DeliveryDetail({ delivery, endpoint, action }: { delivery: WebhookDeliveryDetail; endpoint: WebhookEndpoint | undefined; action: ReactNode }) {
  const t = useTranslations('deliveries');
  const duration = useDuration();
  const facts: [string, ReactNode][] = [
    [t('subject'), <code key="s" className="text-xs break-all select-all">{delivery.subject_id}</code>],
    [t('endpoint'), <span key="e" className="break-all">{endpoint?.url ?? delivery.endpoint_id}</span>],
    [t('eventId'), <code key="i" className="text-xs break-all select-all">{delivery.event_id}</code>],
    [t('created'), <ExactTime key="c" at={delivery.created_at} />],
    ...(delivery.next_attempt_at ? [[t('next'), <RelativeTime key="n" at={delivery.next_attempt_at} />] satisfies [string, ReactNode]] : []),
    ...(delivery.delivered_at ? [[t('deliveredAt'), <ExactTime key="d" at={delivery.delivered_at} />] satisfies [string, ReactNode]] : []),
    ...(delivery.lag_ms === null ? [] : [[t('lag'), <span key="l" className="figures">{duration(delivery.lag_ms)}</span>] satisfies [string, ReactNode]]),
  ];
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <DeliveryStatusBadge status={delivery.status} attempts={delivery.attempts} />
        {action}
      </div>
      <dl className="grid gap-y-1.5 text-[0.8125rem]">
        {facts.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3">
            <dt className="text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section>
        <h3 className="mb-2 font-semibold">{t('history')}</h3>
        <Attempts delivery={delivery} />
      </section>
      <section>
        <div className="mb-2 flex items-center justify-between gap-3">
          <h3 id="payload" className="font-semibold">{t('payload')}</h3>
          {delivery.payload !== null && <CopyButton text={delivery.payload} label={t('copyPayload')} />}
        </div>
        {delivery.payload === null ? (
          <p className="text-soft">{t('payloadGone')}</p>
        ) : (
          <pre tabIndex={0} aria-labelledby="payload" role="region" className="max-h-96 overflow-auto rounded-md border bg-sunken px-3 py-2 text-xs break-words whitespace-pre-wrap">{prettyJson(delivery.payload)}</pre>
        )}
      </section>
    </div>
  );
}
