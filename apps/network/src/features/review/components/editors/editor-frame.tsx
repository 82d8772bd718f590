'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';

/** The form in a row: Enter (in a text area with Ctrl or ⌘) applies, Escape stops. The first input takes the focus. */
export function EditorFrame({ label, onApply, onStop, children, extra }: { label: string; onApply: () => void; onStop: () => void; children: ReactNode; extra?: ReactNode }) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onStop();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onApply();
    }
  };
  return (
    // Keys of its inputs, caught once for all of them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      aria-label={label}
      className="mt-2 grid scroll-mt-14 scroll-mb-14 gap-3"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onApply();
      }}
    >
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="sm" variant="primary">
          {t('apply')}
        </Button>
        <Button size="sm" variant="ghost" onClick={onStop}>
          {common('cancel')}
        </Button>
        {extra}
      </div>
    </form>
  );
}
