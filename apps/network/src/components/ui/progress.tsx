import { cn } from './class-names.ts';

/** A bar for a share of 0–100. `label` is what a screen reader says; `null` percent means: running, length unknown. */
export function Progress({ percent, label, className }: { percent: number | null; label: string; className?: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent === null ? undefined : Math.round(percent)}
      className={cn('h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <div
        className={cn('h-full rounded-full bg-ink transition-[width] duration-150 ease-out', percent === null && 'animate-breathe w-full')}
        style={percent === null ? undefined : { width: `${Math.max(0, Math.min(100, percent))}%` }}
      />
    </div>
  );
}
