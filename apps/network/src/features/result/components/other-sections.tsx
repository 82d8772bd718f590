'use client';

import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { FileSearch, TriangleAlert } from 'lucide-react';
import { wordWarning } from '@0711/mcp-tender/warnings/word-warning';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { useResultControls } from './result-controls.tsx';
import { ResultSection } from './result-section.tsx';

/** Contradictions, unreadable pages and the like, each with its place. */
export function WarningsSection({ output }: { output: Pick<ParseRfpOutput, 'warnings'> }) {
  const t = useTranslations('result');
  const language = useLocale() === 'de' ? 'de' : 'en';
  const { choose } = useResultControls();
  if (output.warnings.length === 0) return null;
  return (
    <ResultSection part="warnings" count={output.warnings.length}>
      <ul className="pb-2">
        {output.warnings.map((warning, index) => (
          <li key={index} className="flex items-start gap-3 px-4 py-2">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <p className="min-w-0 grow break-words">
              <span className="font-medium">{t(`warning.${warning.code}`)}</span>
              <span className="text-soft"> · {wordWarning(warning, language)}</span>
            </p>
            {warning.evidence.length > 0 && (
              <Button variant="ghost" size="icon-sm" aria-label={t('showEvidence', { label: t(`warning.${warning.code}`) })} onClick={() => choose(`warnings.${index}`)}>
                <FileSearch aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </ResultSection>
  );
}

export function DocumentsSection({ output }: { output: Pick<ParseRfpOutput, 'documents'> }) {
  const t = useTranslations('result');
  return (
    <ResultSection part="documents" count={output.documents.length}>
      <ul className="pb-3">
        {output.documents.map((document) => (
          <li key={document.id} className="flex flex-wrap items-baseline gap-x-4 px-4 py-1.5">
            <span className="min-w-0 grow break-all">{document.file}</span>
            <span className="text-xs text-soft">
              {[
                t(`role.${document.role}`),
                document.pages === null ? null : t('pages', { count: document.pages }),
                document.language === 'de' || document.language === 'en' ? t(`language.${document.language}`) : document.language,
                document.ocr ? t('ocr') : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </ResultSection>
  );
}
