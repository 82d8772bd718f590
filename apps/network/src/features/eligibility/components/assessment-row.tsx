'use client';

import type { Assessment } from '@0711/mcp-tender/check-eligibility/schema';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/surfaces.tsx';
import { CellRow } from '@/features/result/components/cell-row.tsx';
import { ProfileGap } from '@/features/result/components/profile-gap.tsx';

/** One requirement, its verdict with the reason, what is missing, and the entries of the profile that show it. */
export function AssessmentRow({ entry }: { entry: Assessment }) {
  const t = useTranslations('taskTypes');
  const r = useTranslations('result');
  const label = `${t(`verdict.${entry.verdict}`)} · ${r(`category.${entry.category}`)}`;
  return (
    <CellRow cellKey={`assessments.${entry.id}`} label={label} name={`${label}: ${entry.text.slice(0, 80)}`} confidence={entry.confidence} evidence={entry.evidence} removable stacked>
      <p className="leading-relaxed whitespace-pre-line">{entry.text}</p>
      <dl className="mt-1.5 grid gap-x-3 gap-y-0.5 text-[0.8125rem] @md:grid-cols-[6rem_minmax(0,1fr)]">
        <dt className="text-faint">{t('member.reason')}</dt>
        <dd className="break-words">{entry.reason}</dd>
        {entry.missing !== null && (
          <>
            <dt className="text-faint">{t('member.missing')}</dt>
            <dd className="font-medium break-words">
              {entry.missing}
              {entry.needs && entry.needs.length > 0 && (
                <span className="flex flex-wrap gap-x-3 font-normal text-soft">{entry.needs.map((part) => <ProfileGap key={part} needs={part} />)}</span>
              )}
            </dd>
          </>
        )}
        {entry.shown_by.length > 0 && (
          <>
            <dt className="text-faint">{t('eligibility.shownBy')}</dt>
            <dd>
              <ul>
                {entry.shown_by.map((shown, index) => (
                  <li key={index} className="break-words">
                    <span className="text-soft">{t(`part.${shown.part}`)}:</span> {shown.text}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {(entry.exclusion || entry.section) && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
          {entry.exclusion && (
            <Badge tone="outline" className="text-ink">
              <TriangleAlert aria-hidden />
              {r('exclusion')}
            </Badge>
          )}
          {entry.section && <span>{entry.section}</span>}
        </p>
      )}
    </CellRow>
  );
}
