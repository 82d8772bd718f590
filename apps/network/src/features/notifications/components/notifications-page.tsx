'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { LoadFailed } from '@/components/load-failed.tsx';
import { PageHeader } from '@/components/page-header.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Panel } from '@/components/ui/surfaces.tsx';
import { RowSkeletons } from '@/features/review/components/review-queue.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { NotificationItems, useMarkAllRead } from './notification-list.tsx';

export function NotificationsPage() {
  const t = useTranslations('notifications');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const [unread, setUnread] = useState(false);
  const list = useInfiniteQuery(trpc.notifications.list.infiniteQueryOptions({ limit: 50, unread }, NEXT_PAGE));
  const markAll = useMarkAllRead();
  const all = list.data?.pages.flatMap((page) => page.notifications);
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={
          <span className="flex flex-wrap items-center gap-3">
            <label className="inline-flex cursor-pointer items-center gap-2 text-[0.8125rem]">
              <input type="checkbox" className="size-4 accent-ink" checked={unread} onChange={(event) => setUnread(event.target.checked)} />
              {t('unreadOnly')}
            </label>
            <Button size="sm" busy={markAll.isPending} disabled={(list.data?.pages[0]?.unread ?? 0) === 0} onClick={() => markAll.mutate()}>
              {t('markAll')}
            </Button>
          </span>
        }
      />
      <Panel>
        {list.isError && !all ? <LoadFailed error={list.error} onRetry={() => void list.refetch()} /> : all ? <NotificationItems notifications={all} /> : <RowSkeletons />}
        {list.hasNextPage && (
          <div className="border-t p-3 text-center">
            <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {common('more')}
            </Button>
          </div>
        )}
      </Panel>
    </>
  );
}
