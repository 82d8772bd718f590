'use client';

import type { AwardCriterion, Lot, ParseRfpOutput } from '@0711/mcp-tender/schema';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import type { ListName } from '@/features/review/components/draft/edits.ts';
import { CellRow } from './cell-row.tsx';
import { DocumentText } from './document-text.tsx';
import { groupCriteria } from './criteria-groups.ts';
import { useResultControls } from './result-controls.tsx';
import { ResultSection } from './result-section.tsx';

export function LotsSection({ output }: { output: ParseRfpOutput }) {
  const t = useTranslations('result');
  const r = useTranslations('review');
  return (
    <ResultSection part="lots" count={output.lots.length} aside={<AddButton list="lots" label={r('addLot')} />}>
      {output.lots.length === 0 && <Nothing>{t('emptyLots')}</Nothing>}
      <ul>{output.lots.map((lot) => <LotRow key={lot.id} lot={lot} documents={output.documents} />)}</ul>
      <AddForm list="lots" />
    </ResultSection>
  );
}

function LotRow({ lot, documents }: { lot: Lot; documents: ParseRfpOutput['documents'] }) {
  const t = useTranslations('result');
  const label = lot.number ? t('lot', { number: lot.number }) : t('lotPlain');
  return (
    <CellRow cellKey={`lots.${lot.id}`} label={label} name={`${label} ${lot.title ?? ''}`.trim()} confidence={lot.confidence} evidence={lot.evidence} removable>
      {lot.title ? <DocumentText documents={documents} evidence={lot.evidence}>{lot.title}</DocumentText> : <span className="text-faint italic">{t('notStated')}</span>}
    </CellRow>
  );
}

export function CriteriaSection({ output }: { output: ParseRfpOutput }) {
  const t = useTranslations('result');
  const r = useTranslations('review');
  const groups = groupCriteria(output.award_criteria);
  return (
    <ResultSection part="criteria" count={output.award_criteria.length} aside={<AddButton list="award_criteria" label={r('addCriterion')} />}>
      {output.award_criteria.length === 0 && <Nothing>{t('emptyCriteria')}</Nothing>}
      {groups.map((group) => (
        <div key={group.lot ?? ''}>
          {(groups.length > 1 || group.sum) && (
            <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-2 text-xs">
              <span className="font-semibold">{groups.length > 1 && (group.lot === null ? t('allLots') : t('forLot', { lot: group.lot }))}</span>
              {group.sum && <span className="figures font-normal text-faint">{group.sum.unit === 'percent' ? t('sumPercent', { value: group.sum.value }) : t('sumPoints', { value: group.sum.value })}</span>}
            </h3>
          )}
          <ul>{group.criteria.map(({ criterion, bar }) => <CriterionRow key={criterion.id} {...{ criterion, bar }} />)}</ul>
        </div>
      ))}
      <AddForm list="award_criteria" />
    </ResultSection>
  );
}

function CriterionRow({ criterion, bar }: { criterion: AwardCriterion; bar: number | null }) {
  const t = useTranslations('result');
  const weight = criterion.weight_percent;
  return (
    <CellRow
      cellKey={`award_criteria.${criterion.id}`}
      label={criterion.name}
      confidence={criterion.confidence}
      derived={criterion.derived}
      evidence={criterion.evidence}
      removable
    >
      <span className="figures flex flex-wrap items-baseline gap-x-4">
        {weight !== null && <span className="font-medium">{t('weight', { value: weight })}</span>}
        {criterion.max_points !== null && <span>{t('points', { value: criterion.max_points })}</span>}
        {criterion.lot !== null && <span className="text-soft">{t('forLot', { lot: criterion.lot })}</span>}
        {weight === null && criterion.max_points === null && <span className="text-faint italic">{t('notStated')}</span>}
      </span>
      {bar !== null && (
        <span aria-hidden data-bar={bar} className="mt-1.5 block h-2 overflow-hidden rounded-sm bg-line">
          <span className="block h-full rounded-sm bg-ink" style={{ width: `${bar * 100}%` }} />
        </span>
      )}
    </CellRow>
  );
}

/** Adds an entry to a list; only where the result can be edited. */
export function AddButton({ list, label }: { list: ListName; label: string }) {
  const { edit } = useResultControls();
  if (!edit) return null;
  return (
    <Button variant="ghost" size="sm" onClick={() => edit.add(list)}>
      <Plus aria-hidden />
      {label}
    </Button>
  );
}

/** The open form of an entry that is being added to this list. */
export function AddForm({ list }: { list: ListName }) {
  const { edit } = useResultControls();
  if (edit?.adding?.list !== list) return null;
  return <div className="border-l-2 border-l-ink bg-sunken px-4 pt-1 pb-3">{edit.adding.form}</div>;
}

export function Nothing({ children }: { children: React.ReactNode }) {
  return <p className="px-4 pt-1 pb-4 text-faint">{children}</p>;
}
