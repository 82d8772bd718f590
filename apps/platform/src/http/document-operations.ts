import { deleteDocument } from '../documents/delete-document.ts';
import { listPages } from '../documents/list-pages.ts';
import { loadDocument } from '../documents/load-document.ts';
import { withParts } from '../documents/with-parts.ts';
import { os } from './operation-context.ts';

export const documentOperations = {
  get: os.documents.get.handler(async ({ context, input }) => withParts(context, await loadDocument(context, input.id))),
  pages: os.documents.pages.handler(({ context, input }) => listPages(context, input)),
  remove: os.documents.remove.handler(({ context, input }) => deleteDocument(context, input.id)),
};
