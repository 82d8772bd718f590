'use client';

import { isUnpriced } from '@0711/mcp-tender/estimate-cost/is-unpriced';
import type { EstimateCostOutput } from '@0711/mcp-tender/estimate-cost/schema';
import { Calculator } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/surfaces.tsx';
import { OutputHead, OutputSection } from '@/features/outputs/components/output-section.tsx';
import { MoreRows } from '@/components/more-rows.tsx';
import { useGrowing } from '@/components/use-growing.ts';
import { AddButton, AddForm, Nothing } from '@/features/result/components/list-sections.tsx';
import { DocumentsSection, WarningsSection } from '@/features/result/components/other-sections.tsx';
import { CostRow } from './cost-row.tsx';
import { TotalsTable } from './totals-table.tsx';

/** A calculation: what it comes to and by which shares, then each position with its hours, rate and material. */
export function EstimateView({ output }: { output: EstimateCostOutput }) {
  const t = useTranslations('taskTypes');
  const format = useFormatter();
  const { totals, currency, items, assumptions } = output;
  const { shown, complete, setEnd, more } = useGrowing(items.length, 100, null);
  return (
    <div>
      <OutputHead
        icon={<Calculator />}
        title={<span className="figures">{isUnpriced(output) ? t('estimate.unpriced') : t('estimate.net', { amount: format.number(totals.net, { style: 'currency', currency }) })}</span>}
        lead={`${t(`estimate.source.${output.source}`)} · ${t('estimate.hours', { hours: totals.hours })}`}
      >
        {totals.open_items > 0 && <Notice tone="gold" title={t('estimate.open', { count: totals.open_items })}>{t('estimate.openLead')}</Notice>}
      </OutputHead>
      <WarningsSection output={output} />
      <TotalsTable output={output} />
      <OutputSection title={t('estimate.items')} count={items.length} aside={<AddButton list="items" label={t('add.items')} />}>
        <AddForm list="items" />
        {items.length === 0 && <Nothing>{t('estimate.noItems')}</Nothing>}
        <ul>{items.slice(0, shown).map((item) => <CostRow key={item.id} item={item} currency={currency} />)}</ul>
        {!complete && <MoreRows end={setEnd} onMore={more} />}
      </OutputSection>
      {assumptions.length > 0 && (
        <OutputSection title={t('estimate.assumptions')} count={assumptions.length}>
          <ul className="list-disc px-4 pb-3 pl-9">{assumptions.map(({ id, text }) => <li key={id} className="py-0.5 break-words">{text}</li>)}</ul>
        </OutputSection>
      )}
      <DocumentsSection output={output} />
    </div>
  );
}
