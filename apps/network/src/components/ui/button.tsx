import { cva, type VariantProps } from 'class-variance-authority';
import { Loader2 } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-gold text-on-gold hover:bg-gold-hover disabled:hover:bg-gold',
        secondary: 'border border-control bg-surface text-ink hover:bg-sunken',
        ghost: 'text-ink hover:bg-sunken',
        danger: 'bg-danger text-on-danger hover:opacity-90',
        link: 'h-auto p-0 text-ink underline decoration-control underline-offset-4 hover:decoration-ink',
      },
      size: {
        md: 'h-9 px-4 text-sm',
        sm: 'h-8 px-3 text-[0.8125rem]',
        lg: 'h-11 px-5 text-base',
        icon: 'size-9',
        'icon-sm': 'size-7',
      },
    },
    compoundVariants: [{ variant: 'link', className: 'h-auto p-0' }],
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

type Props = ComponentProps<'button'> & VariantProps<typeof buttonStyle> & { asChild?: boolean; busy?: boolean };

/** A button. `busy` keeps its width and its label, shows a spinner and takes no clicks. */
export function Button({ className, variant, size, asChild = false, busy = false, children, disabled, ...props }: Props) {
  if (asChild) {
    return (
      <Slot.Root className={cn(buttonStyle({ variant, size }), className)} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button type="button" className={cn(buttonStyle({ variant, size }), className)} disabled={disabled || busy} aria-busy={busy || undefined} {...props}>
      {busy && <Loader2 aria-hidden className="animate-spin" />}
      {children}
    </button>
  );
}
