'use client';

import { type Requirement, RequirementCategory, RequirementKind } from '@0711/mcp-tender/schema';
import { Search, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useState } from 'react';
import { SURE_FROM } from '@/components/confidence.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Select } from '@/components/ui/select.tsx';
import type { RequirementWork } from '@/features/requirements/components/use-requirement-work.ts';
import { RequirementStatus } from '@/features/requirements/schema.ts';
import { Nothing } from './list-sections.tsx';
import { NO_FILTER, type RequirementFilter } from './requirement-filter.ts';
import { useResultControls } from './result-controls.tsx';

type Props = {
  requirements: readonly Requirement[];
  filter: RequirementFilter;
  onFilter: (filter: RequirementFilter) => void;
  shown: number;
  /** Null where requirements are only listed: then there is neither status nor owner. */
  work: RequirementWork | null;
  /** How to sort and group, beside the filters. */
  children?: ReactNode;
};

/** What narrows the requirements down: text, kind and category at once, the rest behind a button. */
export function RequirementFilterBar({ requirements, filter, onFilter, shown, work, children }: Props) {
  const t = useTranslations('result');
  const q = useTranslations('requirements');
  const { approvedBy } = useResultControls();
  const [open, setOpen] = useState(false);
  const set = (part: Partial<RequirementFilter>) => onFilter({ ...filter, ...part });
  const kinds = [{ value: '', label: t('filter.anyKind') }, ...RequirementKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))];
  const categories = useMemo(() => RequirementCategory.options.filter((category) => requirements.some((one) => one.category === category)), [requirements]);
  const sections = useMemo(() => [...new Set(requirements.flatMap(({ section }) => (section ? [section] : [])))], [requirements]);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-4 pb-2 print:hidden" role="search" aria-label={t('filter.search')}>
        <span className="relative min-w-40 grow">
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint" />
          <Input type="search" className="h-8 pl-8" aria-label={t('filter.search')} placeholder={t('filter.search')} value={filter.search} onChange={(e) => set({ search: e.target.value })} />
        </span>
        <Select aria-label={t('filter.kind')} value={filter.kind} onChange={(e) => set({ kind: RequirementKind.options.find((kind) => kind === e.target.value) ?? '' })} options={kinds} />
        <Select aria-label={t('filter.category')} value={filter.category} onChange={(e) => set({ category: categories.find((category) => category === e.target.value) ?? '' })} options={[{ value: '', label: t('filter.anyCategory') }, ...categories.map((category) => ({ value: category, label: t(`category.${category}`) }))]} />
        {work && <Select aria-label={q('statusLabel')} value={filter.status} onChange={(e) => set({ status: RequirementStatus.options.find((status) => status === e.target.value) ?? '' })} options={[{ value: '', label: q('anyStatus') }, ...RequirementStatus.options.map((status) => ({ value: status, label: q(`status.${status}`) }))]} />}
        {work && (
          <Button variant="ghost" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            <SlidersHorizontal aria-hidden />
            {q('more')}
          </Button>
        )}
        {(open || !work) && (
          <>
            {work && <Select aria-label={q('owner')} value={filter.owner} onChange={(e) => set({ owner: e.target.value })} options={[{ value: '', label: q('anyOwner') }, { value: 'none', label: q('unowned') }, ...work.people.map(({ id, name }) => ({ value: id, label: name }))]} />}
            {work && sections.length > 1 && <Select aria-label={q('section')} className="max-w-56" value={filter.section} onChange={(e) => set({ section: e.target.value })} options={[{ value: '', label: q('anySection') }, ...sections.map((section) => ({ value: section, label: section }))]} />}
            <Check label={t('filter.exclusion')} checked={filter.exclusionOnly} onChange={(on) => set({ exclusionOnly: on })} />
            {/* What a person has approved is not to be checked any more. */}
            {!approvedBy && <Check label={t('filter.check')} checked={filter.below !== null} onChange={(on) => set({ below: on ? SURE_FROM : null })} />}
            {children}
          </>
        )}
        <span className="figures ml-auto text-xs text-faint" aria-live="polite">
          {t('filter.shown', { shown, total: requirements.length })}
        </span>
      </div>
      {shown === 0 && (
        <Nothing>
          {t('emptyFilter')}{' '}
          <Button variant="link" size="sm" onClick={() => onFilter(NO_FILTER)}>
            {t('clearFilter')}
          </Button>
        </Nothing>
      )}
    </>
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
