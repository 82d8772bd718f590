'use client';

import type { Evidence } from '@0711/contract/evidence';
import type { DocumentPage } from '@0711/contract/document';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { evidenceBetween, offsetAt, type Source } from './selection-evidence.ts';

/** What is selected in the document, as evidence, with where the selection ends on the screen. */
export type TextSelection = { evidence: Evidence; at: { left: number; top: number; bottom: number } };

/** Follows the selection within `root`; null while nothing of the document's text is selected. */
export function useTextSelection(root: RefObject<HTMLElement | null>, source: Source | null, pages: readonly DocumentPage[], enabled: boolean) {
  const [selection, setSelection] = useState<TextSelection | null>(null);

  const read = useCallback(() => {
    const selected = window.getSelection();
    if (!enabled || !source || !selected || selected.isCollapsed || selected.rangeCount === 0 || !root.current?.contains(selected.anchorNode)) {
      setSelection(null);
      return;
    }
    const range = selected.getRangeAt(0);
    const start = offsetAt(range.startContainer, range.startOffset);
    const end = offsetAt(range.endContainer, range.endOffset);
    const evidence = start !== null && end !== null && end > start ? evidenceBetween(source, pages, start, end) : null;
    const box = range.getBoundingClientRect();
    setSelection(evidence ? { evidence, at: { left: box.left + box.width / 2, top: box.top, bottom: box.bottom } } : null);
  }, [enabled, pages, root, source]);

  useEffect(() => {
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(read, 120);
    };
    document.addEventListener('selectionchange', later);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
    };
  }, [read]);

  const clear = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    setSelection(null);
  }, []);
  return { selection, clear };
}
