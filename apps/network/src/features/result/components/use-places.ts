'use client';

import type { Evidence } from '@0711/contract/evidence';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { DocumentOutline } from '@/features/documents/schema.ts';
import type { TaskOutput } from '@/features/outputs/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { allEvidence } from './find-evidence.ts';
import { type Place, placeIn } from './place-in.ts';

/** Names the place of each evidence of an output; of documents without pages once their outlines are here. */
export function usePlaces(output: TaskOutput): (evidence: Evidence) => Place | null {
  const trpc = useTRPC();
  const pageless = useMemo(() => [...new Set(allEvidence(output).flatMap(({ page, document }) => (page === null ? [document] : [])))], [output]);
  const outlines = useQueries({
    queries: pageless.map((id) => trpc.documents.outline.queryOptions({ document_id: id }, { staleTime: Infinity, gcTime: 30 * 60_000 })),
    combine: useCallback((results: { data: DocumentOutline | undefined }[]) => new Map(results.map(({ data }, index) => [pageless[index], data])), [pageless]),
  });
  return useCallback((evidence: Evidence) => placeIn(evidence, outlines.get(evidence.document)), [outlines]);
}
