'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTimeZone, useTranslations } from 'next-intl';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { PageHeader } from '@/components/page-header.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Panel } from '@/components/ui/surfaces.tsx';
import { LIVE } from '@/features/admin/components/live.ts';
import { Outdated, PlatformFailed } from '@/features/admin/components/platform-failed.tsx';
import { RowSkeletons } from '@/features/review/components/review-queue.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { isSpan, SPANS, toQuery } from './delivery-filters.ts';
import { DeliveryDrawer } from './delivery-drawer.tsx';
import { DeliveryTable } from './delivery-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Overview } from './overview.tsx';
import { useDeliveryAddress } from './use-delivery-address.ts';

// More than this and each refresh would fetch page after page.
const LIVE_PAGES = 4;

/** What the Platform has sent, sends and could not send. Looks again every 10 s while somebody looks. */
export function DeliveriesPage() {
  const t = useTranslations('deliveries');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const zone = useTimeZone() ?? 'UTC';
  const { filters, opened, filter, open, close } = useDeliveryAddress();
  const endpoints = useQuery({ ...trpc.endpoints.list.queryOptions(), ...LIVE });
  const list = useInfiniteQuery({
    ...trpc.deliveries.list.infiniteQueryOptions({ ...toQuery(filters, zone), limit: 50 }, NEXT_PAGE),
    ...LIVE,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) <= LIVE_PAGES ? LIVE.refetchInterval : false),
    placeholderData: keepPreviousData,
  });
  const deliveries = list.data?.pages.flatMap((page) => page.deliveries);
  const filtered = Object.values(filters).some(Boolean);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Outdated shown={list.isRefetchError && deliveries !== undefined} />
      <Overview endpointId={filters.endpoint || null} hours={isSpan(filters.span) ? SPANS[filters.span] : 24} onStatus={(status) => filter({ status })} />
      <FilterBar filters={filters} endpoints={endpoints.data ?? []} seen={deliveries?.map(({ event }) => event) ?? []} onFilter={filter} />
      {deliveries ? (
        <DeliveryTable deliveries={deliveries} total={list.data?.pages[0]?.total ?? 0} filtered={filtered} onOpen={open} />
      ) : list.isError ? (
        <PlatformFailed error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Panel><RowSkeletons /></Panel>
      )}
      {list.hasNextPage && (
        <div className="mt-3 text-center">
          <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{common('more')}</Button>
        </div>
      )}
      {opened && <DeliveryDrawer id={opened} endpoints={endpoints.data ?? []} onClose={close} />}
    </>
  );
}
