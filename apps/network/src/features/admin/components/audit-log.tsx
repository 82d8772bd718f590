'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { LoadFailed } from '@/components/load-failed.tsx';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { ExactTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Input } from '@/components/ui/input.tsx';
import { EmptyState, Panel } from '@/components/ui/surfaces.tsx';
import type { AuditEvent } from '@/features/audit/schema.ts';
import { RowSkeletons } from '@/features/review/components/review-queue.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';

/** The audit log, newest first; a row opens to its details. */
export function AuditLog() {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const [filter, setFilter] = useState({ action: '', subject: '' });
  const input = { limit: 50, ...(filter.action ? { action: filter.action } : {}), ...(filter.subject ? { subject_id: filter.subject } : {}) };
  const log = useInfiniteQuery({ ...trpc.audit.list.infiniteQueryOptions(input, NEXT_PAGE), placeholderData: keepPreviousData });
  const events = log.data?.pages.flatMap((page) => page.events);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFilter({ action: String(form.get('action') ?? '').trim(), subject: String(form.get('subject') ?? '').trim() });
  };
  return (
    <>
      <form role="search" className="mb-3 flex flex-wrap gap-2" onSubmit={submit}>
        <Input name="action" maxLength={100} aria-label={t('filterAction')} placeholder={t('filterAction')} className="w-48" />
        <Input name="subject" maxLength={128} aria-label={t('filterSubject')} placeholder={t('filterSubject')} className="w-72 max-w-full" />
        <Button type="submit">{t('apply')}</Button>
      </form>
      {log.isError && !events ? <LoadFailed error={log.error} onRetry={() => void log.refetch()} /> : !events ? <Panel><RowSkeletons /></Panel> : <Rows events={events} />}
      {log.hasNextPage && (
        <div className="mt-3 text-center">
          <Button size="sm" busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {common('more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Rows({ events }: { events: readonly AuditEvent[] }) {
  const t = useTranslations('admin');
  if (events.length === 0) return <Panel><EmptyState title={t('empty')} /></Panel>;
  const heads = [t('time'), t('actor'), t('action'), t('subject'), t('details')];
  return (
    <div className="overflow-x-auto rounded-lg border bg-surface" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="w-full min-w-[52rem] text-[0.8125rem]">
        <thead>
          <tr className="border-b text-left text-xs text-soft">
            {heads.map((head) => <th key={head} scope="col" className="px-4 py-2 font-medium">{head}</th>)}
          </tr>
        </thead>
        <tbody className="divide-y">
          {events.map((event) => <Row key={event.id} event={event} />)}
        </tbody>
      </table>
    </div>
  );
}

function Row({ event }: { event: AuditEvent }) {
  const t = useTranslations('admin');
  const { actor } = event;
  return (
    <tr className="align-top">
      <td className="figures px-4 py-2 whitespace-nowrap text-soft"><ExactTime at={event.at} /></td>
      <td className="px-4 py-2">
        {actor.name ?? t(actor.type)}
        <span className="block text-xs text-faint">{actor.role ?? t(actor.type)}</span>
      </td>
      <td className="px-4 py-2"><code className="text-xs">{event.action}</code></td>
      <td className="px-4 py-2">
        {event.subject_type}
        <code className="block text-xs break-all text-faint">{event.subject_id}</code>
      </td>
      <td className="max-w-xs px-4 py-2">
        {Object.keys(event.details).length > 0 && (
          <details>
            <summary className="cursor-pointer truncate rounded-sm text-soft">{Object.keys(event.details).join(', ')}</summary>
            <pre className="mt-1 overflow-x-auto text-xs break-all whitespace-pre-wrap">{JSON.stringify(event.details, null, 2)}</pre>
          </details>
        )}
        {event.trace_id && <span className="block text-xs text-faint">{t('trace')} <code>{event.trace_id.slice(0, 8)}</code></span>}
      </td>
    </tr>
  );
}
