'use client';

import type { DeliveryStats } from '@0711/contract/webhook-endpoint';
import { useFormatter, useTranslations } from 'next-intl';
import { useDuration } from '@/features/admin/components/use-duration.ts';
import { useStepName } from './use-step-name.ts';

/** The charts' figures as a table: for who can't see the drawing, and for who wants the numbers. Steps in which nothing was sent are left out. */
export function StatsTable({ stats }: { stats: DeliveryStats }) {
  const t = useTranslations('deliveries');
  const format = useFormatter();
  const duration = useDuration();
  const stepName = useStepName(stats);
  const steps = stats.steps.filter(({ attempts, delivered }) => attempts + delivered > 0).toReversed();
  const span = (ms: number | null) => (ms === null ? '–' : duration(ms));
  const heads = [t('time'), t('attempts'), t('success'), t('delivered'), `${t('lag')} p50`, `${t('lag')} p95`];
  return (
    <details className="border-t px-4 py-2 text-xs">
      <summary className="w-fit cursor-pointer rounded-sm text-soft">{t('asTable')}</summary>
      <div className="mt-2 max-h-72 overflow-auto" tabIndex={0} role="region" aria-label={t('asTable')}>
        <table className="figures w-full min-w-[32rem]">
          <thead>
            <tr className="text-soft">{heads.map((head, index) => <th key={head} scope="col" className={index === 0 ? 'py-1 text-left font-medium' : 'py-1 pl-4 text-right font-medium'}>{head}</th>)}</tr>
          </thead>
          <tbody className="divide-y">
            {steps.map((step) => (
              <tr key={step.at}>
                <th scope="row" className="py-1 text-left font-normal whitespace-nowrap">{stepName(step.at)}</th>
                {[format.number(step.attempts), step.success_rate === null ? '–' : format.number(step.success_rate / 100, { style: 'percent', maximumFractionDigits: 1 }), format.number(step.delivered), span(step.lag_p50_ms), span(step.lag_p95_ms)]
                  .map((text, index) => <td key={index} className="py-1 pl-4 text-right whitespace-nowrap">{text}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
        {steps.length === 0 && <p className="py-2 text-faint">{t('noTraffic')}</p>}
      </div>
    </details>
  );
}
