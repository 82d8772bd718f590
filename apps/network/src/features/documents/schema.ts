import { Id, Timestamp } from '@0711/contract/common';
import { DocumentFormat, SkippedPart } from '@0711/contract/document';
import { z } from 'zod';
import { paging } from '../../lib/paging.ts';

/** What the Network knows of a document; the bytes and the text are the Platform's. */
export const DocumentSummary = z.object({
  id: Id,
  engagement_id: Id,
  /** The ZIP or e-mail that this is a part of; `name` is then its path inside it. */
  container_id: Id.nullable(),
  name: z.string(),
  format: DocumentFormat,
  media_type: z.string(),
  size_bytes: z.number().int(),
  sha256: z.string(),
  uploaded_by: z.object({ id: Id, name: z.string() }).nullable(),
  created_at: Timestamp,
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** A document with what it holds, if it is a container: the parts that are read, in its order, and what is not read and why. */
export const DocumentEntry = DocumentSummary.extend({ parts: z.array(DocumentSummary), skipped: z.array(SkippedPart) });
export type DocumentEntry = z.infer<typeof DocumentEntry>;

export const GetDocument = z.strictObject({ id: Id });

/** `limit` is in pages of the document. */
export const GetDocumentPages = z.strictObject({
  document_id: Id,
  ...paging,
});

export const GetDocumentOutline = z.strictObject({ document_id: Id });
/** Where a document's headings start, in its order, in offsets (UTF-16 units) into its text of `length`. Empty for a document with pages. */
export const DocumentOutline = z.object({ length: z.number().int(), headings: z.array(z.object({ start: z.number().int(), text: z.string() })) });
export type DocumentOutline = z.infer<typeof DocumentOutline>;

export const ListDocuments = z.strictObject({
  engagement_id: Id,
  ...paging,
});
export const DocumentList = z.object({ documents: z.array(DocumentEntry), next_cursor: z.string().nullable() });
