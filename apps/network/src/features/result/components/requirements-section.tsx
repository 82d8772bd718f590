'use client';

import { type ParseRfpOutput, type Requirement, RequirementCategory, RequirementKind } from '@0711/mcp-tender/schema';
import { Search, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { SURE_FROM } from '@/components/confidence.tsx';
import { useGrowing } from '@/components/use-growing.ts';
import { Button } from '@/components/ui/button.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Select } from '@/components/ui/select.tsx';
import { Badge } from '@/components/ui/surfaces.tsx';
import { isNewKey } from '@/features/review/components/draft/edits.ts';
import { CellRow } from './cell-row.tsx';
import { AddButton, AddForm, Nothing } from './list-sections.tsx';
import { filterRequirements, NO_FILTER, type RequirementFilter } from './requirement-filter.ts';
import { useResultControls } from './result-controls.tsx';
import { ResultSection } from './result-section.tsx';

export function RequirementsSection({ output }: { output: Pick<ParseRfpOutput, 'requirements'> }) {
  const t = useTranslations('result');
  const r = useTranslations('review');
  const [filter, setFilter] = useState(NO_FILTER);
  const { edit } = useResultControls();
  const common = useTranslations('common');
  const total = output.requirements.length;
  const shown = useMemo(() => {
    const fitting = new Set(filterRequirements(output.requirements, filter).map((one) => one.id));
    // What is being edited or was just added stays in view, whether or not it fits.
    const all = output.requirements.filter((one) => fitting.has(one.id) || edit?.editing === `requirements.${one.id}`);
    // What this draft adds comes first, under the form that it was added with.
    return [...all.filter((one) => isNewKey(`requirements.${one.id}`)), ...all.filter((one) => !isNewKey(`requirements.${one.id}`))];
  }, [output.requirements, filter, edit?.editing]);
  const { shown: drawn, complete, setEnd, more } = useGrowing(shown.length, 100, filter);
  return (
    <ResultSection part="requirements" count={total} aside={<AddButton list="requirements" label={r('addRequirement')} />}>
      <AddForm list="requirements" />
      {total > 0 && <FilterBar filter={filter} onFilter={setFilter} shown={shown.length} total={total} />}
      {total === 0 && <Nothing>{t('emptyRequirements')}</Nothing>}
      {total > 0 && shown.length === 0 && (
        <Nothing>
          {t('emptyFilter')}{' '}
          <Button variant="link" size="sm" onClick={() => setFilter(NO_FILTER)}>
            {t('clearFilter')}
          </Button>
        </Nothing>
      )}
      <ul>{shown.slice(0, drawn).map((requirement) => <RequirementRow key={requirement.id} requirement={requirement} />)}</ul>
      {!complete && (
        <div ref={setEnd} className="p-3 text-center">
          <Button size="sm" onClick={more}>
            {common('more')}
          </Button>
        </div>
      )}
    </ResultSection>
  );
}

function RequirementRow({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('result');
  const label = `${t(`kind.${requirement.kind}`)} · ${t(`category.${requirement.category}`)}`;
  return (
    <CellRow
      cellKey={`requirements.${requirement.id}`}
      label={label}
      name={`${label}: ${requirement.text.slice(0, 80)}`}
      confidence={requirement.confidence}
      evidence={requirement.evidence}
      removable
      stacked
    >
      <p className="leading-relaxed whitespace-pre-line">{requirement.text}</p>
      {(requirement.exclusion || requirement.section) && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
          {requirement.exclusion && (
            <Badge tone="outline" className="text-ink">
              <TriangleAlert aria-hidden />
              {t('exclusion')}
            </Badge>
          )}
          {requirement.section && <span>{requirement.section}</span>}
        </p>
      )}
    </CellRow>
  );
}

function FilterBar({ filter, onFilter, shown, total }: { filter: RequirementFilter; onFilter: (filter: RequirementFilter) => void; shown: number; total: number }) {
  const t = useTranslations('result');
  const { approvedBy } = useResultControls();
  const all = { value: '', label: t('filter.all') };
  const kinds = [all, ...RequirementKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))];
  const categories = [all, ...RequirementCategory.options.map((category) => ({ value: category, label: t(`category.${category}`) }))];
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2" role="search" aria-label={t('filter.search')}>
      <span className="relative min-w-40 grow">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint" />
        <Input type="search" className="h-8 pl-8" aria-label={t('filter.search')} placeholder={t('filter.search')} value={filter.search} onChange={(e) => onFilter({ ...filter, search: e.target.value })} />
      </span>
      <Select aria-label={t('filter.kind')} value={filter.kind} onChange={(e) => onFilter({ ...filter, kind: RequirementKind.options.find((kind) => kind === e.target.value) ?? '' })} options={kinds} />
      <Select aria-label={t('filter.category')} value={filter.category} onChange={(e) => onFilter({ ...filter, category: RequirementCategory.options.find((category) => category === e.target.value) ?? '' })} options={categories} />
      <Check label={t('filter.exclusion')} checked={filter.exclusionOnly} onChange={(on) => onFilter({ ...filter, exclusionOnly: on })} />
      {/* What a person has approved is not to be checked any more. */}
      {!approvedBy && <Check label={t('filter.check')} checked={filter.below !== null} onChange={(on) => onFilter({ ...filter, below: on ? SURE_FROM : null })} />}
      <span className="figures ml-auto text-xs text-faint" aria-live="polite">
        {t('filter.shown', { shown, total })}
      </span>
    </div>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="inline-flex h-8 cursor-pointer items-center gap-1.5 text-[0.8125rem]">
      <input type="checkbox" className="size-4 accent-ink" checked={checked} onChange={(e) => onChange(e.target.checked)} />
      {label}
    </label>
  );
}
