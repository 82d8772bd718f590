'use client';

import { timelineOf } from '@0711/mcp-tender/exports/deadlines-of';
import { statedZone } from '@0711/mcp-tender/exports/stated-zone';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { TIME_FIELDS } from './beside-timeline.ts';
import { CellRow } from './cell-row.tsx';
import { DayNotes } from './day-notes.tsx';
import { FieldRows } from './field-sections.tsx';
import { TenderDate } from './field-value.tsx';
import { AddButton, AddForm, Nothing } from './list-sections.tsx';
import { ResultSection } from './result-section.tsx';
import { UndatedTime } from './undated-day.tsx';

/** The timeline as a list that an expert corrects: the listed days, and what has none. The fields of time follow. */
export function EditableDeadlines({ output }: { output: Pick<ParseRfpOutput, 'fields' | 'documents' | 'deadlines' | 'undated' | 'warnings'> }) {
  const t = useTranslations('result');
  const r = useTranslations('review');
  const entries = timelineOf(output).filter(({ day }) => day === null || day.key.startsWith('deadlines.'));
  return (
    <ResultSection part="timeline" count={entries.length} aside={<AddButton list="deadlines" label={r('addDeadline')} />}>
      {entries.length === 0 && <Nothing>{t('emptyTimeline')}</Nothing>}
      <ul>
        {entries.map(({ day, undated }) => {
          const { kind, label, confidence, evidence } = day ?? undated;
          const key = day ? day.key : `undated.${undated.id}`;
          const kindWord = t(`deadlineKind.${kind}`);
          const own = label && label.toLowerCase() !== kindWord.toLowerCase() ? label : null;
          return (
            <CellRow key={key} cellKey={key} label={kindWord} name={own ? `${kindWord} ${own}` : kindWord} confidence={confidence} derived={day?.derived ?? false} evidence={evidence} removable>
              {day ? <TenderDate value={day.at} timed stated={statedZone(evidence)} /> : <UndatedTime entry={undated} />}
              {own && <span className="block text-xs wrap-anywhere text-soft">{own}</span>}
              {day && <DayNotes day={day} warnings={output.warnings} />}
            </CellRow>
          );
        })}
      </ul>
      <AddForm list="deadlines" />
      <h3 className="border-t px-4 pt-3 pb-1 text-xs font-semibold">{t('timeFields')}</h3>
      <FieldRows names={TIME_FIELDS} output={output} />
    </ResultSection>
  );
}
