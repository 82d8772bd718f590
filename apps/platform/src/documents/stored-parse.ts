import type { ReadDocument } from '@0711/mcp-sdk/context';
import { packedPages, packLines } from '@0711/documents/reader/pack-lines';
import type { Block, Page, ParsedDocument } from '@0711/documents/types';
import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Services, Transaction } from '../context.ts';
import { documentPages, documents } from '../db/schema.ts';
import type { DocumentRow } from './show-document.ts';

const ROWS_AT_ONCE = 25;
const PAGES_AT_ONCE = 100;

/** Keeps what was read, in place of what an earlier version read, in one transaction. False when the document was deleted meanwhile. */
export async function storeParse({ db }: Pick<Services, 'db'>, documentId: string, parsed: ParsedDocument): Promise<boolean> {
  const blocksOf = Map.groupBy(parsed.blocks, (block) => block.page);
  const rowOf = (page: Page, position: number): typeof documentPages.$inferInsert => ({
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
    blocks: (blocksOf.get(page.page) ?? []).map(({ page: _page, ...block }) => block),
  });
  return db.transaction(async (tx) => {
    const [known] = await tx.select({ deletedAt: documents.deletedAt }).from(documents).where(eq(documents.id, documentId)).for('update');
    if (known === undefined || known.deletedAt !== null) return false;
    await tx.delete(documentPages).where(eq(documentPages.documentId, documentId));
    // The lines of a few pages at a time: those of a long tender together take hundreds of megabytes.
    for (let at = 0; at < parsed.pages.length; at += ROWS_AT_ONCE) {
      await tx.insert(documentPages).values(parsed.pages.slice(at, at + ROWS_AT_ONCE).map((page, i) => rowOf(page, at + i)));
    }
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
  const keep = packedPages();
  const texts: string[] = [];
  const pages: Page[] = [];
  const blocks: Block[] = [];
  const load = async (tx: Transaction): Promise<void> => {
    for (let read = PAGES_AT_ONCE; read === PAGES_AT_ONCE; ) {
      const within = and(eq(documentPages.documentId, row.id), gte(documentPages.position, pages.length), lt(documentPages.position, pages.length + PAGES_AT_ONCE));
      const rows = await tx.select().from(documentPages).where(within).orderBy(asc(documentPages.position));
      for (const { documentId: _id, position: _position, text, blocks: own, ...page } of rows) {
        texts.push(text);
        pages.push(keep({ ...page, lines: packLines(page.lines) }));
        for (const block of own) blocks.push({ ...block, path: block.path ?? null, page: page.page });
      }
      read = rows.length;
    }
  };
  // One snapshot: a deletion meanwhile must not leave a beginning that looks whole.
  await db.transaction(load, { isolationLevel: 'repeatable read', accessMode: 'read only' });
  return {
    id: row.id,
    file: row.name,
    sha256: row.sha256,
    format: row.format,
    parser: { name: row.parserName ?? '', version: row.parserVersion ?? '' },
    text: texts.join(''),
    pages,
    blocks,
    language: row.language,
    warnings: row.warnings.flatMap(({ code, page, message }) => (code === 'scanned_page' || code === 'unreadable_page' || code === 'hidden_text' ? [{ code, page, message }] : [])),
  };
}
