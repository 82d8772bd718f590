'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Confidence } from '@/components/confidence.tsx';
import { RelativeTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState, Panel, Skeleton } from '@/components/ui/surfaces.tsx';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { LoadFailed } from '@/components/load-failed.tsx';
import { DueMark } from '@/features/tasks/components/due-mark.tsx';
import { PriorityMark } from '@/features/tasks/components/task-status.tsx';
import { useReasonWords } from '@/features/tasks/components/use-reason-words.ts';
import { useTypeName } from '@/features/tasks/components/use-type-name.ts';
import type { TaskRow } from '@/features/tasks/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';

/** What waits for this expert, in the order in which it should be done. Changes by itself. */
export function ReviewQueue() {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const queue = useInfiniteQuery(trpc.reviewQueue.list.infiniteQueryOptions({ limit: 50 }, NEXT_PAGE));
  const tasks = queue.data?.pages.flatMap((page) => page.tasks) ?? [];
  if (queue.isError && !queue.data) return <LoadFailed error={queue.error} onRetry={() => void queue.refetch()} />;
  return (
    <Panel>
      {queue.isPending && <RowSkeletons />}
      {queue.data && tasks.length === 0 && (
        <EmptyState icon={<Inbox />} title={t('empty')}>
          {t('emptyLead')}
        </EmptyState>
      )}
      <ul className="divide-y" data-testid="review-queue">
        {tasks.map((task) => <QueueRow key={task.id} task={task} />)}
      </ul>
      {queue.hasNextPage && (
        <div className="border-t p-3 text-center">
          <Button size="sm" busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
            {common('more')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function QueueRow({ task }: { task: TaskRow }) {
  const typeName = useTypeName();
  const reason = useReasonWords()(task.reasons) ?? task.review_reason;
  return (
    <li>
      <Link href={`/review/${task.id}`} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-2">
        <span className="min-w-0">
          <span className="flex items-center gap-2">
            <span className="line-clamp-2 font-medium break-words">{task.title}</span>
            <PriorityMark priority={task.priority} />
          </span>
          <span className="flex flex-wrap items-center gap-x-3 text-xs text-soft">
            {task.task_type !== 'parse_rfp' && task.task_type !== '' && <span className="font-medium">{typeName(task.task_type)}</span>}
            <span>{task.company.name}</span>
            <DueMark task={task} />
            <RelativeTime at={task.created_at} />
          </span>
          {reason && <span className="mt-0.5 line-clamp-1 text-xs text-faint">{reason}</span>}
        </span>
        {task.ai_confidence !== null && <Confidence value={task.ai_confidence} />}
      </Link>
    </li>
  );
}

export function RowSkeletons() {
  return (
    <div className="divide-y" aria-hidden>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="flex items-center justify-between gap-6 px-4 py-3.5">
          <span className="grid grow gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3 w-1/4" />
          </span>
          <Skeleton className="h-4 w-24" />
        </div>
      ))}
    </div>
  );
}
