import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

type Props = Omit<ComponentProps<'select'>, 'children'> & { options: readonly { value: string; label: string }[] };

/** The platform's own select: on a phone it opens the system's wheel, with a keyboard it types ahead. */
export function Select({ className, options, ...props }: Props) {
  return (
    <span className={cn('relative inline-flex', className)}>
      <select
        className="h-9 w-full appearance-none rounded-md border border-control bg-surface pr-8 pl-3 text-sm text-ink focus-visible:outline-offset-0 disabled:opacity-55 aria-invalid:border-danger"
        {...props}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-faint" />
    </span>
  );
}
