import { DocumentPages } from '@0711/contract/document';
import { procedure, router } from '../../lib/trpc/init.ts';
import { pending } from '../../lib/trpc/pending.ts';
import { DocumentList, DocumentSummary, GetDocument, GetDocumentPages, ListDocuments } from './schema.ts';

export const documentsRouter = router({
  get: procedure.input(GetDocument).output(DocumentSummary).query(() => pending()),
  /** The text with its places; page on with `cursor` (an infinite query does it by itself). */
  pages: procedure.input(GetDocumentPages).output(DocumentPages).query(() => pending()),
  listForEngagement: procedure.input(ListDocuments).output(DocumentList).query(() => pending()),
});
