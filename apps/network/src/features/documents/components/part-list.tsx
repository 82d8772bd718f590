'use client';

import { ChevronRight, CircleSlash } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { DocumentEntry } from '@/features/documents/schema.ts';
import { DocumentIcon } from './document-icon.tsx';
import { fileSize } from './file-size.ts';

/** What a ZIP or an e-mail holds, folded: its parts, and what in it is not read with the reason. Nothing for other documents. */
export function PartList({ document, download = false }: { document: Pick<DocumentEntry, 'parts' | 'skipped'>; download?: boolean }) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const { parts, skipped } = document;
  if (parts.length + skipped.length === 0) return null;
  return (
    <details className="group/parts mt-1 text-[0.8125rem]">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-sm text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open/parts:rotate-90" />
        {t('parts', { count: parts.length })}
        {skipped.length > 0 && <span>· {t('skipped', { count: skipped.length })}</span>}
      </summary>
      <ul className="mt-1.5 grid max-h-80 gap-1 overflow-y-auto border-l pl-3">
        {parts.map((part) => (
          <li key={part.id} className="flex items-start gap-2">
            <DocumentIcon name={part.name} format={part.format} className="mt-0.5 size-3.5" />
            {download ? (
              <a href={`/api/documents/${encodeURIComponent(part.id)}/original`} download className="min-w-0 grow rounded-sm break-all underline-offset-4 hover:underline">
                {part.name}
              </a>
            ) : (
              <span className="min-w-0 grow break-all">{part.name}</span>
            )}
            <span className="figures shrink-0 text-xs text-faint">{fileSize(part.size_bytes, locale)}</span>
          </li>
        ))}
        {skipped.map((one, index) => (
          <li key={index} className="flex items-start gap-2 text-soft">
            <CircleSlash aria-hidden className="mt-0.5 size-3.5 shrink-0 text-faint" />
            <span className="min-w-0 grow break-words">
              <span className="break-all">{one.name}</span>: {t(`fault.${one.code}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
