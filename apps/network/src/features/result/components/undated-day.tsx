'use client';

import type { Undated } from '@0711/mcp-tender/schema';
import { CalendarPlus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Confidence, SURE_FROM } from '@/components/confidence.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { Badge } from '@/components/ui/surfaces.tsx';
import { EvidenceButton } from './evidence-button.tsx';
import { useResultControls } from './result-controls.tsx';
import { wordTenderDate } from './tender-date.ts';

/** Something of the timeline that has no day: its time in the document's own words, and how exact that is. A week goes to a calendar, a month does not. */
export function UndatedDay({ entry, over }: { entry: Undated; over: boolean }) {
  const t = useTranslations('result');
  const { files, chosen, choose, approvedBy } = useResultControls();
  const { kind, label, period, confidence, evidence } = entry;
  const key = `undated.${entry.id}`;
  const name = t(`deadlineKind.${kind}`);
  const named = kind === 'other' && label !== '';
  return (
    <li data-row={key} className={cn('relative flex items-start gap-3 px-4 py-1.5', chosen === key ? 'bg-gold-soft' : 'hover:bg-sunken', over && 'text-soft')}>
      <span aria-hidden className="z-[1] grid h-5 w-[0.7rem] shrink-0 place-items-center">
        <span className={cn('size-2.5 rounded-full border-2 border-dashed bg-surface', over ? 'border-control' : 'border-ink')} />
      </span>
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <button type="button" data-cell={key} aria-pressed={chosen === key} onClick={() => choose(key)} className="min-w-0 rounded-sm text-left font-medium">
            {named ? <span title={label} className="line-clamp-2 wrap-anywhere">{label}</span> : name}
          </button>
          {label && !named && <span title={label} className="line-clamp-2 min-w-0 text-xs wrap-anywhere text-soft">{label}</span>}
        </p>
        <UndatedTime entry={entry} />
      </div>
      <span className="flex max-w-28 shrink-0 flex-wrap items-center justify-end gap-x-1 sm:max-w-none">
        {confidence < SURE_FROM && !approvedBy && <Confidence value={confidence} className="[&>span:last-child]:w-auto" />}
        <EvidenceButton cellKey={key} evidence={evidence} label={named ? label : name} />
        {files && period?.precision === 'week' ? (
          <a
            href={`${files}?format=ics&day=${encodeURIComponent(key)}`}
            download
            aria-label={t('calendarOne', { label: label || name })}
            title={t('calendarOne', { label: label || name })}
            className="grid size-6 place-items-center rounded-sm text-soft hover:bg-line hover:text-ink print:hidden"
          >
            <CalendarPlus aria-hidden className="size-4" />
          </a>
        ) : files && <span className="size-6 print:hidden" />}
      </span>
    </li>
  );
}

/** The time of something that has no day, as the document writes it, and how exact that is; of a week its days, too. */
export function UndatedTime({ entry: { words, period } }: { entry: Pick<Undated, 'words' | 'period'> }) {
  const t = useTranslations('result');
  const locale = useLocale();
  const day = (date: string) => wordTenderDate({ date, time: null, offset: null }, locale).day;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <span className="figures wrap-anywhere">{words}</span>
      {period?.precision === 'week' && <span className="figures text-xs text-soft">{t('weekDays', { from: day(period.from), to: day(period.to) })}</span>}
      <Badge title={t('noDayHint')}>{t(period ? `precision.${period.precision}` : 'noDay')}</Badge>
    </span>
  );
}
