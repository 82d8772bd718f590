import type { DocumentPages } from '@0711/contract/document';
import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { getDocument } from './queries.ts';
import type { GetDocumentPages } from './schema.ts';

/** A document's text with its places, from the Platform. Throws `not_found` for a document out of the scope. */
export async function getDocumentPages(ctx: Context, input: z.output<typeof GetDocumentPages>): Promise<DocumentPages> {
  const document = await getDocument(ctx, input.document_id);
  const platform = await asViewer(ctx, document.engagement_id);
  return platform.documents.pages({ id: document.id, limit: input.limit, ...(input.cursor ? { cursor: input.cursor } : {}) });
}
