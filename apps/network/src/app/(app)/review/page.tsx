import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PageBody, PageHeader } from '@/components/page-header.tsx';
import { requireMe } from '@/features/me/components/find-me.ts';
import { ReviewQueue } from '@/features/review/components/review-queue.tsx';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { getQueryClient, trpc } from '@/lib/trpc/server.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

export default async function Page() {
  const me = await requireMe('/review');
  if (!me.expert) notFound();
  const t = await getTranslations('review');
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery(trpc.reviewQueue.list.infiniteQueryOptions({ limit: 50 }, NEXT_PAGE));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageBody>
        <PageHeader title={t('title')} lead={t('lead')} />
        <ReviewQueue />
      </PageBody>
    </HydrationBoundary>
  );
}
