'use client';

import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './ui/class-names.ts';

type Props<T extends string> = { label: ReactNode; hint?: ReactNode; value: T | undefined; options: readonly { value: T; label: string; icon?: ReactNode; lang?: string }[]; onChange: (value: T) => void; id: string };

/** One of a few, all in view: a radio group that looks like a row of buttons. */
export function Choice<T extends string>({ label, hint, value, options, onChange, id }: Props<T>) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
      <div className="min-w-0">
        <p id={id} className="font-medium">{label}</p>
        {hint && <p className="text-xs text-faint">{hint}</p>}
      </div>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value ?? null}
        onValueChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
        className="flex flex-wrap rounded-md border border-control p-0.5"
      >
        {options.map((option) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            lang={option.lang}
            className={cn('inline-flex h-8 items-center gap-2 rounded-sm px-3 text-[0.8125rem] [&_svg]:size-4', value === option.value ? 'bg-ink text-paper' : 'hover:bg-sunken')}
          >
            {option.icon}
            {option.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
