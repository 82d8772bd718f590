import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { orNotFound } from '@/components/or-not-found.ts';
import { requireMe } from '@/features/me/components/find-me.ts';
import { TaskPage } from '@/features/tasks/components/task-page.tsx';
import { listsRequirements } from '@/features/tasks/task-types.ts';
import { getQueryClient, trpc } from '@/lib/trpc/server.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requireMe(`/tasks/${id}`);
  return { title: (await orNotFound(getQueryClient().fetchQuery(trpc.tasks.get.queryOptions({ id })))).title };
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  await requireMe(`/tasks/${id}`);
  const queryClient = getQueryClient();
  const task = await orNotFound(queryClient.fetchQuery(trpc.tasks.get.queryOptions({ id })));
  if (task.status === 'completed' || task.status === 'needs_review') {
    const wanted = [queryClient.prefetchQuery(trpc.tasks.result.queryOptions({ id }))];
    if (listsRequirements(task.task_type)) wanted.push(queryClient.prefetchQuery(trpc.requirements.list.queryOptions({ task_id: id })));
    await Promise.all(wanted);
  }
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TaskPage taskId={id} />
    </HydrationBoundary>
  );
}
