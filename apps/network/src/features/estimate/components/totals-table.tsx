'use client';

import { isUnpriced } from '@0711/mcp-tender/estimate-cost/is-unpriced';
import type { EstimateCostOutput } from '@0711/mcp-tender/estimate-cost/schema';
import { Pencil } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { Badge } from '@/components/ui/surfaces.tsx';
import { OutputSection } from '@/features/outputs/components/output-section.tsx';
import { useResultControls } from '@/features/result/components/result-controls.tsx';

const ROWS = [
  { name: 'labour', share: null },
  { name: 'material', share: null },
  { name: 'overhead', share: 'overhead_percent' },
  { name: 'risk', share: 'risk_percent' },
  { name: 'profit', share: 'profit_percent' },
  { name: 'net', share: null },
] as const;

/** From labour and material to the net price; the percentages can be changed where the result can be edited. */
export function TotalsTable({ output }: { output: EstimateCostOutput }) {
  const t = useTranslations('taskTypes');
  const r = useTranslations('review');
  const format = useFormatter();
  const { edit } = useResultControls();
  const unpriced = isUnpriced(output);
  const money = (value: number) => (unpriced ? '–' : format.number(value, { style: 'currency', currency: output.currency }));
  const editing = ROWS.find(({ share }) => share !== null && edit?.editing === share)?.share;
  return (
    <OutputSection title={t('estimate.totals')}>
      <table className="figures mb-3 w-full">
        <tbody>
          {ROWS.map(({ name, share }) => (
            <tr key={name} data-row={share ?? undefined} className={name === 'net' ? 'border-t font-semibold' : undefined}>
              <th scope="row" className={cn('px-4 py-1 text-left', name !== 'net' && 'font-normal')}>
                {share ? `${t(`member.${share}`)} ${t('estimate.percent', { value: output[share] })}` : t(`estimate.total.${name}`)}
                {share && edit?.changeOf(share) && <Badge tone="ink" className="ml-2">{t('estimate.changed')}</Badge>}
              </th>
              <td className="px-4 py-1 text-right">{money(output.totals[name])}</td>
              {edit && (
                <td className="w-10 pr-2">
                  {share && (
                    <Button variant="ghost" size="icon-sm" data-cell={share} aria-label={r('editLabel', { label: t(`member.${share}`) })} onClick={() => edit.start(share)}>
                      <Pencil aria-hidden />
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {editing && edit && <div className="border-l-2 border-l-ink bg-sunken px-4 pt-1 pb-3">{edit.form(editing)}</div>}
    </OutputSection>
  );
}
