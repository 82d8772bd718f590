'use client';

import type { DocumentPage } from '@0711/contract/document';
import type { Region } from '@0711/contract/evidence';
import { ScanLine, ScanText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { TextLayer } from './text-layer.tsx';

const SCALES = [1, 1.5, 2, 3];

/** The smallest picture that is sharp enough for this many pixels per point. */
function pictureScale(scale: number): number {
  const needed = scale * (typeof window === 'undefined' ? 1 : Math.min(window.devicePixelRatio, 2));
  return SCALES.find((s) => s >= needed * 0.95) ?? 3;
}

type Props = {
  documentId: string;
  number: number;
  /** Null while its text is still on the way: the picture is shown already. */
  page: DocumentPage | null;
  width: number;
  height: number;
  /** CSS pixels per point. */
  scale: number;
  regions: readonly Region[];
};

/** One page of a PDF as it looks, its text selectable, and what is evidence marked in gold. */
export function PageView({ documentId, number, page, width, height, scale, regions }: Props) {
  const t = useTranslations('documents');
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const source = `/api/documents/${encodeURIComponent(documentId)}/pages/${number}/image?scale=${pictureScale(scale)}${attempt ? `&again=${attempt}` : ''}`;
  return (
    <section
      aria-label={t('page') + ` ${number}`}
      data-page={number}
      className="relative mx-auto bg-white shadow-1 ring-1 ring-line dark:brightness-[0.92]"
      style={{ width: width * scale, height: height * scale }}
    >
      {failed ? (
        <div className="absolute inset-0 z-20 flex flex-col items-center justify-center gap-3 bg-white text-black">
          <p>{t('imageFailed')}</p>
          <Button size="sm" className="border-black bg-white text-black hover:bg-white" onClick={() => { setFailed(false); setAttempt(attempt + 1); }}>
            {t('page')} {number}
          </Button>
        </div>
      ) : (
        // Drawn by the Platform for this page alone; next/image would only copy it.
        // eslint-disable-next-line @next/next/no-img-element
        <img src={source} alt="" width={width * scale} height={height * scale} decoding="async" draggable={false} className="pointer-events-none block size-full select-none" onError={() => setFailed(true)} />
      )}
      {regions.map((region, index) => {
        const [x0, y0, x1, y1] = region.box;
        return (
          <span
            key={index}
            aria-hidden
            data-evidence-region=""
            className="pointer-events-none absolute z-[5] rounded-[2px] bg-gold/60 mix-blend-multiply outline-2 outline-gold-line"
            style={{ left: x0 * scale - 2, top: y0 * scale - 2, width: (x1 - x0) * scale + 4, height: (y1 - y0) * scale + 4 }}
          />
        );
      })}
      {page && <TextLayer page={page} scale={scale} />}
      {page && page.ocr !== null && (
        <p className="absolute top-2 right-2 z-20 flex items-center gap-1.5 rounded-full bg-black/75 px-2.5 py-1 text-xs text-white" title={t('ocrHint')}>
          <ScanText aria-hidden className="size-3.5" />
          {t('ocr', { percent: Math.round(page.ocr) })}
        </p>
      )}
      {page?.scanned && page.ocr === null && (
        <p className="absolute inset-x-0 bottom-0 z-20 flex items-center justify-center gap-2 bg-black/75 py-2 text-xs text-white">
          <ScanLine aria-hidden className="size-4" />
          {t('scanned')}
        </p>
      )}
    </section>
  );
}
