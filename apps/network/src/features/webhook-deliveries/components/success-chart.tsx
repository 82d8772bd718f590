'use client';

import type { DeliveryStats } from '@0711/contract/webhook-endpoint';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import { useStepName } from './use-step-name.ts';

/** How many of each step's attempts succeeded: full columns are all, hatched is what failed, no column is no attempt. */
export function SuccessChart({ stats }: { stats: DeliveryStats }) {
  const t = useTranslations('deliveries');
  const format = useFormatter();
  const stepName = useStepName(stats);
  const hatch = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const percent = (rate: number | null) => (rate === null ? '–' : format.number(rate / 100, { style: 'percent', maximumFractionDigits: rate > 99 && rate < 100 ? 2 : 1 }));
  const step = pointed === null ? undefined : stats.steps[pointed];
  return (
    <ChartFrame
      title={t('success')}
      legend={<Legend />}
      reading={step ? `${stepName(step.at)} · ${percent(step.success_rate)} · ${t('ofAttempts', { succeeded: step.succeeded, attempts: step.attempts })}` : percent(stats.success_rate)}
      summary={t('successSummary', { rate: percent(stats.success_rate), delivered: stats.delivered })}
      times={stats.steps.map(({ at }) => at)}
      byHour={stats.step_seconds < 43_200 && stats.steps.length * stats.step_seconds <= 172_800}
      ticks={[0, 0.5, 1].map((share) => ({ share, label: format.number(share, { style: 'percent' }) }))}
      onPoint={setPointed}
    >
      {({ left, step: width, y }) => (
        <>
          <defs>
            <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="4" height="4" className="fill-danger-soft" />
              <line x1="0" x2="0" y1="0" y2="4" strokeWidth="3" className="stroke-danger" />
            </pattern>
          </defs>
          {stats.steps.map(({ at, success_rate: rate }, index) => {
            if (rate === null) return null;
            const x = left(index) + Math.min(1, width * 0.1);
            const column = Math.max(1, width - Math.min(2, width * 0.2));
            return (
              <g key={at} opacity={pointed === null || pointed === index ? 1 : 0.45}>
                <rect x={x} width={column} y={y(rate / 100)} height={y(0) - y(rate / 100)} className="fill-control" />
                {rate < 100 && <rect x={x} width={column} y={y(1)} height={Math.max(2, y(rate / 100) - y(1))} fill={`url(#${hatch})`} />}
              </g>
            );
          })}
        </>
      )}
    </ChartFrame>
  );
}

function Legend() {
  const t = useTranslations('deliveries');
  return (
    <span aria-hidden className="flex gap-3 text-2xs text-faint">
      <span className="inline-flex items-center gap-1"><span className="size-2.5 bg-control" />{t('succeeded')}</span>
      <span className="inline-flex items-center gap-1"><span className="size-2.5 border border-danger bg-danger-soft" />{t('failed')}</span>
    </span>
  );
}
