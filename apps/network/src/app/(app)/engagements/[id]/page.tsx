import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { PageBody } from '@/components/page-header.tsx';
import { orNotFound } from '@/components/or-not-found.ts';
import { EngagementPage } from '@/features/engagements/components/engagement-page.tsx';
import { requireMe } from '@/features/me/components/find-me.ts';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { getQueryClient, trpc } from '@/lib/trpc/server.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requireMe(`/engagements/${id}`);
  const engagement = await orNotFound(getQueryClient().fetchQuery(trpc.engagements.get.queryOptions({ id })));
  return { title: engagement.viewer === 'company' ? engagement.expert.name : engagement.company.name };
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  await requireMe(`/engagements/${id}`);
  const queryClient = getQueryClient();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.engagements.get.queryOptions({ id }))),
    queryClient.prefetchInfiniteQuery(trpc.tasks.list.infiniteQueryOptions({ engagement_id: id, limit: 50 }, NEXT_PAGE)),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageBody>
        <EngagementPage engagementId={id} />
      </PageBody>
    </HydrationBoundary>
  );
}
