'use client';

import { itemCost } from '@0711/mcp-tender/estimate-cost/cost-totals';
import type { CostItem } from '@0711/mcp-tender/estimate-cost/schema';
import { Sparkles } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/surfaces.tsx';
import { CellRow } from '@/features/result/components/cell-row.tsx';

/** One position: what it is, what it takes per unit, and what it comes to. What nobody stated is a dash, and the position is open. */
export function CostRow({ item, currency }: { item: CostItem; currency: string }) {
  const t = useTranslations('taskTypes');
  const format = useFormatter();
  const label = item.position ?? t('estimate.noPosition');
  const cost = itemCost(item);
  const total = cost && cost.labour + cost.material;
  const number = (value: number | null) => (value === null ? '–' : format.number(value, { maximumFractionDigits: 3 }));
  const money = (value: number | null) => (value === null ? '–' : format.number(value, { style: 'currency', currency }));
  const cells = [
    [t('member.quantity'), `${number(item.quantity)}${item.unit ? ` ${item.unit}` : ''}`],
    [t('member.hours_per_unit'), number(item.hours_per_unit)],
    [t('member.hourly_rate'), money(item.hourly_rate)],
    [t('member.material_per_unit'), money(item.material_per_unit)],
  ] as const;
  return (
    <CellRow cellKey={`items.${item.id}`} label={label} name={`${label}: ${item.title}`} confidence={item.confidence} evidence={item.evidence} removable stacked>
      <p className="font-medium break-words">{item.title}</p>
      <dl className="figures mt-1 grid grid-cols-2 gap-x-4 gap-y-1 text-[0.8125rem] @md:grid-cols-5">
        {cells.map(([label, value]) => (
          <div key={label}>
            <dt className="text-2xs text-faint">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="@md:text-right">
          <dt className="text-2xs text-faint">{t('estimate.lineTotal')}</dt>
          <dd className="font-medium">{total === null ? <Badge tone="gold">{t('basis.open')}</Badge> : money(total)}</dd>
        </div>
      </dl>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-faint">
        {item.basis !== 'open' && (
          <Badge>
            {item.basis === 'model' && <Sparkles aria-hidden />}
            {t(`basis.${item.basis}`)}
          </Badge>
        )}
        {item.note && <span className="min-w-0 break-words">{item.note}</span>}
      </p>
    </CellRow>
  );
}
