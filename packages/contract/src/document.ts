import { z } from 'zod';
import { Id, Timestamp } from './common.ts';
import { Box } from './evidence.ts';

/** What can be uploaded today. Others are refused by name. */
export const DocumentFormat = z.enum(['pdf', 'docx', 'html', 'markdown', 'text']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;
export const MAX_DOCUMENT_PAGES = 3000;

export const Parser = z.object({ name: z.string(), version: z.string() });

/** A stored document. `pages`, `language` and `parser` are null until it has been read. */
export const Document = z
  .object({
    id: Id,
    engagement_id: Id,
    customer_id: Id,
    name: z.string(),
    format: DocumentFormat,
    media_type: z.string(),
    size_bytes: z.number().int(),
    sha256: z.string(),
    status: z.enum(['stored', 'read', 'unreadable']),
    pages: z.number().int().nullable(),
    scanned_pages: z.array(z.number().int()),
    language: z.string().nullable(),
    parser: Parser.nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    created_at: Timestamp,
  })
  .meta({ id: 'Document' });
export type Document = z.infer<typeof Document>;

export const DocumentBlock = z.object({
  kind: z.enum(['heading', 'paragraph', 'list_item', 'table_row']),
  level: z.number().int().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  cells: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
});
export type DocumentBlock = z.infer<typeof DocumentBlock>;

/**
 * One page of text in reading order. Formats without pages have exactly one, with `page`, `width` and `height` null and no lines.
 * All offsets are into the document's canonical text; `text` is that text from `start` to `end`. Sizes in points.
 */
export const DocumentPage = z
  .object({
    page: z.number().int().nullable(),
    width: z.number().nullable(),
    height: z.number().nullable(),
    start: z.number().int(),
    end: z.number().int(),
    text: z.string(),
    scanned: z.boolean(),
    lines: z.array(z.object({ start: z.number().int(), end: z.number().int(), box: Box })),
    blocks: z.array(DocumentBlock),
  })
  .meta({ id: 'DocumentPage' });
export type DocumentPage = z.infer<typeof DocumentPage>;

export const DocumentPages = z
  .object({
    document_id: Id,
    format: DocumentFormat,
    parser: Parser,
    total: z.number().int(),
    pages: z.array(DocumentPage),
    next_cursor: z.string().nullable(),
  })
  .meta({ id: 'DocumentPages' });
export type DocumentPages = z.infer<typeof DocumentPages>;
