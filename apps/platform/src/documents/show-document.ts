import type { Document } from '@0711/contract/document';
import type { documents } from '../db/schema.ts';

export type DocumentRow = typeof documents.$inferSelect;

/** A stored document as the API shows it. */
export function showDocument(row: DocumentRow): Document {
  return {
    id: row.id,
    engagement_id: row.engagementId,
    customer_id: row.customerId,
    container_id: row.containerId,
    name: row.name,
    format: row.format,
    media_type: row.mediaType,
    size_bytes: row.sizeBytes,
    sha256: row.sha256,
    status: row.status,
    pages: row.pageCount,
    scanned_pages: row.scannedPages,
    ocr_pages: row.ocrPages,
    language: row.language,
    parser: row.parserName === null || row.parserVersion === null ? null : { name: row.parserName, version: row.parserVersion },
    error_code: row.errorCode,
    error_message: row.errorMessage,
    created_at: row.createdAt.toISOString(),
  };
}
