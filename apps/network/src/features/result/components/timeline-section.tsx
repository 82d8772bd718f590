'use client';

import { type TenderDay, timelineOf } from '@0711/mcp-tender/exports/deadlines-of';
import { statedZone } from '@0711/mcp-tender/exports/stated-zone';
import { withNamedOffset } from '@0711/mcp-tender/exports/with-named-offset';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { CalendarPlus } from 'lucide-react';
import { useLocale, useNow, useTimeZone, useTranslations } from 'next-intl';
import { Fragment, useMemo } from 'react';
import { Confidence, SURE_FROM } from '@/components/confidence.tsx';
import { Button } from '@/components/ui/button.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { Badge } from '@/components/ui/surfaces.tsx';
import { besideTimeline } from './beside-timeline.ts';
import { DayNotes } from './day-notes.tsx';
import { EvidenceButton } from './evidence-button.tsx';
import { FieldRows } from './field-sections.tsx';
import { TenderDate } from './field-value.tsx';
import { EditableDeadlines } from './editable-deadlines.tsx';
import { Nothing } from './list-sections.tsx';
import { useResultControls } from './result-controls.tsx';
import { ResultSection } from './result-section.tsx';
import { wordTenderDate } from './tender-date.ts';
import { dayIn, type TimeLeft, timeLeft, wordYears } from './time-left.ts';
import { UndatedDay } from './undated-day.tsx';

/** Every day of the tender in order of time, with today among them, each one click from its evidence and one from a calendar; what has no day where its week or month is, or at the end. Beside it how long the contract lasts, and which days are not stated. */
export function TimelineSection({ output }: { output: Pick<ParseRfpOutput, 'fields' | 'documents' | 'deadlines' | 'undated' | 'warnings'> }) {
  const t = useTranslations('result');
  const { files, edit } = useResultControls();
  const zone = useTimeZone() ?? 'UTC';
  const now = useNow({ updateInterval: 60_000 });
  const today = dayIn(zone, now);
  const known = useMemo(() => timelineOf(output).map((entry) => ({ ...entry, stated: entry.day ? statedZone(entry.day.evidence) : null })), [output]);
  const entries = known.map((entry) => ({ ...entry, left: entry.day ? timeLeft(withNamedOffset(entry.day.at, entry.stated), now, { zone, stated: entry.stated !== null }) : null, over: (entry.undated?.period?.to ?? today) < today }));
  const next = entries.findIndex(({ left, over }) => (left ? !left.over : !over));
  if (edit) return <EditableDeadlines output={output} />;
  return (
    <ResultSection
      part="timeline"
      count={entries.length}
      aside={files && entries.some(({ day, undated }) => day !== null || undated.period?.precision === 'week') ? (
        <Button asChild variant="ghost" size="sm" className="print:hidden">
          <a href={`${files}?format=ics`} download>
            <CalendarPlus aria-hidden />
            {t('calendar')}
          </a>
        </Button>
      ) : undefined}
    >
      {entries.length === 0 && <Nothing>{t('emptyTimeline')}</Nothing>}
      <ol className="relative pb-3 before:absolute before:inset-y-2 before:left-[1.35rem] before:w-px before:bg-line">
        {entries.map(({ day, undated, stated, left, over }, index) => (
          <Fragment key={day ? day.key : undated.id}>
            {index === next && <Today today={today} />}
            {day && left ? <Day day={day} stated={stated} left={left} warnings={output.warnings} /> : undated && <UndatedDay entry={undated} over={over} />}
          </Fragment>
        ))}
        {entries.length > 0 && next === -1 && <Today today={today} />}
      </ol>
      <FieldRows names={besideTimeline(output)} output={output} className="border-t" />
    </ResultSection>
  );
}

function Today({ today }: { today: string }) {
  const t = useTranslations('result');
  const locale = useLocale();
  return (
    <li className="relative flex items-center gap-3 px-4 py-1.5 text-xs font-semibold">
      <span aria-hidden className="z-[1] grid w-[0.7rem] shrink-0 place-items-center">
        <span className="size-2.5 rotate-45 bg-gold outline-2 outline-gold-line" />
      </span>
      <span className="whitespace-nowrap">{t('today', { day: wordTenderDate({ date: today, time: null, offset: null }, locale).day })}</span>
      <span aria-hidden className="h-px grow bg-gold-line" />
    </li>
  );
}

function Day({ day, stated, left, warnings }: { day: TenderDay; stated: string | null; left: TimeLeft; warnings: ParseRfpOutput['warnings'] }) {
  const t = useTranslations('result');
  const locale = useLocale();
  const { files, chosen, choose, approvedBy } = useResultControls();
  const isChosen = chosen === day.key;
  const kind = t(`deadlineKind.${day.kind}`);
  const own = day.label && day.label.toLowerCase() !== kind.toLowerCase() ? day.label : null;
  // A day of no kind that we know is best called what the document calls it.
  const named = day.kind === 'other' && own !== null;
  return (
    <li data-row={day.key} data-day={day.at} className={cn('relative flex items-start gap-3 px-4 py-1.5', isChosen ? 'bg-gold-soft' : 'hover:bg-sunken', left.over && 'text-soft')}>
      <span aria-hidden className="z-[1] grid h-5 w-[0.7rem] shrink-0 place-items-center">
        <span className={cn('size-2.5 rounded-full border-2', left.over ? 'border-control bg-control' : 'border-ink bg-surface')} />
      </span>
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <button type="button" data-cell={day.key} aria-pressed={isChosen} onClick={() => choose(day.key)} className="min-w-0 rounded-sm text-left font-medium">
            {named ? <span title={own} className="line-clamp-2 wrap-anywhere">{own}</span> : kind}
          </button>
          {own && !named && <span title={own} className="line-clamp-2 min-w-0 text-xs wrap-anywhere text-soft">{own}</span>}
          {day.derived && <Badge title={t('derivedHint')}>{t('derived')}</Badge>}
        </p>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <TenderDate value={day.at} timed stated={stated} />
          <span className={cn('figures text-xs', !left.over && left.days <= 7 ? 'font-semibold text-ink' : 'text-faint')}>{left.years !== 0 ? wordYears(left.years, locale) : left.over ? t('daysAgo', { count: -left.days }) : t('daysLeft', { count: left.days })}</span>
        </p>
        <DayNotes day={day} warnings={warnings} />
      </div>
      <span className="flex max-w-28 shrink-0 flex-wrap items-center justify-end gap-x-1 sm:max-w-none">
        {day.confidence < SURE_FROM && !approvedBy && <Confidence value={day.confidence} className="[&>span:last-child]:w-auto" />}
        <EvidenceButton cellKey={day.key} evidence={day.evidence} label={kind} />
        {files && (
          <a
            href={`${files}?format=ics&day=${encodeURIComponent(day.key)}`}
            download
            aria-label={t('calendarOne', { label: own ?? kind })}
            title={t('calendarOne', { label: own ?? kind })}
            className="grid size-6 place-items-center rounded-sm text-soft hover:bg-line hover:text-ink print:hidden"
          >
            <CalendarPlus aria-hidden className="size-4" />
          </a>
        )}
      </span>
    </li>
  );
}
