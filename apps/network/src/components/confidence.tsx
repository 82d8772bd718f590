import { useTranslations } from 'next-intl';
import { cn } from './ui/class-names.ts';

/** Below this a value is for a person to check: the default threshold of the product's rules. */
export const SURE_FROM = 80;

/** The word for how sure a value is, also for that the document does not state one. */
function confidenceWord(confidence: number): 'sure' | 'check' {
  return confidence >= SURE_FROM ? 'sure' : 'check';
}

/** How sure a value is, the same everywhere: figure, short bar, word. `stated: false` is a value that the document does not give: without a bar, since there is nothing to rely on. */
export function Confidence({ value, stated = true, className }: { value: number; stated?: boolean; className?: string }) {
  const t = useTranslations('confidence');
  const word = confidenceWord(value);
  const low = value < SURE_FROM;
  return (
    <span
      role="img"
      aria-label={t('label', { value: Math.round(value), word: t(word) })}
      className={cn('inline-flex items-center gap-2 text-xs whitespace-nowrap', className)}
    >
      <span className="figures w-6 text-right font-medium">{Math.round(value)}</span>
      <span className={cn('relative h-1.5 w-8 overflow-hidden rounded-full', stated && (low ? 'bg-gold-soft ring-1 ring-gold-line ring-inset' : 'bg-line'))}>
        {stated && <span className={cn('absolute inset-y-0 left-0 rounded-full', low ? 'bg-gold-line' : 'bg-ink')} style={{ width: `${Math.max(4, Math.min(100, value))}%` }} />}
      </span>
      <span className={cn('w-[4.75rem]', low ? 'font-medium text-ink' : 'text-faint')}>{t(word)}</span>
    </span>
  );
}
