'use client';

import type { Evidence } from '@0711/contract/evidence';
import { FileSearch } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names.ts';
import { useResultControls } from './result-controls.tsx';
import { usePlaceWords } from './use-place-words.ts';

/** Shows where a value stands; its label is the page, or the heading that it stands under. */
export function EvidenceButton({ cellKey, evidence, label, className }: { cellKey: string; evidence: readonly Evidence[]; label: string; className?: string }) {
  const t = useTranslations('result');
  const { choose, chosen } = useResultControls();
  const wordsOf = usePlaceWords();
  const [first] = evidence;
  if (!first) return <span className="w-14" title={t('noEvidence')} />;
  const { short, long } = wordsOf(first);
  return (
    <button
      type="button"
      tabIndex={chosen === cellKey ? 0 : -1}
      aria-label={`${long}, ${t('showEvidence', { label })}`}
      title={long === short ? undefined : long}
      onClick={() => choose(cellKey)}
      className={cn('inline-flex h-6 max-w-36 min-w-14 items-center justify-end gap-1 rounded-sm px-1 text-xs whitespace-nowrap text-soft hover:bg-line hover:text-ink', className)}
    >
      <FileSearch aria-hidden className="size-3.5 shrink-0" />
      <span className="figures truncate">{short}</span>
    </button>
  );
}
