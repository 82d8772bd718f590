'use client';

import type { TaskProgress as Line } from '@0711/contract/task';
import { Check } from 'lucide-react';
import { useNow, useTranslations } from 'next-intl';
import { z } from 'zod';
import { cn } from '@/components/ui/class-names.ts';
import { Progress } from '@/components/ui/progress.tsx';
import { useTaskProgress } from '@/features/live/components/use-task-progress.ts';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { OVER, placeOf, stageOf, stagesOf } from './progress-steps.ts';
import { secondsLeft } from './time-left.ts';

/** The steps of a running task with share and time left, as they happen. */
export function TaskProgress({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const running = task.status === 'todo' || task.status === 'in_progress';
  const line = useTaskProgress(task.id, running);
  const now = useNow({ updateInterval: 1000 });
  const percent = line?.percent ?? 0;
  const stages = stagesOf(task.task_type);
  const at = placeOf(stages, line?.step, percent);
  const left = task.started_at ? secondsLeft(Date.parse(task.started_at), now.getTime(), percent) : null;
  const words = useProgressWords()(line, task.status === 'todo');

  return (
    <section aria-label={t('progress')} className="rounded-lg border bg-surface p-6" data-testid="task-progress">
      <ol className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none">
        {stages.map((step, index) => {
          const done = index < at;
          const current = index === at;
          return (
            <li key={step} aria-current={current ? 'step' : undefined} data-step={step} data-state={done ? 'done' : current ? 'current' : 'ahead'} className={cn('flex items-center gap-2.5', done || current ? 'text-ink' : 'text-faint')}>
              <span className={cn('grid size-5 shrink-0 place-items-center rounded-full border text-2xs', done && 'border-ink bg-ink text-paper', current && 'border-ink font-semibold', !done && !current && 'border-control')}>
                {done ? <Check aria-hidden className="size-3" /> : index + 1}
              </span>
              <span className={cn(current && 'font-medium')}>{t(`steps.${step}`)}</span>
            </li>
          );
        })}
      </ol>
      <Progress className="mt-6" percent={task.status === 'todo' ? null : percent} label={t('progress')} />
      <div className="mt-3 flex min-h-6 flex-wrap justify-between gap-x-6">
        <p className="min-w-0 break-words" aria-live="polite" data-testid="progress-words">{words}</p>
        <p className="figures text-soft">
          {task.status === 'in_progress' && t('percent', { percent: Math.round(percent) })}
          {left !== null && ` · ${t('left', { time: left < 60 ? t('secondsLeft', { count: left }) : t('minutesLeft', { count: Math.round(left / 60) }) })}`}
        </p>
      </div>
    </section>
  );
}

const Reading = z.object({ page: z.number(), pages: z.number(), file: z.string().optional(), recognising: z.boolean().default(false), part: z.number().optional(), parts: z.number().optional() });
const File = z.object({ file: z.string() });

/** The progress in the reader's language, from its data; an MCP's own steps keep its own words. */
function useProgressWords() {
  const t = useTranslations('task');
  const readingWords = ({ file, recognising, part, parts, ...page }: z.output<typeof Reading>): string => {
    if (!file) return t('readingPage', page);
    if (recognising) return t('recognisingPage', { ...page, file });
    return part && parts ? t('readingPart', { ...page, file, part, parts }) : t('readingPageFile', { ...page, file });
  };
  return (line: Line | null, waiting: boolean): string => {
    if (!line) return waiting ? t('queued') : t('storedMessage');
    if (line.step === 'stored' || line.step === 'started') return waiting ? t('queued') : t('storedMessage');
    if (line.step === 'waiting') return t('againMessage');
    if (line.step === 'reading') {
      const page = Reading.safeParse(line.data);
      if (page.success) return readingWords(page.data);
      const file = File.safeParse(line.data);
      return file.success ? t('readingFile', file.data) : line.message;
    }
    const stage = stageOf(line.step);
    if (stage !== null && stage !== 'stored' && stage !== 'reading') return t(`stepMessage.${stage}`);
    if (OVER.has(line.step)) return t('doneMessage');
    return line.message;
  };
}
