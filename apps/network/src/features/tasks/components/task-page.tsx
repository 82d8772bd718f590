'use client';

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { CircleSlash, Eye, RotateCcw, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button.tsx';
import { Notice, Panel, Skeleton } from '@/components/ui/surfaces.tsx';
import { LoadFailed } from '@/components/load-failed.tsx';
import { DocumentIcon } from '@/features/documents/components/document-icon.tsx';
import { PartList } from '@/features/documents/components/part-list.tsx';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { TaskHeader } from './task-header.tsx';
import { TaskProgress } from './task-progress.tsx';
import { TaskResultView } from './task-result-view.tsx';
import { useErrorCodeWords } from './use-error-code-words.ts';
import { useReasonWords } from './use-reason-words.ts';
import { useTaskActions } from './use-task-actions.ts';

/** One task: its steps while it runs, its result with the evidence beside it when there is one, and what can be done. */
export function TaskPage({ taskId }: { taskId: string }) {
  const trpc = useTRPC();
  const { data: task } = useSuspenseQuery(trpc.tasks.get.queryOptions({ id: taskId }));
  const running = task.status === 'todo' || task.status === 'in_progress';
  if (task.status === 'completed' || task.status === 'needs_review') return <Result task={task} />;
  return (
    <div className="mx-auto max-w-4xl pb-16">
      <TaskHeader task={task} />
      <div className="grid gap-4 px-4 sm:px-6">
        {running && <TaskProgress task={task} />}
        {task.status === 'failed' && <Failed task={task} />}
        {task.status === 'cancelled' && <Cancelled />}
        <TaskDocuments task={task} />
      </div>
    </div>
  );
}

function ReviewNotice({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const reason = useReasonWords()(task.reasons) ?? task.review_reason;
  if (task.status !== 'needs_review') return null;
  const expert = task.viewer === 'expert';
  return (
    <div className="px-4 pb-3 sm:px-6">
      <Notice
        tone={expert ? 'gold' : 'plain'}
        icon={<Eye aria-hidden />}
        title={expert ? t('forExpertTitle') : t('withExpertTitle')}
        action={
          expert && (
            <Button asChild size="sm" variant="primary">
              <Link href={`/review/${task.id}`}>{t('reviewNow')}</Link>
            </Button>
          )
        }
      >
        {expert ? reason : t('withExpert', { expert: task.expert.name })}
      </Notice>
    </div>
  );
}

/** One screen high: what does not fit scrolls in it. */
function Result({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const trpc = useTRPC();
  const result = useQuery(trpc.tasks.result.queryOptions({ id: task.id }));
  const head = (
    <>
      <TaskHeader task={task} />
      <ReviewNotice task={task} />
    </>
  );
  if (result.data?.output) {
    return (
      <div className="flex h-[calc(100dvh-3.25rem)] min-h-0 flex-col print:block print:h-auto">
        <TaskResultView task={task} output={result.data.output} head={head} />
      </div>
    );
  }
  return (
    <>
      {head}
      {result.data ? <p className="px-6 py-8 text-soft">{result.data.raw ? t('rawResult') : t('noResult')}</p>
      : result.isError ? <LoadFailed error={result.error} onRetry={() => void result.refetch()} />
      : <Skeleton className="m-4 h-96" />}
    </>
  );
}

function Failed({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const words = useErrorCodeWords();
  const said = useReasonWords()(task.reasons);
  const actions = useTaskActions(task);
  return (
    <Notice
      tone="danger"
      icon={<TriangleAlert aria-hidden />}
      title={t('failedTitle')}
      action={
        task.actions.includes('retry') && (
          <Button size="sm" busy={actions.busy} onClick={actions.retry}>
            <RotateCcw aria-hidden />
            {t('retry')}
          </Button>
        )
      }
    >
      <p className="text-ink">{said ?? words(task.error_code, task.error_message)}</p>
      {!said && task.error_message && <p className="mt-1 break-words">{task.error_message}</p>}
      {task.error_code && <p className="mt-1 text-xs">{t('errorCode', { code: task.error_code })}</p>}
    </Notice>
  );
}

function Cancelled() {
  const t = useTranslations('task');
  return <Notice icon={<CircleSlash aria-hidden />} title={t('cancelledTitle')} />;
}

function TaskDocuments({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  return (
    <section aria-labelledby="task-documents">
      <h2 id="task-documents" className="mb-2 text-sm font-semibold">{t('documents')}</h2>
      <Panel>
        <ul className="divide-y">
          {task.documents.map((document) => (
            <li key={document.id} className="flex items-start gap-3 px-4 py-2.5">
              <DocumentIcon name={document.name} format={document.format} className="mt-0.5" />
              <div className="min-w-0 grow">
                <span className="break-all">{document.name}</span>
                <PartList document={document} download />
              </div>
              <Button asChild variant="link" size="sm">
                <a href={`/api/documents/${encodeURIComponent(document.id)}/original`} download>{t('download')}</a>
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  );
}
