import type { SectionOf } from '@0711/mcp-tender/section-of';
import type { Context } from '../../lib/context.ts';
import { getDocumentOutline } from '../documents/get-outline.ts';
import type { TaskOutput } from '../outputs/schema.ts';
import { allEvidence } from '../result/components/find-evidence.ts';
import { placeIn } from '../result/components/place-in.ts';

/** Names the heading above each evidence of an output in its documents without pages, as the page does; null for those whose headings cannot be had: a file without them is better than none. */
export async function sectionsOf(ctx: Context, output: TaskOutput): Promise<SectionOf> {
  const pageless = [...new Set(allEvidence(output).flatMap(({ page, document }) => (page === null ? [document] : [])))];
  const outlines = new Map(await Promise.all(pageless.map(async (id) => [id, await getDocumentOutline(ctx, { document_id: id }).catch(() => undefined)] as const)));
  return (evidence) => {
    const place = evidence.page === null ? placeIn(evidence, outlines.get(evidence.document)) : null;
    return place !== null && typeof place === 'object' && 'section' in place ? place.section : null;
  };
}
