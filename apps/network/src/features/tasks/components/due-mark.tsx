'use client';

import { CalendarClock } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names.ts';
import type { TaskRow } from '@/features/tasks/schema.ts';

/** When a task is due; one that is over and still open says so in words. */
export function DueMark({ task }: { task: Pick<TaskRow, 'due_date' | 'status'> }) {
  const t = useTranslations('time');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  if (!task.due_date) return null;
  const due = new Date(task.due_date);
  const open = task.status !== 'completed' && task.status !== 'cancelled';
  const late = open && due < now;
  const when = format.dateTime(due, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <time dateTime={task.due_date} title={format.dateTime(due, { dateStyle: 'full', timeStyle: 'short' })} className={cn('inline-flex items-center gap-1 text-xs whitespace-nowrap', late ? 'font-medium text-danger' : 'text-soft')}>
      <CalendarClock aria-hidden className="size-3.5" />
      {late ? t('overdue', { when }) : t('due', { when })}
    </time>
  );
}
