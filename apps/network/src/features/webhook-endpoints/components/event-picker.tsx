'use client';

import { EventNameSchema } from '@0711/contract/webhook-endpoint';
import type { EventName } from '@0711/contract/webhook-events';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

type Props = { chosen: EventName[] | null; error: string | undefined; onChange: (events: EventName[] | null) => void };

/** All events, or some of them. */
export function EventPicker({ chosen, error, onChange }: Props) {
  const t = useTranslations('endpoints');
  const id = useId();
  const toggle = (name: EventName, on: boolean) => onChange(EventNameSchema.options.filter((one) => (one === name ? on : chosen?.includes(one))));
  return (
    <fieldset aria-describedby={error ? id : undefined} className="min-w-0">
      <legend className="mb-1.5 text-[0.8125rem] font-medium">{t('events')}</legend>
      <label className="flex min-h-6 cursor-pointer items-center gap-2 text-sm">
        <input type="checkbox" className="size-4 accent-ink" checked={chosen === null} onChange={(e) => onChange(e.target.checked ? null : [])} />
        {t('allEventsLabel')}
      </label>
      {chosen !== null && (
        <div className="mt-2 grid gap-x-4 gap-y-1 border-l-2 pl-4 sm:grid-cols-2">
          {EventNameSchema.options.map((name) => (
            <label key={name} className="flex min-h-6 cursor-pointer items-center gap-2 text-[0.8125rem]">
              <input type="checkbox" className="size-4 accent-ink" checked={chosen.includes(name)} onChange={(e) => toggle(name, e.target.checked)} />
              <code className="text-xs">{name}</code>
            </label>
          ))}
        </div>
      )}
      {error && <p id={id} role="alert" className="mt-1.5 text-xs font-medium text-danger">{error}</p>}
    </fieldset>
  );
}
