import type { Evidence } from '@0711/contract/evidence';
import { Quote } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** The words that will go along as proof. */
export function EvidenceNote({ evidence }: { evidence: Evidence }) {
  const t = useTranslations('review.input');
  const r = useTranslations('result');
  return (
    <p className="flex gap-2 text-xs text-soft">
      <Quote aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 break-words">
        <span className="font-medium text-ink">{t('evidence')}</span> {evidence.page !== null && r('evidencePage', { page: evidence.page })} {evidence.quote}
      </span>
    </p>
  );
}
