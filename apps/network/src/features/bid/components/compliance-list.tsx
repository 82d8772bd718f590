'use client';

import { ComplianceEntry } from '@0711/mcp-tender/generate-bid/schema';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Select } from '@/components/ui/select.tsx';
import { MoreRows } from '@/components/more-rows.tsx';
import { useGrowing } from '@/components/use-growing.ts';
import { OutputSection } from '@/features/outputs/components/output-section.tsx';
import { CellRow } from '@/features/result/components/cell-row.tsx';
import { AddButton, AddForm, Nothing } from '@/features/result/components/list-sections.tsx';
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
      <ul>{fitting.slice(0, shown).map((entry) => <ComplianceRow key={entry.id} entry={entry} />)}</ul>
      {!complete && <MoreRows end={setEnd} onMore={more} />}
    </OutputSection>
  );
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
        {entry.section && <span>{entry.section}</span>}
      </p>
    </CellRow>
  );
}
