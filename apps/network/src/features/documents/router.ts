import { DocumentPages } from '@0711/contract/document';
import { procedure, router } from '../../lib/trpc/init.ts';
import { getDocumentOutline } from './get-outline.ts';
import { getDocumentPages } from './get-pages.ts';
import { getDocument, listDocuments } from './queries.ts';
import { DocumentEntry, DocumentList, DocumentOutline, GetDocument, GetDocumentOutline, GetDocumentPages, ListDocuments } from './schema.ts';

export const documentsRouter = router({
  get: procedure.input(GetDocument).output(DocumentEntry).query(({ ctx, input }) => getDocument(ctx.session, input.id)),
  /** The text with its places; page on with `cursor` (an infinite query does it by itself). */
  pages: procedure.input(GetDocumentPages).output(DocumentPages).query(({ ctx, input }) => getDocumentPages(ctx.session, input)),
  outline: procedure.input(GetDocumentOutline).output(DocumentOutline).query(({ ctx, input }) => getDocumentOutline(ctx.session, input)),
  listForEngagement: procedure.input(ListDocuments).output(DocumentList).query(({ ctx, input }) => listDocuments(ctx.session, input)),
});
