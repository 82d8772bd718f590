'use client';

import { statedZone } from '@0711/mcp-tender/exports/stated-zone';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { CellRow } from './cell-row.tsx';
import { TenderDate } from './field-value.tsx';
import { AddButton, AddForm, Nothing } from './list-sections.tsx';
import { ResultSection } from './result-section.tsx';

/** The deadlines as a list that an expert corrects. */
export function EditableDeadlines({ output }: { output: Pick<ParseRfpOutput, 'deadlines'> }) {
  const t = useTranslations('result');
  const r = useTranslations('review');
  const deadlines = output.deadlines.toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <ResultSection part="timeline" count={deadlines.length} aside={<AddButton list="deadlines" label={r('addDeadline')} />}>
      {deadlines.length === 0 && <Nothing>{t('emptyTimeline')}</Nothing>}
      <ul>
        {deadlines.map((day) => (
          <CellRow key={day.id} cellKey={`deadlines.${day.id}`} label={t(`deadlineKind.${day.kind}`)} name={`${t(`deadlineKind.${day.kind}`)} ${day.label}`.trim()} confidence={day.confidence} evidence={day.evidence} removable>
            <TenderDate value={day.at} timed stated={statedZone(day.evidence)} />
            {day.label && day.label.toLowerCase() !== t(`deadlineKind.${day.kind}`).toLowerCase() && <span className="block text-xs wrap-anywhere text-soft">{day.label}</span>}
          </CellRow>
        ))}
      </ul>
      <AddForm list="deadlines" />
    </ResultSection>
  );
}
