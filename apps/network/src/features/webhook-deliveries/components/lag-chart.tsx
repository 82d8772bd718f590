'use client';

import type { DeliveryStats } from '@0711/contract/webhook-endpoint';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useDuration } from '@/features/admin/components/use-duration.ts';
import { ChartFrame, type Plot } from './chart-frame.tsx';
import { type LagScale, lagScale } from './lag-scale.ts';
import { useStepName } from './use-step-name.ts';

const LINES = [
  { name: 'lag_p95_ms', label: 'p95', dash: '4 3' },
  { name: 'lag_p50_ms', label: 'p50', dash: undefined },
] as const;

/** How long deliveries took from the change to the receiver's answer: half of them, and nineteen in twenty. Logarithmic. */
export function LagChart({ stats }: { stats: DeliveryStats }) {
  const t = useTranslations('deliveries');
  const duration = useDuration();
  const stepName = useStepName(stats);
  const [pointed, setPointed] = useState<number | null>(null);
  const scale = lagScale(stats.steps.flatMap((step) => [step.lag_p50_ms, step.lag_p95_ms]).filter((ms) => ms !== null));
  const words = (step: { lag_p50_ms: number | null; lag_p95_ms: number | null }) =>
    LINES.toReversed().map(({ name, label }) => `${label} ${step[name] === null ? '–' : duration(step[name])}`).join(' · ');
  const step = pointed === null ? undefined : stats.steps[pointed];
  return (
    <ChartFrame
      title={t('lag')}
      legend={<Legend />}
      reading={step ? `${stepName(step.at)} · ${words(step)}` : words(stats)}
      summary={t('lagSummary', { lag: words(stats) })}
      times={stats.steps.map(({ at }) => at)}
      byHour={stats.step_seconds < 43_200 && stats.steps.length * stats.step_seconds <= 172_800}
      ticks={scale.ticks.filter((_, index, all) => all.length < 6 || index % 2 === 0).map((ms) => ({ share: scale.at(ms), label: duration(ms) }))}
      onPoint={setPointed}
    >
      {(plot) => (
        <>
          {pointed !== null && <rect x={plot.left(pointed)} width={plot.step} y={plot.y(1)} height={plot.y(0) - plot.y(1)} className="fill-sunken" />}
          {LINES.map(({ name, dash }) => <Line key={name} values={stats.steps.map((one) => one[name])} {...{ plot, scale, dash }} />)}
        </>
      )}
    </ChartFrame>
  );
}

function Line({ values, plot, scale, dash }: { values: readonly (number | null)[]; plot: Plot; scale: LagScale; dash: string | undefined }) {
  const place = (ms: number, index: number) => [plot.left(index) + plot.step / 2, plot.y(scale.at(ms))] as const;
  // A step without deliveries leaves a gap: nothing is drawn that was not measured.
  const path = values.map((ms, index) => {
    if (ms === null) return '';
    const [x, y] = place(ms, index);
    return `${values[index - 1] === null || index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return (
    <>
      <path d={path.join('')} fill="none" strokeWidth={1.5} strokeDasharray={dash} strokeLinejoin="round" className={dash ? 'stroke-soft' : 'stroke-ink'} />
      {values.map((ms, index) => {
        if (ms === null) return null;
        const [cx, cy] = place(ms, index);
        return <circle key={index} cx={cx} cy={cy} r={plot.step > 10 ? 2.25 : 1.75} strokeWidth={1.25} className={dash ? 'fill-surface stroke-soft' : 'fill-ink stroke-ink'} />;
      })}
    </>
  );
}

function Legend() {
  return (
    <span aria-hidden className="flex gap-3 text-2xs text-faint">
      {LINES.toReversed().map(({ label, dash }) => (
        <span key={label} className="inline-flex items-center gap-1">
          <svg width="18" height="6"><line x1="0" x2="18" y1="3" y2="3" strokeWidth="1.5" strokeDasharray={dash} className={dash ? 'stroke-soft' : 'stroke-ink'} /></svg>
          {label}
        </span>
      ))}
    </span>
  );
}
