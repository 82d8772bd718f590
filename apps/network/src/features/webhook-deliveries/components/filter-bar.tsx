'use client';

import { EVENT_DATA } from '@0711/contract/webhook-events';
import { DeliveryStatus, type WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Select } from '@/components/ui/select.tsx';
import { type DeliveryFilters, isSpan, NO_FILTERS } from './delivery-filters.ts';
import { useDeliveryStatusWords } from './delivery-status.tsx';

/** `seen`: events that the list has now, also those that the contract does not name, like a test's. */
type Props = { filters: DeliveryFilters; endpoints: readonly WebhookEndpoint[]; seen: readonly string[]; onFilter: (changes: Partial<DeliveryFilters>) => void };

export function FilterBar({ filters, endpoints, seen, onFilter }: Props) {
  const t = useTranslations('deliveries');
  const words = useDeliveryStatusWords();
  const given = (value: string, known: readonly { value: string; label: string }[]) => (value && !known.some((one) => one.value === value) ? [{ value, label: value }] : []);
  const hosts = endpoints.map(({ id, url, description }) => ({ value: id, label: description ?? url }));
  const events = [...new Set([...Object.keys(EVENT_DATA), ...seen])].map((name) => ({ value: name, label: name }));
  const spans = [
    { value: '', label: t('spanAll') }, { value: '1h', label: t('spanHour') }, { value: '24h', label: t('spanDay') },
    { value: '7d', label: t('spanWeek') }, { value: '30d', label: t('spanMonth') }, { value: 'custom', label: t('spanCustom') },
  ];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onFilter({ subject: String(new FormData(event.currentTarget).get('subject') ?? '').replace(/\s+/g, '') });
  };
  return (
    <form role="search" aria-label={t('filters')} className="mb-3 flex flex-wrap items-end gap-2" onSubmit={submit}>
      <Labelled label={t('status')}>
        <Select value={filters.status} onChange={(e) => onFilter({ status: DeliveryStatus.safeParse(e.target.value).data ?? '' })} options={[{ value: '', label: t('any') }, ...DeliveryStatus.options.map((value) => ({ value, label: words[value] }))]} />
      </Labelled>
      <Labelled label={t('event')}>
        <Select value={filters.event} onChange={(e) => onFilter({ event: e.target.value })} options={[{ value: '', label: t('any') }, ...events, ...given(filters.event, events)]} />
      </Labelled>
      <Labelled label={t('endpoint')}>
        <Select className="max-w-56" value={filters.endpoint} onChange={(e) => onFilter({ endpoint: e.target.value })} options={[{ value: '', label: t('any') }, ...hosts, ...given(filters.endpoint, hosts)]} />
      </Labelled>
      <Labelled label={t('span')}>
        <Select value={filters.span} onChange={(e) => onFilter({ span: isSpan(e.target.value) || e.target.value === 'custom' ? e.target.value : '' })} options={spans} />
      </Labelled>
      {filters.span === 'custom' && (
        <>
          <Labelled label={t('from')}><Input type="datetime-local" className="w-52" value={filters.from} onChange={(e) => onFilter({ from: e.target.value })} /></Labelled>
          <Labelled label={t('to')}><Input type="datetime-local" className="w-52" value={filters.to} onChange={(e) => onFilter({ to: e.target.value })} /></Labelled>
        </>
      )}
      <Labelled label={t('subject')} grow>
        <Input key={filters.subject} name="subject" type="search" maxLength={128} defaultValue={filters.subject} placeholder={t('subjectHint')} />
      </Labelled>
      <Button type="submit">{t('search')}</Button>
      {Object.values(filters).some(Boolean) && <Button variant="ghost" onClick={() => onFilter(NO_FILTERS)}>{t('clear')}</Button>}
    </form>
  );
}

function Labelled({ label, grow = false, children }: { label: string; grow?: boolean; children: ReactNode }) {
  return (
    <label className={grow ? 'grid min-w-0 grow basis-48 gap-1' : 'grid min-w-0 gap-1'}>
      <span className="text-xs text-soft">{label}</span>
      {children}
    </label>
  );
}
