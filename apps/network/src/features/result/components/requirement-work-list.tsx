'use client';

import { type Requirement, RequirementCategory } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { MoreRows } from '@/components/more-rows.tsx';
import { useGrowing } from '@/components/use-growing.ts';
import { Select } from '@/components/ui/select.tsx';
import { RequirementTable } from '@/features/requirements/components/requirement-table.tsx';
import type { RequirementWork } from '@/features/requirements/components/use-requirement-work.ts';
import { RequirementStatus } from '@/features/requirements/schema.ts';
import { filterRequirements, NO_FILTER } from './requirement-filter.ts';
import { RequirementFilterBar } from './requirement-filter-bar.tsx';
import { countSettled, firstOf, type Grouping, GROUPINGS, groupRequirements, type Order, orderRequirements, ORDERS } from './requirement-order.ts';

/** The requirements as work: how much is settled, filters, and the table. */
export function RequirementWorkList({ requirements, work }: { requirements: readonly Requirement[]; work: RequirementWork }) {
  const t = useTranslations('requirements');
  const r = useTranslations('result');
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<Order>('document');
  const [grouping, setGrouping] = useState<Grouping>('section');
  const wanted = useDeferredValue(filter);
  const { states } = work;
  const numberOf = useMemo(() => new Map(requirements.map(({ id }, index) => [id, index + 1])), [requirements]);
  const shown = useMemo(() => orderRequirements(filterRequirements(requirements, wanted, states), order, states), [requirements, wanted, order, states]);
  const reset = useMemo(() => ({ wanted, order, grouping }), [wanted, order, grouping]);
  const { shown: drawn, complete, setEnd, more } = useGrowing(shown.length, 100, reset);
  // A sorted list in sections would fall into a section for each row: sorting goes within them.
  const groups = useMemo(() => {
    const places = new Map(groupRequirements(requirements, grouping, states).map(({ key }, place) => [key, place]));
    return firstOf(groupRequirements(shown, grouping, states).toSorted((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0)), drawn);
  }, [shown, drawn, grouping, states, requirements]);

  const nameOf = (key: string | null): string => {
    const category = RequirementCategory.options.find((one) => one === key);
    const status = RequirementStatus.options.find((one) => one === key);
    if (grouping === 'category' && category) return r(`category.${category}`);
    if (grouping === 'status' && status) return t(`status.${status}`);
    return key ?? t('noSection');
  };
  return (
    <>
      <Settled settled={countSettled(requirements, states)} total={requirements.length} />
      <RequirementFilterBar {...{ requirements, filter, work }} onFilter={setFilter} shown={shown.length}>
        <Select aria-label={t('sort')} value={order} onChange={(e) => setOrder(ORDERS.find((one) => one === e.target.value) ?? 'document')} options={ORDERS.map((one) => ({ value: one, label: t(`order.${one}`) }))} />
        <Select aria-label={t('group')} value={grouping} onChange={(e) => setGrouping(GROUPINGS.find((one) => one === e.target.value) ?? 'none')} options={GROUPINGS.map((one) => ({ value: one, label: t(`grouping.${one}`) }))} />
        <p className="basis-full text-xs text-faint">{t('keys')}</p>
      </RequirementFilterBar>
      {groups.length > 0 && <RequirementTable {...{ groups, numberOf, work }} nameOf={grouping === 'none' ? null : nameOf} />}
      {!complete && <MoreRows end={setEnd} onMore={more} left={shown.length - drawn} />}
    </>
  );
}

function Settled({ settled, total }: { settled: number; total: number }) {
  const t = useTranslations('requirements');
  return (
    <div className="flex items-center gap-3 px-4 pb-3">
      <div role="progressbar" aria-label={t('progress')} aria-valuemin={0} aria-valuemax={total} aria-valuenow={settled} aria-valuetext={t('settled', { settled, total })} className="h-1.5 grow overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-ink" style={{ width: `${(settled / Math.max(1, total)) * 100}%` }} />
      </div>
      <span className="figures text-xs text-soft">{t('settled', { settled, total })}</span>
    </div>
  );
}
