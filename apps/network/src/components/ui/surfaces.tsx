import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names.ts';

const badgeStyle = cva('inline-flex items-center gap-1.5 rounded-full text-xs font-medium whitespace-nowrap [&_svg]:size-3.5', {
  variants: {
    tone: {
      plain: 'text-soft',
      outline: 'border border-line-strong px-2 py-px text-soft',
      gold: 'bg-gold px-2 py-0.5 text-on-gold',
      danger: 'bg-danger-soft px-2 py-0.5 text-danger',
      ink: 'bg-ink px-2 py-0.5 text-paper',
    },
  },
  defaultVariants: { tone: 'outline' },
});

export function Badge({ className, tone, ...props }: ComponentProps<'span'> & VariantProps<typeof badgeStyle>) {
  return <span className={cn(badgeStyle({ tone }), className)} {...props} />;
}

/** A place that data will fill: same size as what comes, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-breathe rounded-sm bg-line', className)} />;
}

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd className={cn('inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line-strong bg-sunken px-1 font-sans text-2xs font-medium text-soft', className)}>
      {children}
    </kbd>
  );
}

/** A headed part of a page. One surface, one line around it; never nested. */
export function Section({ title, aside, children, className, id }: { title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string; id?: string }) {
  return (
    <section className={className} aria-labelledby={id}>
      <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="scroll-mt-20 text-sm font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function Panel({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('rounded-lg border bg-surface', className)} {...props} />;
}

/** What a list shows when it has nothing: why, and what to do about it. */
export function EmptyState({ icon, title, children, action }: { icon?: ReactNode; title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      {icon && <span className="mb-1 text-faint [&_svg]:size-6 [&_svg]:stroke-[1.5]">{icon}</span>}
      <p className="font-medium">{title}</p>
      {children && <p className="max-w-sm text-soft">{children}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

/** Something that a person must know now. `danger` announces itself. */
export function Notice({ tone = 'plain', icon, title, children, action, className }: { tone?: 'plain' | 'gold' | 'danger'; icon?: ReactNode; title?: ReactNode; children?: ReactNode; action?: ReactNode; className?: string }) {
  const look = { plain: 'border bg-sunken', gold: 'border border-gold-line bg-gold-soft', danger: 'border border-danger bg-danger-soft' }[tone];
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={cn('flex flex-wrap items-start gap-3 rounded-md px-4 py-3', look, className)}>
      {icon && <span className="mt-0.5 [&_svg]:size-4">{icon}</span>}
      <div className="min-w-0 grow basis-56 break-words">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-soft">{children}</div>}
      </div>
      {action && <div className="flex shrink-0 gap-2">{action}</div>}
    </div>
  );
}
