'use client';

import type { Evidence } from '@0711/contract/evidence';
import { FileSearch } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useResultControls } from './result-controls.tsx';

/** Shows where a value stands; its label is the page. */
export function EvidenceButton({ cellKey, evidence, label }: { cellKey: string; evidence: readonly Evidence[]; label: string }) {
  const t = useTranslations('result');
  const { choose, chosen } = useResultControls();
  const page = evidence[0]?.page;
  const place = page ? t('evidencePage', { page }) : t('evidenceText');
  if (evidence.length === 0) return <span className="w-14" title={t('noEvidence')} />;
  return (
    <button
      type="button"
      tabIndex={chosen === cellKey ? 0 : -1}
      aria-label={`${place}, ${t('showEvidence', { label })}`}
      onClick={() => choose(cellKey)}
      className="inline-flex h-6 min-w-14 items-center justify-end gap-1 rounded-sm px-1 text-xs whitespace-nowrap text-soft hover:bg-line hover:text-ink"
    >
      <FileSearch aria-hidden className="size-3.5" />
      <span className="figures">{place}</span>
    </button>
  );
}
