'use client';

import type { Evidence } from '@0711/contract/evidence';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LoadedDocument } from './use-document-pages.ts';
import { PageView } from './page-view.tsx';
import { useElementWidth } from './use-element-width.ts';

const GAP = 16;
const A4 = { width: 595, height: 842 };

type Props = {
  documentId: string;
  loaded: LoadedDocument;
  /** Factor on "as wide as the panel". */
  zoom: number;
  /** What to mark and to bring into view; a new `token` scrolls again. */
  focus: { evidence: Evidence; token: number } | null;
  /** A page to go to; a new `token` goes again. */
  goTo: { page: number; token: number } | null;
  onPage: (page: number) => void;
  /** The highest page that is in view, so that its text is fetched. */
  onWanted: (page: number) => void;
};

/** A PDF of up to 3,000 pages: only what is near the view is in the page at all. */
export function PagedDocument({ documentId, loaded, zoom, focus, goTo, onPage, onWanted }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const panel = useElementWidth(scroller);
  const first = loaded.pages[0];
  const usual = { width: first?.width ?? A4.width, height: first?.height ?? A4.height };
  const sizeOf = (index: number) => {
    const page = loaded.pages[index];
    return { width: page?.width ?? usual.width, height: page?.height ?? usual.height };
  };
  const scale = panel > 0 ? (Math.max(200, panel - 2 * GAP) / usual.width) * zoom : 0;

  const rows = useVirtualizer({
    count: scale > 0 ? loaded.total : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizeOf(index).height * scale,
    gap: GAP,
    paddingStart: GAP,
    paddingEnd: GAP,
    overscan: 1,
    rangeExtractor: defaultRangeExtractor,
  });

  // Sizes change with the panel, and when a page's own size becomes known.
  useLayoutEffect(() => rows.measure(), [rows, scale, loaded.pages.length]);

  const items = rows.getVirtualItems();
  const lastIndex = items.at(-1)?.index;
  const current = currentPage(items, rows.scrollOffset ?? 0, scroller.current?.clientHeight ?? 0);
  useEffect(() => onPage(current), [current, onPage]);
  useEffect(() => {
    if (lastIndex !== undefined) onWanted(lastIndex + 1);
  }, [lastIndex, onWanted]);

  const [done, setDone] = useState(0);
  useEffect(() => {
    if (!goTo || goTo.token === done || scale === 0) return;
    setDone(goTo.token);
    rows.scrollToIndex(goTo.page - 1, { align: 'start' });
  }, [goTo, done, rows, scale]);

  useScrollToEvidence({ focus, scale, rows, scroller, loaded: loaded.pages.length });

  return (
    <div ref={scroller} className="h-full overflow-auto bg-sunken" tabIndex={0} role="region" aria-label={`${loaded.total}`} data-testid="paged-document">
      <div className="relative mx-auto" style={{ height: rows.getTotalSize(), minWidth: usual.width * scale + 2 * GAP }}>
        {items.map((item) => (
          <div key={item.key} className="absolute inset-x-0" style={{ transform: `translateY(${item.start}px)` }}>
            <PageView
              documentId={documentId}
              number={item.index + 1}
              page={loaded.pages[item.index] ?? null}
              {...sizeOf(item.index)}
              scale={scale}
              regions={focus?.evidence.document === documentId ? focus.evidence.regions.filter((region) => region.page === item.index + 1) : []}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function currentPage(items: readonly { index: number; start: number; end: number }[], offset: number, height: number): number {
  const middle = offset + height / 3;
  return (items.find((item) => item.end >= middle)?.index ?? 0) + 1;
}

/** Brings the first region to a third of the view's height: pages first, then, once sizes hold, the exact place. */
function useScrollToEvidence(at: {
  focus: Props['focus'];
  scale: number;
  rows: { getOffsetForIndex: (index: number, align: 'start') => readonly [number, string] | undefined; scrollToOffset: (offset: number) => void };
  scroller: React.RefObject<HTMLDivElement | null>;
  /** How many pages' own sizes are known. */
  loaded: number;
}) {
  const { focus, scale, rows, scroller, loaded } = at;
  const shown = useRef({ step: '', top: 0 });
  useEffect(() => {
    if (!focus || scale === 0 || !scroller.current) return;
    const region = focus.evidence.regions[0];
    const page = region?.page ?? focus.evidence.page;
    if (!page) return;
    // Once before the sizes of the pages above are known, and once after.
    const step = `${focus.token} ${loaded >= page}`;
    if (shown.current.step === step) return;
    // By the second time the reader may have gone elsewhere, and stays there.
    const again = shown.current.step.startsWith(`${focus.token} `);
    if (again && Math.abs(scroller.current.scrollTop - shown.current.top) > scroller.current.clientHeight) return;
    const top = rows.getOffsetForIndex(page - 1, 'start')?.[0] ?? 0;
    const target = Math.max(0, top + (region ? region.box[1] * scale : 0) - scroller.current.clientHeight / 3);
    shown.current = { step, top: target };
    rows.scrollToOffset(target);
    if (region) scroller.current.scrollTo({ left: Math.max(0, region.box[0] * scale - scroller.current.clientWidth / 3) });
  }, [focus, scale, rows, scroller, loaded]);
}
