'use client';

import { useFormatter } from 'next-intl';
import { type ReactNode, useId, useRef } from 'react';
import { useElementWidth } from '@/features/documents/components/use-element-width.ts';

const HEIGHT = 132;
const MARGIN = { top: 8, right: 4, bottom: 20, left: 52 };

/** Pixels within a chart: the left edge of a step, its width, and the height of a share (0 at the bottom, 1 on top). */
export type Plot = { left: (index: number) => number; step: number; y: (share: number) => number };

type Props = {
  title: string;
  /** What the pointer is on, or the whole span: one line of figures. */
  reading: ReactNode;
  /** What a screen reader hears in place of the drawing. */
  summary: string;
  times: readonly string[];
  /** A step of a day or less is named by its hour. */
  byHour: boolean;
  ticks: readonly { share: number; label: string }[];
  onPoint: (index: number | null) => void;
  legend?: ReactNode;
  children: (plot: Plot) => ReactNode;
};

/** Axes, lines and times around a drawing over equal steps of time. */
export function ChartFrame({ title, reading, summary, times, byHour, ticks, onPoint, legend, children }: Props) {
  const format = useFormatter();
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box);
  const id = useId();
  const inner = { width: Math.max(0, width - MARGIN.left - MARGIN.right), height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const step = times.length > 0 ? inner.width / times.length : 0;
  const plot: Plot = { step, left: (index) => MARGIN.left + index * step, y: (share) => MARGIN.top + (1 - share) * inner.height };
  const every = Math.max(1, Math.ceil(times.length / Math.max(1, Math.floor(inner.width / 72))));
  const nameOf = (at: string) => format.dateTime(new Date(at), byHour ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' });
  return (
    <figure className="min-w-0" aria-labelledby={id}>
      <figcaption className="mb-1 flex min-h-6 flex-wrap items-baseline justify-between gap-x-4 text-xs">
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span id={id} className="text-[0.8125rem] font-semibold">{title}</span>
          {legend}
        </span>
        <span className="figures text-soft">{reading}</span>
      </figcaption>
      <div ref={box} style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg
            role="img"
            aria-label={summary}
            width={width}
            height={HEIGHT}
            className="block"
            onPointerMove={(event) => {
              const at = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left - MARGIN.left) / step);
              onPoint(at >= 0 && at < times.length ? at : null);
            }}
            onPointerLeave={() => onPoint(null)}
          >
            {ticks.map(({ share, label }) => (
              <g key={label}>
                <line x1={MARGIN.left} x2={width - MARGIN.right} y1={plot.y(share)} y2={plot.y(share)} className="stroke-line" />
                <text x={MARGIN.left - 6} y={plot.y(share)} dy="0.32em" textAnchor="end" className="figures fill-faint text-2xs">{label}</text>
              </g>
            ))}
            {times.map((at, index) => index % every === 0 && plot.left(index) + 58 < width && (
              <text key={at} x={plot.left(index)} y={HEIGHT - 4} className="figures fill-faint text-2xs">{nameOf(at)}</text>
            ))}
            {children(plot)}
          </svg>
        )}
      </div>
    </figure>
  );
}
