import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageBody } from '@/components/page-header.tsx';
import { EngagementsPage } from '@/features/engagements/components/engagements-page.tsx';
import { requireMe } from '@/features/me/components/find-me.ts';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { getQueryClient, trpc } from '@/lib/trpc/server.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('engagement'))('title') };
}

export default async function Page() {
  await requireMe('/engagements');
  const queryClient = getQueryClient();
  await Promise.all([queryClient.prefetchQuery(trpc.engagements.list.queryOptions()), queryClient.prefetchInfiniteQuery(trpc.tasks.list.infiniteQueryOptions({ limit: 15 }, NEXT_PAGE))]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageBody>
        <EngagementsPage />
      </PageBody>
    </HydrationBoundary>
  );
}
