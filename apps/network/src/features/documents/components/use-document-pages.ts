'use client';

import type { DocumentPage, DocumentPages } from '@0711/contract/document';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTRPC } from '@/lib/trpc/client.tsx';

const CHUNK = 100;

export type LoadedDocument = {
  format: DocumentPages['format'];
  /** Number of pages (1 for formats without pages). */
  total: number;
  /** The pages that are here, from the first on without a gap. */
  pages: DocumentPage[];
};

/**
 * A document's text, page by page, in chunks. `wanted` is the highest page (from 1) that is needed now: chunks are fetched until it
 * is there. What has been fetched stays, since a document's text never changes.
 */
export function useDocumentPages(documentId: string, wanted: number) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.documents.pages.infiniteQueryOptions(
      { document_id: documentId, limit: CHUNK },
      { getNextPageParam: (last) => last.next_cursor ?? undefined, staleTime: Infinity, gcTime: 30 * 60_000 },
    ),
  );
  const document = useMemo<LoadedDocument | null>(() => {
    const chunks = query.data?.pages ?? [];
    const first = chunks[0];
    return first ? { format: first.format, total: first.total, pages: chunks.flatMap((chunk) => chunk.pages) } : null;
  }, [query.data]);

  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const missing = document !== null && document.pages.length < Math.min(wanted, document.total);
  useEffect(() => {
    if (missing && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [missing, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);

  return { document, error: query.error, retry: query.refetch, loading: query.isPending };
}
