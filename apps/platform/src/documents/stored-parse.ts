import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { ParsedDocument } from '@0711/documents/types';
import { asc, eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { documentPages, documents } from '../db/schema.ts';
import type { DocumentRow } from './show-document.ts';

const ROWS_AT_ONCE = 25;

/** Keeps what was read, in place of what an earlier version read, in one transaction. False when the document was deleted meanwhile. */
export async function storeParse({ db }: Pick<Services, 'db'>, documentId: string, parsed: ParsedDocument): Promise<boolean> {
  const rows = parsed.pages.map((page, position) => ({
    documentId,
    position,
    page: page.page,
    width: page.width,
    height: page.height,
    start: page.start,
    end: page.end,
    text: parsed.text.slice(page.start, parsed.pages[position + 1]?.start ?? parsed.text.length),
    scanned: page.scanned,
    ocr: page.ocr,
    lines: page.lines,
    blocks: parsed.blocks.filter((block) => block.page === page.page).map(({ page: _page, ...block }) => block),
  }));
  return db.transaction(async (tx) => {
    const [known] = await tx.select({ deletedAt: documents.deletedAt }).from(documents).where(eq(documents.id, documentId)).for('update');
    if (known === undefined || known.deletedAt !== null) return false;
    await tx.delete(documentPages).where(eq(documentPages.documentId, documentId));
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await tx.insert(documentPages).values(rows.slice(at, at + ROWS_AT_ONCE));
    await tx
      .update(documents)
      .set({
        status: 'read',
        parserName: parsed.parser.name,
        parserVersion: parsed.parser.version,
        language: parsed.language,
        pageCount: parsed.pages.filter((page) => page.page !== null).length || null,
        scannedPages: parsed.pages.flatMap((page) => (page.scanned && page.page !== null ? [page.page] : [])),
        ocrPages: parsed.pages.flatMap((page) => (page.ocr !== null && page.page !== null ? [page.page] : [])),
        warnings: parsed.warnings,
        errorCode: null,
        errorMessage: null,
      })
      .where(eq(documents.id, documentId));
    return true;
  });
}

/** What was stored of a document that has been read, as its reader gave it. */
export async function loadParse({ db }: Pick<Services, 'db'>, row: DocumentRow): Promise<ReadDocument> {
  const rows = await db.select().from(documentPages).where(eq(documentPages.documentId, row.id)).orderBy(asc(documentPages.position));
  return {
    id: row.id,
    file: row.name,
    sha256: row.sha256,
    format: row.format,
    parser: { name: row.parserName ?? '', version: row.parserVersion ?? '' },
    text: rows.map((page) => page.text).join(''),
    pages: rows.map(({ page, width, height, start, end, scanned, ocr, lines }) => ({ page, width, height, start, end, scanned, ocr, lines })),
    blocks: rows.flatMap(({ page, blocks }) => blocks.map((block) => ({ ...block, path: block.path ?? null, page }))),
    language: row.language,
    warnings: row.warnings.flatMap(({ code, page, message }) => (code === 'scanned_page' || code === 'unreadable_page' ? [{ code, page, message }] : [])),
  };
}
