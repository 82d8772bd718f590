import { useTranslations } from 'next-intl';
import { cn } from './ui/class-names.ts';

/** Below this a value is for a person to check: the default threshold of the product's rules. */
export const SURE_FROM = 80;

export type ConfidenceWord = 'sure' | 'check' | 'not_stated';

export function confidenceWord(confidence: number, stated: boolean): ConfidenceWord {
  if (!stated) return 'not_stated';
  return confidence >= SURE_FROM ? 'sure' : 'check';
}

/** How sure a value is, the same everywhere: figure, short bar, word. `stated: false` is a value that the document does not give: its bar stays faint, since there is nothing to rely on. */
export function Confidence({ value, stated = true, className }: { value: number; stated?: boolean; className?: string }) {
  const t = useTranslations('confidence');
  const word = confidenceWord(value, stated);
  const low = value < SURE_FROM;
  return (
    <span
      role="img"
      aria-label={t('label', { value: Math.round(value), word: t(word) })}
      className={cn('inline-flex items-center gap-2 text-xs whitespace-nowrap', className)}
    >
      <span className="figures w-6 text-right font-medium">{Math.round(value)}</span>
      <span className={cn('relative h-1.5 w-8 overflow-hidden rounded-full', low ? 'bg-gold-soft ring-1 ring-gold-line ring-inset' : 'bg-line')}>
        <span className={cn('absolute inset-y-0 left-0 rounded-full', low ? 'bg-gold-line' : stated ? 'bg-ink' : 'bg-control')} style={{ width: `${Math.max(4, Math.min(100, value))}%` }} />
      </span>
      <span className={cn('w-[4.75rem]', low ? 'font-medium text-ink' : 'text-faint')}>{t(word)}</span>
    </span>
  );
}
