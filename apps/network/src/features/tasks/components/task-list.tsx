'use client';

import type { TaskStatus } from '@0711/contract/task';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Confidence, SURE_FROM } from '@/components/confidence.tsx';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { LoadFailed } from '@/components/load-failed.tsx';
import { RelativeTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState, Panel } from '@/components/ui/surfaces.tsx';
import { RowSkeletons } from '@/features/review/components/review-queue.tsx';
import type { TaskRow } from '@/features/tasks/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { DueMark } from './due-mark.tsx';
import { PriorityMark, TaskStatusBadge } from './task-status.tsx';
import { useTypeName } from './use-type-name.ts';

type Props = { engagementId?: string; status?: TaskStatus[]; limit?: number; empty?: ReactNode };

/** Tasks, newest first, changing by themselves. */
export function TaskList({ engagementId, status, limit = 50, empty }: Props) {
  const t = useTranslations('engagement');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const input = { limit, ...(engagementId ? { engagement_id: engagementId } : {}), ...(status ? { status } : {}) };
  const list = useInfiniteQuery(trpc.tasks.list.infiniteQueryOptions(input, NEXT_PAGE));
  const tasks = list.data?.pages.flatMap((page) => page.tasks);
  if (list.isError && !tasks) return <LoadFailed error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Panel>
      {!tasks && <RowSkeletons />}
      {tasks?.length === 0 && (empty ?? <EmptyState icon={<FileText />} title={t('noTasks')} />)}
      {tasks && tasks.length > 0 && <TaskTable tasks={tasks} named={!engagementId} />}
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

function TaskTable({ tasks, named }: { tasks: readonly TaskRow[]; named: boolean }) {
  const t = useTranslations('engagement.column');
  return (
    <table className="w-full" data-testid="task-list">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('task')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col">{t('confidence')}</th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {tasks.map((task) => <Row key={task.id} task={task} named={named} />)}
      </tbody>
    </table>
  );
}

function Row({ task, named }: { task: TaskRow; named: boolean }) {
  const typeName = useTypeName();
  return (
    <tr className="relative hover:bg-sunken has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2">
      <td className="w-full max-w-0 px-4 py-3">
        {/* The link's own box covers the row, so that all of it can be clicked. */}
        <Link href={`/tasks/${task.id}`} className="line-clamp-2 font-medium break-words outline-none after:absolute after:inset-0">
          {task.title}
        </Link>
        <span className="flex flex-wrap items-center gap-x-3 text-xs text-soft">
          {task.task_type !== 'parse_rfp' && task.task_type !== '' && <span className="font-medium">{typeName(task.task_type)}</span>}
          {named && <span>{task.viewer === 'company' ? task.expert.name : task.company.name}</span>}
          <RelativeTime at={task.created_at} />
          <DueMark task={task} />
          <PriorityMark priority={task.priority} />
        </span>
      </td>
      <td className="pr-4 text-right whitespace-nowrap md:min-w-44 md:text-left">
        <TaskStatusBadge status={task.status} viewer={task.viewer} />
      </td>
      <td className="hidden min-w-44 pr-4 text-right md:table-cell">{task.status === 'completed' && task.ai_confidence !== null && task.ai_confidence >= SURE_FROM && <Confidence value={task.ai_confidence} />}</td>
    </tr>
  );
}
