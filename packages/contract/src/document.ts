import { z } from 'zod';
import { Id, Timestamp } from './common.ts';
import { Box } from './evidence.ts';
import { FileFault } from './file-fault.ts';

/** What can be uploaded. Others are refused by name. `xml` is a procurement notice (eForms, TED), `gaeb` a GAEB DA XML bill of quantities. */
export const DocumentFormat = z.enum(['pdf', 'docx', 'xlsx', 'html', 'markdown', 'text', 'xml', 'gaeb', 'email', 'zip']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** Formats that hold other documents: these become documents of their own, the container's parts. */
export const CONTAINER_FORMATS = ['email', 'zip'] as const satisfies DocumentFormat[];

export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;
export const MAX_DOCUMENT_PAGES = 3000;

/** Parts that one container may hold. */
export const MAX_DOCUMENT_PARTS = 200;

export const Parser = z.object({ name: z.string(), version: z.string() });

/** A file in a container that is not read (a drawing, a picture), and why: for programs, and in a sentence for people. What was stored before there were codes has `unsupported`. */
export const SkippedPart = z.object({ name: z.string(), code: FileFault.default('unsupported'), reason: z.string() });
export type SkippedPart = z.infer<typeof SkippedPart>;

/** A stored document. `pages`, `language` and `parser` are null until it has been read. */
export const Document = z
  .object({
    id: Id,
    engagement_id: Id,
    customer_id: Id,
    /** The container that this is a part of; `name` is then its path inside it. */
    container_id: Id.nullable(),
    name: z.string(),
    format: DocumentFormat,
    media_type: z.string(),
    size_bytes: z.number().int(),
    sha256: z.string(),
    status: z.enum(['stored', 'read', 'unreadable']),
    pages: z.number().int().nullable(),
    /** Pages without a text of their own; those that OCR could read are in `ocr_pages` too. */
    scanned_pages: z.array(z.number().int()),
    ocr_pages: z.array(z.number().int()),
    language: z.string().nullable(),
    parser: Parser.nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    created_at: Timestamp,
  })
  .meta({ id: 'Document' });
export type Document = z.infer<typeof Document>;

/** A document as it was stored, with what a container was found to hold, in its order. Both lists are empty for any other format. */
export const StoredDocument = Document.extend({ parts: z.array(Document).max(MAX_DOCUMENT_PARTS), skipped: z.array(SkippedPart) }).meta({ id: 'StoredDocument' });
export type StoredDocument = z.infer<typeof StoredDocument>;

export const DocumentBlock = z.object({
  kind: z.enum(['heading', 'paragraph', 'list_item', 'table_row']),
  level: z.number().int().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  cells: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  /** Where it stands in a structured file: an XML element's path (`ContractNotice/cac:ProcurementProject/cbc:Name`) or a sheet's row (`Prices!A12:F12`). */
  path: z.string().nullable(),
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
    /** Mean confidence of its words, 0–100, where OCR read this page; else null. */
    ocr: z.number().min(0).max(100).nullable(),
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
