'use client';

import { ArrowLeft, Ban, Ellipsis, Hand, History, Keyboard, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button.tsx';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/popover.tsx';
import { Tooltip } from '@/components/ui/tooltip.tsx';
import { DueMark } from '@/features/tasks/components/due-mark.tsx';
import { ProfileNote } from '@/features/tasks/components/profile-note.tsx';
import { PriorityMark } from '@/features/tasks/components/task-status.tsx';
import { useReasonWords } from '@/features/tasks/components/use-reason-words.ts';
import { useTypeName } from '@/features/tasks/components/use-type-name.ts';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import type { ReviewDialog } from './review-dialogs.tsx';

type Props = { task: TaskDetail; changes: number; busy: boolean; onDialog: (dialog: ReviewDialog) => void };

export function ReviewHeader({ task, changes, busy, onDialog }: Props) {
  const t = useTranslations('review');
  const tasks = useTranslations('task');
  const can = new Set(task.actions);
  const typeName = useTypeName();
  const reason = useReasonWords()(task.reasons) ?? task.review_reason;
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-3 py-2 sm:px-4">
      <Tooltip content={t('backToQueue')}>
        <Button asChild variant="ghost" size="icon-sm">
          <Link href="/review" aria-label={t('backToQueue')}>
            <ArrowLeft aria-hidden />
          </Link>
        </Button>
      </Tooltip>
      <div className="min-w-0 grow basis-48">
        <h1 className="truncate font-semibold" title={task.title}>{task.title}</h1>
        <p className="flex flex-wrap items-center gap-x-3 text-xs text-soft">
          <span className="truncate">{task.company.name}</span>
          {task.task_type !== 'parse_rfp' && <span className="font-medium">{typeName(task.task_type)}</span>}
          <ProfileNote task={task} />
          <PriorityMark priority={task.priority} />
          <DueMark task={task} />
          {reason && <span className="line-clamp-1" title={reason}>{reason}</span>}
        </p>
      </div>
      <div className="flex items-center gap-1.5">
        <Tooltip content={t('shortcuts')}>
          <Button variant="ghost" size="icon" aria-label={t('shortcuts')} className="hidden sm:inline-flex" onClick={() => onDialog('shortcuts')}>
            <Keyboard aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip content={t('history')}>
          <Button variant="ghost" size="icon" aria-label={t('history')} onClick={() => onDialog('history')}>
            <History aria-hidden />
          </Button>
        </Tooltip>
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="icon" aria-label={t('more')}>
              <Ellipsis aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="end">
            {can.has('complete') && (
              <DropdownMenuItem onSelect={() => onDialog('complete')}>
                <Hand aria-hidden />
                {t('complete')}
              </DropdownMenuItem>
            )}
            <DropdownMenuItem disabled={changes === 0} onSelect={() => onDialog('discard')}>
              <Trash2 aria-hidden />
              {t('discard')}
            </DropdownMenuItem>
            {can.has('cancel') && (
              <>
                <DropdownMenuSeparator />
                <DropdownMenuItem onSelect={() => onDialog('cancel')}>
                  <Ban aria-hidden />
                  {tasks('cancel')}
                </DropdownMenuItem>
              </>
            )}
          </DropdownMenuContent>
        </DropdownMenu>
        {can.has('send_back') && (
          <Button onClick={() => onDialog('sendBack')} disabled={busy}>
            <RotateCcw aria-hidden className="max-sm:hidden" />
            {t('sendBack')}
          </Button>
        )}
        {can.has('review') && (
          <Button variant="primary" onClick={() => onDialog('approve')} disabled={busy}>
            {t('approve')}
          </Button>
        )}
      </div>
    </header>
  );
}
