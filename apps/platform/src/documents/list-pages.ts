import type { DocumentPages } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { and, asc, count, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { documentPages as table } from '../db/schema.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { isContainer } from './is-container.ts';
import { loadDocument } from './load-document.ts';

export type PagesQuery = { id: string; limit: number; cursor?: string | undefined };

/** A document's pages in order. Throws `not_found`; `illegal_transition` when it has not been read yet or could not be. */
export async function listPages(ctx: Context, query: PagesQuery): Promise<DocumentPages> {
  const after = decodeCursor(query.cursor, z.number().int().min(0).max(1_000_000)) ?? -1;
  const document = await loadDocument(ctx, query.id);
  if (isContainer(document.format)) throw new AppError('illegal_transition', `${document.name} holds other documents and has no pages of its own; ask for those of its parts`);
  if (document.status === 'unreadable') throw new AppError('illegal_transition', `${document.name} could not be read: ${document.errorMessage}`);
  if (document.status === 'stored' || document.parserName === null || document.parserVersion === null) {
    throw new AppError('illegal_transition', `${document.name} has not been read yet`);
  }
  const mine = eq(table.documentId, document.id);
  const [counted] = await ctx.db.select({ total: count() }).from(table).where(mine);
  const rows = await ctx.db
    .select()
    .from(table)
    .where(and(mine, gt(table.position, after)))
    .orderBy(asc(table.position))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  return {
    document_id: document.id,
    format: document.format,
    parser: { name: document.parserName, version: document.parserVersion },
    total: counted?.total ?? 0,
    pages: page.map((row) => ({
      page: row.page,
      width: row.width,
      height: row.height,
      start: row.start,
      end: row.end,
      text: row.text.slice(0, row.end - row.start),
      scanned: row.scanned,
      ocr: row.ocr,
      lines: row.lines.map(({ start, end, box }) => ({ start, end, box })),
      blocks: row.blocks.map((block) => ({ ...block, path: block.path ?? null })),
    })),
    next_cursor: rows.length > page.length ? encodeCursor(page.at(-1)?.position) : null,
  };
}
