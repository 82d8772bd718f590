'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/surfaces.tsx';
import { TaskStatusBadge } from '@/features/tasks/components/task-status.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { ReviewWorkspace } from './review-workspace.tsx';

/** The workspace for a task that waits for review; a word and a way out for one that does not (any more). */
export function ReviewLoader({ taskId }: { taskId: string }) {
  const t = useTranslations('review');
  const trpc = useTRPC();
  const { data: task } = useSuspenseQuery(trpc.tasks.get.queryOptions({ id: taskId }));
  const { data: result } = useSuspenseQuery(trpc.tasks.result.queryOptions({ id: taskId }));
  const { data: me } = useSuspenseQuery(trpc.me.get.queryOptions());
  if (task.status !== 'needs_review' || !result.output || !task.actions.includes('review')) {
    return (
      <div className="mx-auto max-w-xl px-4 py-16">
        <h1 className="sr-only">{task.title}</h1>
        <EmptyState
          title={t('notReviewable')}
          action={
            <span className="flex gap-2">
              <Button asChild>
                <Link href="/review">{t('backToQueue')}</Link>
              </Button>
              <Button asChild variant="primary">
                <Link href={`/tasks/${task.id}`}>{t('openTask')}</Link>
              </Button>
            </span>
          }
        >
          <span className="mb-2 block">{task.title}</span>
          <TaskStatusBadge status={task.status} viewer={task.viewer} />
        </EmptyState>
      </div>
    );
  }
  return <ReviewWorkspace task={task} output={result.output} userId={me.user.id} />;
}
