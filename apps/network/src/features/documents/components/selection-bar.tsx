'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { TextSelection } from './use-text-selection.ts';

/** What can be done with the selected text, beside it. Pressing a button must not lose the selection, hence no mousedown. */
export function SelectionBar({ selection, children }: { selection: TextSelection; children: ReactNode }) {
  const t = useTranslations('documents');
  const bar = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => setWidth(bar.current?.offsetWidth ?? 0), [children]);
  const above = selection.at.top > 120;
  const style = {
    left: Math.max(8, Math.min(window.innerWidth - 8 - width, selection.at.left - width / 2)),
    top: above ? selection.at.top - 8 : selection.at.bottom + 8,
    transform: above ? 'translateY(-100%)' : undefined,
  };
  return (
    <div ref={bar} role="toolbar" tabIndex={-1} aria-label={t('selection')} className="fixed z-40 flex max-w-[calc(100vw-1rem)] flex-wrap items-center gap-1 rounded-md border bg-surface p-1 shadow-2" style={style} onMouseDown={(e) => e.preventDefault()}>
      {children}
    </div>
  );
}
