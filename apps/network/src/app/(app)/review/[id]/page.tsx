import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/components/or-not-found.ts';
import { requireMe } from '@/features/me/components/find-me.ts';
import { ReviewLoader } from '@/features/review/components/review-loader.tsx';
import { getQueryClient, trpc } from '@/lib/trpc/server.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requireMe(`/review/${id}`);
  const t = await getTranslations('review');
  const task = await orNotFound(getQueryClient().fetchQuery(trpc.tasks.get.queryOptions({ id })));
  return { title: `${t('heading')}: ${task.title}` };
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  const me = await requireMe(`/review/${id}`);
  const queryClient = getQueryClient();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.tasks.get.queryOptions({ id }))),
    orNotFound(queryClient.fetchQuery(trpc.tasks.result.queryOptions({ id }))),
  ]);
  queryClient.setQueryData(trpc.me.get.queryKey(), me);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ReviewLoader taskId={id} />
    </HydrationBoundary>
  );
}
