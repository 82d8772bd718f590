'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { MailOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LoadFailed } from '@/components/load-failed.tsx';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { RelativeTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState, Panel } from '@/components/ui/surfaces.tsx';
import { RowSkeletons } from '@/features/review/components/review-queue.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';

/** The mails that the embedded mode keeps instead of sending them; each opens in its place. */
export function MailOutbox() {
  const t = useTranslations('mail');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const list = useInfiniteQuery({ ...trpc.mail.list.infiniteQueryOptions({ limit: 50 }, NEXT_PAGE), refetchInterval: 5000 });
  const mails = list.data?.pages.flatMap((page) => page.mails);
  if (list.isError && !mails) return <LoadFailed error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Panel>
      {!mails && <RowSkeletons />}
      {mails?.length === 0 && <EmptyState icon={<MailOpen />} title={t('empty')} />}
      <ul className="divide-y">
        {mails?.map((mail) => (
          <li key={mail.id}>
            <details className="group">
              <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-4 px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-2">
                <span className="min-w-0 grow font-medium break-words">{mail.subject}</span>
                <span className="text-xs text-soft">{t('to')} {mail.to}</span>
                <RelativeTime at={mail.created_at} className="text-xs text-faint" />
              </summary>
              <pre className="border-t bg-sunken px-4 py-4 font-sans text-sm break-words whitespace-pre-wrap">{mail.text}</pre>
            </details>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="border-t p-3 text-center">
          <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {common('more')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
