'use client';

import { ComplianceEntry, type Need } from '@0711/mcp-tender/generate-bid/schema';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Select } from '@/components/ui/select.tsx';
import { MoreRows } from '@/components/more-rows.tsx';
import { useGrowing } from '@/components/use-growing.ts';
import { OutputSection } from '@/features/outputs/components/output-section.tsx';
import { CellRow } from '@/features/result/components/cell-row.tsx';
import { AddButton, AddForm, Nothing } from '@/features/result/components/list-sections.tsx';
import { ProfileGap } from '@/features/result/components/profile-gap.tsx';
import { useResultControls } from '@/features/result/components/result-controls.tsx';
import { GapText } from './gap-text.tsx';
import { SourceBadge } from './source-badge.tsx';

const STATUSES = ComplianceEntry.shape.status.options;

/** Every requirement with the bid's answer; those that need a person can be shown alone. */
export function ComplianceList({ entries }: { entries: readonly ComplianceEntry[] }) {
  const t = useTranslations('taskTypes');
  const { edit } = useResultControls();
  const [status, setStatus] = useState<ComplianceEntry['status'] | ''>('');
  const fitting = entries.filter((one) => status === '' || one.status === status || edit?.editing === `compliance.${one.id}`);
  const { shown, complete, setEnd, more } = useGrowing(fitting.length, 100, status);
  const options = [{ value: '', label: t('bid.all') }, ...STATUSES.map((value) => ({ value, label: `${t(`compliance.${value}`)} (${entries.filter((one) => one.status === value).length})` }))];
  const waiting = countNeeds(entries);
  return (
    <OutputSection title={t('bid.compliance')} count={entries.length} aside={<AddButton list="compliance" label={t('add.compliance')} />}>
      <AddForm list="compliance" />
      {entries.length === 0 ? (
        <Nothing>{t('bid.noCompliance')}</Nothing>
      ) : (
        <div className="flex items-center gap-3 px-4 pb-2">
          <Select aria-label={t('member.status')} value={status} onChange={(e) => setStatus(STATUSES.find((one) => one === e.target.value) ?? '')} options={options} />
          <span className="figures text-xs text-faint" aria-live="polite">{t('bid.shown', { shown: fitting.length, total: entries.length })}</span>
        </div>
      )}
      {waiting.all > 0 && <p className="px-4 pb-2 text-[0.8125rem] text-soft">{t('bid.waiting', waiting)}</p>}
      <ul>{fitting.slice(0, shown).map((entry) => <ComplianceRow key={entry.id} entry={entry} />)}</ul>
      {!complete && <MoreRows end={setEnd} onMore={more} />}
    </OutputSection>
  );
}

/** What the open answers wait for. */
function countNeeds(entries: readonly ComplianceEntry[]): Record<'all' | 'profile' | 'declaration' | 'submission' | 'terms', number> {
  const needs = entries.flatMap((one) => (one.status === 'open' && one.needs ? [one.needs] : []));
  const of = (need: Need) => needs.filter((one) => one === need).length;
  const [declaration, submission, terms] = [of('declaration'), of('submission'), of('terms')];
  return { all: needs.length, profile: needs.length - declaration - submission - terms, declaration, submission, terms };
}

function ComplianceRow({ entry }: { entry: ComplianceEntry }) {
  const t = useTranslations('taskTypes');
  const r = useTranslations('result');
  const label = `${t(`compliance.${entry.status}`)} · ${r(`kind.${entry.kind}`)} · ${r(`category.${entry.category}`)}`;
  return (
    <CellRow cellKey={`compliance.${entry.id}`} label={label} name={`${label}: ${entry.text.slice(0, 80)}`} confidence={entry.confidence} evidence={entry.evidence} removable stacked>
      <p className="leading-relaxed whitespace-pre-line text-soft">{entry.text}</p>
      {entry.answer && <p className="mt-1.5 border-l-2 border-control pl-3 leading-relaxed break-words whitespace-pre-line"><GapText text={entry.answer} /></p>}
      <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
        <SourceBadge source={entry.source} />
        {entry.needs && <ProfileGap needs={entry.needs} />}
        {entry.section && <span>{entry.section}</span>}
      </p>
    </CellRow>
  );
}
