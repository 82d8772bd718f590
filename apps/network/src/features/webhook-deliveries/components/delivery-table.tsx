'use client';

import type { WebhookDelivery } from '@0711/contract/webhook-endpoint';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/relative-time.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { EmptyState, Panel } from '@/components/ui/surfaces.tsx';
import { useDuration } from '@/features/admin/components/use-duration.ts';
import { DeliveryStatusBadge, LastAnswer } from './delivery-status.tsx';

type Props = { deliveries: readonly WebhookDelivery[]; total: number; filtered: boolean; onOpen: (id: string) => void };

/** Deliveries, newest first. On a phone a row keeps what tells them apart; everything else is in the drawer that it opens. */
export function DeliveryTable({ deliveries, total, filtered, onOpen }: Props) {
  const t = useTranslations('deliveries');
  if (deliveries.length === 0) return <Panel><EmptyState icon={<Send />} title={filtered ? t('noneFit') : t('none')}>{filtered ? t('noneFitLead') : t('noneLead')}</EmptyState></Panel>;
  const heads = [
    { name: t('status'), look: 'w-32' }, { name: t('event') }, { name: t('subject'), look: 'max-lg:hidden' }, { name: t('attempts'), look: 'text-right max-md:hidden' },
    { name: t('answer'), look: 'text-right max-md:hidden' }, { name: t('lag'), look: 'text-right max-sm:hidden' }, { name: t('next'), look: 'max-md:hidden' }, { name: t('created'), look: 'text-right max-sm:hidden' },
  ];
  return (
    <Panel className="overflow-hidden">
      <table className="w-full text-[0.8125rem]">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr className="border-b text-left text-xs text-soft">
            {heads.map(({ name, look }) => <th key={name} scope="col" className={cn('px-3 py-2 font-medium', look)}>{name}</th>)}
          </tr>
        </thead>
        <tbody className="divide-y" data-testid="deliveries">
          {deliveries.map((delivery) => <Row key={delivery.id} delivery={delivery} onOpen={onOpen} />)}
        </tbody>
      </table>
      <p className="figures border-t px-3 py-2 text-xs text-faint" aria-live="polite">{t('shown', { shown: deliveries.length, total })}</p>
    </Panel>
  );
}

function Row({ delivery, onOpen }: { delivery: WebhookDelivery; onOpen: (id: string) => void }) {
  const t = useTranslations('deliveries');
  const duration = useDuration();
  return (
    // The button does the same for the keyboard; this only makes the target larger for a mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr data-delivery={delivery.id} className="relative cursor-pointer hover:bg-sunken" onClick={() => window.getSelection()?.isCollapsed !== false && onOpen(delivery.id)}>
      <td className="px-3 py-2"><span className="flex"><DeliveryStatusBadge status={delivery.status} attempts={delivery.attempts} /></span></td>
      <td className="px-3 py-2">
        <button
          type="button"
          className="rounded-sm text-left font-medium break-words sm:whitespace-nowrap"
          onClick={(event) => {
            event.stopPropagation();
            onOpen(delivery.id);
          }}
        >
          {delivery.event}
          <span className="sr-only"> {t('openFor', { subject: delivery.subject_id })}</span>
        </button>
        <code aria-hidden className="block text-2xs break-all text-faint lg:hidden">{delivery.subject_id}</code>
        <RelativeTime at={delivery.created_at} className="block text-xs text-soft sm:hidden" />
      </td>
      <td className="px-3 py-2 max-lg:hidden"><code className="text-2xs break-all text-soft">{delivery.subject_id}</code></td>
      <td className="figures px-3 py-2 text-right max-md:hidden">{delivery.attempts}</td>
      <td className="px-3 py-2 text-right max-md:hidden"><LastAnswer code={delivery.last_status_code} error={delivery.last_error} attempts={delivery.attempts} /></td>
      <td className="figures px-3 py-2 text-right whitespace-nowrap max-sm:hidden">{delivery.lag_ms === null ? <span className="text-faint">–</span> : duration(delivery.lag_ms)}</td>
      <td className="px-3 py-2 whitespace-nowrap max-md:hidden">{delivery.next_attempt_at ? <RelativeTime at={delivery.next_attempt_at} /> : <span className="text-faint">–</span>}</td>
      <td className="px-3 py-2 text-right whitespace-nowrap text-soft max-sm:hidden"><RelativeTime at={delivery.created_at} /></td>
    </tr>
  );
}
