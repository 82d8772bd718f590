'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/surfaces.tsx';
import { TaskStatusBadge } from '@/features/tasks/components/task-status.tsx';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { ReviewWorkspace } from './review-workspace.tsx';

/** The workspace for a task that waits for review; a word and a way out for one that does not, or that somebody else has taken. */
export function ReviewLoader({ taskId }: { taskId: string }) {
  const trpc = useTRPC();
  const { data: task } = useSuspenseQuery(trpc.tasks.get.queryOptions({ id: taskId }));
  const { data: result } = useSuspenseQuery(trpc.tasks.result.queryOptions({ id: taskId }));
  const { data: me } = useSuspenseQuery(trpc.me.get.queryOptions());
  const [atFirst] = useState(task.status);
  const [done, setDone] = useState(false);
  // Our own action leads away from here; until it has, nothing is said about the task's new state.
  if (done) return <h1 className="sr-only">{task.title}</h1>;
  if (task.status === 'needs_review' && result.output && task.actions.includes('review')) {
    return <ReviewWorkspace task={task} output={result.output} userId={me.user.id} onDone={() => setDone(true)} />;
  }
  return <NotReviewable task={task} taken={atFirst === 'needs_review'} />;
}

function NotReviewable({ task, taken }: { task: TaskDetail; taken: boolean }) {
  const t = useTranslations('review');
  const status = useTranslations('status');
  const words = task.status === 'needs_review' ? status('needs_review_expert') : status(task.status);
  return (
    <div className="mx-auto max-w-xl px-4 py-16" role={taken ? 'alert' : undefined}>
      <h1 className="sr-only">{task.title}</h1>
      <EmptyState
        title={taken ? t('conflictTitle') : t('notReviewable')}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <Button asChild>
              <Link href="/review">{t('backToQueue')}</Link>
            </Button>
            <Button asChild variant="primary">
              <Link href={`/tasks/${task.id}`}>{t('openTask')}</Link>
            </Button>
          </span>
        }
      >
        {taken && <span className="mb-3 block">{t('conflictLead', { status: words })}</span>}
        <span className="mb-2 block font-medium text-ink">{task.title}</span>
        <TaskStatusBadge status={task.status} viewer={task.viewer} />
      </EmptyState>
    </div>
  );
}
