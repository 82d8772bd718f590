'use client';

import { type ReactNode, useId } from 'react';

/** One headed part of a result. */
export function OutputSection({ title, count, aside, children }: { title: string; count?: number; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="@container border-b last:border-b-0">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 px-4 pt-3">
        <h2 id={id} className="scroll-mt-16 text-sm font-semibold">
          {title}
          {count !== undefined && <span className="figures ml-2 font-normal text-faint">{count}</span>}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** The answer of a result, on top of it: an icon and a word, what it rests on, and whom it is about. */
export function OutputHead({ icon, title, lead, children }: { icon: ReactNode; title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <div className="border-b px-4 py-4">
      <div className="flex items-start gap-3">
        <span aria-hidden className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-full border border-control [&_svg]:size-4">{icon}</span>
        <div className="min-w-0 grow">
          <p className="text-base leading-snug font-semibold break-words">{title}</p>
          {lead && <p className="mt-0.5 text-soft">{lead}</p>}
        </div>
      </div>
      {children && <div className="mt-3">{children}</div>}
    </div>
  );
}
