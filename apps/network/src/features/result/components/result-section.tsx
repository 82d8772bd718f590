'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export const PARTS = ['timeline', 'warnings', 'facts', 'lots', 'criteria', 'requirements', 'documents'] as const;
export type Part = (typeof PARTS)[number];

/** One headed part of a result: a line, a heading, rows. */
export function ResultSection({ part, count, aside, children }: { part: Part; count?: number; aside?: ReactNode; children: ReactNode }) {
  const t = useTranslations('result');
  return (
    <section aria-labelledby={`part-${part}`} className="@container border-b last:border-b-0" data-part={part}>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 px-4 pt-3">
        <h2 id={`part-${part}`} className="scroll-mt-16 text-sm font-semibold" tabIndex={-1}>
          {t(part)}
          {count !== undefined && <span className="figures ml-2 font-normal text-faint">{count}</span>}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
