'use client';

import type { Evidence } from '@0711/contract/evidence';
import { ArrowLeft, FileWarning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState, Skeleton } from '@/components/ui/surfaces.tsx';
import type { DocumentEntry, DocumentSummary } from '@/features/documents/schema.ts';
import { FlowDocument } from './flow-document.tsx';
import { PagedDocument } from './paged-document.tsx';
import { readable } from './readable.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useDocumentPages } from './use-document-pages.ts';
import { useTextSelection } from './use-text-selection.ts';
import { ViewerToolbar } from './viewer-toolbar.tsx';

/** What to show in the document. The token grows with each wish, so that the same place can be asked for again. */
export type EvidenceFocus = { evidence: Evidence; token: number };

type Props = {
  documents: readonly DocumentEntry[];
  focus: EvidenceFocus | null;
  /** Buttons for selected text; without it, selecting is only for copying. */
  renderSelection?: ((evidence: Evidence, clear: () => void) => ReactNode) | undefined;
  /** On a phone, the way back to the result. */
  onBack?: (() => void) | undefined;
};

const NO_PAGES: never[] = [];

/** The documents of a task as they look, one at a time, with what is evidence marked. */
export function DocumentViewer({ documents: named, focus, renderSelection, onBack }: Props) {
  const t = useTranslations('documents');
  const documents = useMemo(() => readable(named), [named]);
  const [chosen, setChosen] = useState(documents[0]?.id ?? '');
  const wished = focus?.evidence.document;
  useEffect(() => {
    if (wished && documents.some((d) => d.id === wished)) setChosen(wished);
  }, [wished, focus?.token, documents]);
  const active = documents.find((d) => d.id === chosen) ?? documents[0];
  if (!active) return <EmptyState icon={<FileWarning />} title={t('nothingReadable')} />;
  return <OneDocument key={active.id} {...{ documents, active, focus, renderSelection, onBack }} onActive={setChosen} />;
}

function OneDocument({ documents, active, onActive, focus, renderSelection, onBack }: Omit<Props, 'documents'> & { documents: readonly DocumentSummary[]; active: DocumentSummary; onActive: (id: string) => void }) {
  const t = useTranslations('documents');
  const common = useTranslations('common');
  const root = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [page, setPage] = useState(1);
  const [wanted, setWanted] = useState(1);
  const [goTo, setGoTo] = useState<{ page: number; token: number } | null>(null);
  const own = focus?.evidence.document === active.id ? focus : null;
  const { document, error, retry } = useDocumentPages(active.id, Math.max(wanted, own?.evidence.page ?? 1, goTo?.page ?? 1));
  const source = useMemo(() => ({ id: active.id, name: active.name }), [active.id, active.name]);
  const { selection, clear } = useTextSelection(root, source, document?.pages ?? NO_PAGES, renderSelection !== undefined);
  const paged = active.format === 'pdf';

  return (
    <div ref={root} className="flex h-full min-h-0 flex-col">
      <ViewerToolbar
        documents={documents}
        active={active.id}
        onActive={onActive}
        zoom={zoom}
        onZoom={setZoom}
        pages={paged && document ? { current: page, total: document.total, onGoTo: (to) => setGoTo((g) => ({ page: to, token: (g?.token ?? 0) + 1 })) } : null}
      />
      <p className="sr-only" aria-live="polite">
        {own && (own.evidence.page ? t('highlighted', { page: own.evidence.page, quote: own.evidence.quote }) : t('highlightedText', { quote: own.evidence.quote }))}
      </p>
      <div className="relative min-h-0 grow">
        {onBack && (
          <Button size="sm" className="absolute right-3 bottom-3 z-30 shadow-2 lg:hidden" onClick={onBack}>
            <ArrowLeft aria-hidden />
            {t('backToResult')}
          </Button>
        )}
        {error && !document ? (
          <EmptyState icon={<FileWarning />} title={t('loadFailed')} action={<Button onClick={() => void retry()}>{common('retry')}</Button>} />
        ) : !document ? (
          <div className="h-full bg-sunken p-4">
            <Skeleton className="mx-auto aspect-[1/1.414] w-full max-w-3xl" />
          </div>
        ) : paged ? (
          <PagedDocument documentId={active.id} loaded={document} zoom={zoom} focus={own} goTo={goTo} onPage={setPage} onWanted={setWanted} />
        ) : (
          <FlowDocument documentId={active.id} format={active.format} pages={document.pages} focus={own} zoom={zoom} />
        )}
      </div>
      {selection && renderSelection && <SelectionBar selection={selection}>{renderSelection(selection.evidence, clear)}</SelectionBar>}
    </div>
  );
}
