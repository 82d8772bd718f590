'use client';

import { Ban, ChevronRight, Download, History, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/confirm-dialog.tsx';
import { Confidence, SURE_FROM } from '@/components/confidence.tsx';
import { RelativeTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/popover.tsx';
import { RevisionDrawer } from '@/features/review/components/revision-drawer.tsx';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { AnotherTask } from './another-task.tsx';
import { DueMark } from './due-mark.tsx';
import { ProfileNote } from './profile-note.tsx';
import { useResultFiles } from './result-files.ts';
import { PriorityMark, TaskStatusBadge } from './task-status.tsx';
import { useTaskActions } from './use-task-actions.ts';
import { useTypeName } from './use-type-name.ts';

export function TaskHeader({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const handled = useTranslations('handled');
  const typeName = useTypeName();
  const finished = task.status === 'completed';
  return (
    <header className="px-4 pt-4 pb-3 sm:px-6">
      <nav aria-label={t('breadcrumb')} className="mb-1 flex items-center gap-1 text-xs text-soft">
        <Link href={`/engagements/${task.engagement_id}`} className="rounded-sm underline-offset-4 hover:text-ink hover:underline">
          {task.viewer === 'company' ? task.expert.name : task.company.name}
        </Link>
        <ChevronRight aria-hidden className="size-3.5" />
        <span>{task.mcp_id}</span>
        <ChevronRight aria-hidden className="size-3.5" />
        <span>{typeName(task.task_type)}</span>
      </nav>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 grow basis-72">
          <h1 className="text-lg leading-snug font-semibold break-words">{task.title}</h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-soft">
            <TaskStatusBadge status={task.status} viewer={task.viewer} />
            <PriorityMark priority={task.priority} />
            {finished && task.ai_confidence !== null && task.ai_confidence >= SURE_FROM && <Confidence value={task.ai_confidence} />}
            {finished && <span>{handled(task.ai_handled === 'no' ? 'no' : task.revision > 1 ? 'reviewed' : 'alone')}</span>}
            <DueMark task={task} />
            <RelativeTime at={task.completed_at ?? task.created_at} />
            <ProfileNote task={task} />
          </p>
        </div>
        <HeaderActions task={task} />
      </div>
    </header>
  );
}

function HeaderActions({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const actions = useTaskActions(task);
  const [dialog, setDialog] = useState<'reopen' | 'cancel' | 'history' | null>(null);
  const can = new Set(task.actions);
  const hasResult = task.revision > 0;
  const dialogProps = { open: true, onOpen: (open: boolean) => setDialog(open ? dialog : null), busy: actions.busy };
  return (
    <div className="flex flex-wrap gap-2 print:hidden" role="group" aria-label={t('actions')}>
      {hasResult && (
        <Button variant="ghost" onClick={() => setDialog('history')}>
          <History aria-hidden />
          {t('revisions')}
        </Button>
      )}
      {can.has('cancel') && (
        <Button variant="ghost" onClick={() => setDialog('cancel')}>
          <Ban aria-hidden />
          {t('cancel')}
        </Button>
      )}
      {can.has('reopen') && (
        <Button onClick={() => setDialog('reopen')}>
          <RotateCcw aria-hidden />
          {t('reopen')}
        </Button>
      )}
      <AnotherTask task={task} />
      <Downloads task={task} />
      {dialog === 'reopen' && (
        <ConfirmDialog
          {...dialogProps}
          title={t('reopenTitle')}
          lead={t('reopenLead')}
          confirm={t('reopen')}
          reason={{ label: t('reopenReason'), needed: t('reopenNeeded') }}
          onConfirm={(reason) => actions.reopen(reason ?? '', () => setDialog(null))}
        />
      )}
      {dialog === 'cancel' && (
        <ConfirmDialog
          {...dialogProps}
          danger
          title={t('cancelTitle')}
          lead={t('cancelLead')}
          confirm={t('cancelConfirm')}
          keep={t('keep')}
          reason={{ label: t('cancelReason') }}
          onConfirm={(reason) => actions.cancel(reason, () => setDialog(null))}
        />
      )}
      {dialog === 'history' && <RevisionDrawer {...dialogProps} taskId={task.id} />}
    </div>
  );
}

function Downloads({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const files = useResultFiles();
  const result = `/api/tasks/${encodeURIComponent(task.id)}/download`;
  const finished = task.status === 'completed';
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant={finished ? 'primary' : 'secondary'}>
          <Download aria-hidden />
          {t('download')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-w-sm">
        {task.revision > 0 && (
          <>
            {files(task.task_type).map(({ format, label }) => (
              <DropdownMenuItem key={format} asChild>
                <a href={`${result}?format=${format}`} download>{label}</a>
              </DropdownMenuItem>
            ))}
            <DropdownMenuSeparator />
          </>
        )}
        {task.documents.map((document) => (
          <DropdownMenuItem key={document.id} asChild>
            <a href={`/api/documents/${encodeURIComponent(document.id)}/original`} download className="break-all">
              {t('original', { name: document.name })}
            </a>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
