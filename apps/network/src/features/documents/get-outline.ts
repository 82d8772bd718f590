import type { Context } from '../../lib/context.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { outlineOf } from './outline-of.ts';
import { getDocument } from './queries.ts';
import type { DocumentOutline } from './schema.ts';

/** The headings of a document without pages, from the Platform: what names a place in it. Throws `not_found` for a document out of the scope. */
export async function getDocumentOutline(ctx: Context, { document_id }: { document_id: string }): Promise<DocumentOutline> {
  const document = await getDocument(ctx, document_id);
  const platform = await asViewer(ctx, document.engagement_id);
  const { pages } = await platform.documents.pages({ id: document.id, limit: 1 });
  return outlineOf(pages[0]);
}
