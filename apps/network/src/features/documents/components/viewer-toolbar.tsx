'use client';

import { Download, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Tooltip } from '@/components/ui/tooltip.tsx';
import type { DocumentSummary } from '@/features/documents/schema.ts';
import { DocumentChoice } from './document-choice.tsx';

export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

type Props = {
  documents: readonly DocumentSummary[];
  active: string;
  onActive: (id: string) => void;
  /** Null for formats without pages. */
  pages: { current: number; total: number; onGoTo: (page: number) => void } | null;
  zoom: number;
  onZoom: (zoom: number) => void;
};

export function ViewerToolbar({ documents, active, onActive, pages, zoom, onZoom }: Props) {
  const t = useTranslations('documents');
  const document = documents.find((d) => d.id === active);
  const step = (by: 1 | -1) => onZoom(ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, ZOOMS.indexOf(nearest(zoom)) + by))] ?? 1);
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b bg-surface px-3 py-1">
      {documents.length > 1 ? (
        <DocumentChoice {...{ documents, active, onActive }} />
      ) : (
        <span className="min-w-0 grow truncate text-[0.8125rem] text-soft" title={document?.name}>
          {document?.name}
        </span>
      )}
      {pages && <PageInput {...pages} />}
      <span className="flex items-center">
        <Tooltip content={t('zoomOut')}>
          <Button variant="ghost" size="icon-sm" aria-label={t('zoomOut')} onClick={() => step(-1)} disabled={zoom <= ZOOMS[0]}>
            <ZoomOut aria-hidden />
          </Button>
        </Tooltip>
        <span className="figures w-11 text-center text-xs text-soft">{t('zoom', { percent: Math.round(zoom * 100) })}</span>
        <Tooltip content={t('zoomIn')}>
          <Button variant="ghost" size="icon-sm" aria-label={t('zoomIn')} onClick={() => step(1)} disabled={zoom >= 3}>
            <ZoomIn aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip content={t('zoomFit')}>
          <Button variant="ghost" size="icon-sm" aria-label={t('zoomFit')} onClick={() => onZoom(1)}>
            <Maximize2 aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip content={t('original')}>
          <Button asChild variant="ghost" size="icon-sm">
            <a href={`/api/documents/${encodeURIComponent(active)}/original`} download aria-label={t('original')}>
              <Download aria-hidden />
            </a>
          </Button>
        </Tooltip>
      </span>
    </div>
  );
}

function PageInput({ current, total, onGoTo }: { current: number; total: number; onGoTo: (page: number) => void }) {
  const t = useTranslations('documents');
  const [typed, setTyped] = useState(String(current));
  useEffect(() => setTyped(String(current)), [current]);
  const go = () => {
    const page = Math.max(1, Math.min(total, Math.round(Number(typed)) || current));
    setTyped(String(page));
    if (page !== current) onGoTo(page);
  };
  return (
    <form className="flex items-center gap-1.5 text-xs text-soft" onSubmit={(e) => { e.preventDefault(); go(); }}>
      <input
        aria-label={t('goToPage')}
        inputMode="numeric"
        value={typed}
        onChange={(e) => setTyped(e.target.value)}
        onBlur={go}
        className="figures h-7 w-12 rounded-sm border border-control bg-surface text-center text-ink focus-visible:outline-offset-0"
      />
      <span className="figures whitespace-nowrap">{t('of', { total })}</span>
    </form>
  );
}

function nearest(zoom: number): (typeof ZOOMS)[number] {
  return ZOOMS.reduce((best, z) => (Math.abs(z - zoom) < Math.abs(best - zoom) ? z : best));
}
