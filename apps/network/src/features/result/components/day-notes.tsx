'use client';

import type { TenderDay } from '@0711/mcp-tender/exports/deadlines-of';
import { isStandardInSummer, isSummerInWinter } from '@0711/mcp-tender/exports/standard-time';
import { statedZone } from '@0711/mcp-tender/exports/stated-zone';
import type { TenderWarning } from '@0711/mcp-tender/schema';
import { wordWarning } from '@0711/mcp-tender/warnings/word-warning';
import { TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { warningsOfDay } from './warnings-of-day.ts';

/** What somebody must know before keeping a day: how it was counted, that its zone is an hour off the clocks, that the papers contradict it. */
export function DayNotes({ day, warnings }: { day: TenderDay; warnings: readonly TenderWarning[] }) {
  const t = useTranslations('result');
  const language = useLocale() === 'de' ? 'de' : 'en';
  const zone = statedZone(day.evidence);
  const notes = [
    day.workingDays ? t('workingDays') : null,
    zone && isSummerInWinter(zone, day.at) ? t('summerInWinter', { zone }) : null,
    zone && isStandardInSummer(zone, day.at) ? t('standardInSummer', { zone }) : null,
  ].filter((note) => note !== null);
  return (
    <>
      {notes.map((note) => <span key={note} className="block text-xs text-soft">{note}</span>)}
      {warningsOfDay(day.evidence, warnings).map((warning, index) => (
        <span key={index} className="flex items-start gap-1.5 text-xs">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{wordWarning(warning, language)}</span>
        </span>
      ))}
    </>
  );
}
