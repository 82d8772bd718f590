import { AppError } from '@0711/contract/errors';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { documents } from '../db/schema.ts';
import { loadDocument } from './load-document.ts';
import { withLocalFile } from './local-file.ts';
import type { DocumentRow } from './show-document.ts';
import { documentFolder, pageImageKey, partialKey } from './storage-keys.ts';

export type PageImage = { bytes: Uint8Array; mediaType: 'image/webp'; /** Without quotes: the same for the same picture. */ tag: string };

/** Images that are being made in this process, so that two who look at one page make one picture. */
const making = new Map<string, Promise<Uint8Array>>();

/**
 * A page of a PDF as an image; `scale` in pixels per point is taken to the next quarter. Made once, then kept with the document.
 * Throws `not_found` for a page that is not there, and `unsupported_format` for a format without pages.
 */
export async function pageImage(ctx: Context, { id, page, scale }: { id: string; page: number; scale: number }): Promise<PageImage> {
  const document = await loadDocument(ctx, id);
  if (document.format !== 'pdf') throw new AppError('unsupported_format', `${document.name} has no pages to show; it is not a PDF`);
  if (document.pageCount !== null && page > document.pageCount) throw new AppError('not_found', `${document.name} has ${document.pageCount} pages`);
  const quarter = Math.round(scale * 4) / 4;
  const key = pageImageKey(id, page, quarter);
  const tag = `${document.sha256.slice(0, 32)}-${page}-${quarter}`;
  if (await ctx.files.exists(key)) return { bytes: await ctx.files.getBytes(key), mediaType: 'image/webp', tag };
  const running = making.get(key) ?? make(ctx, { document, page, scale: quarter, key });
  return { bytes: await running, mediaType: 'image/webp', tag };
}

function make(ctx: Context, { document, page, scale, key }: { document: DocumentRow; page: number; scale: number; key: string }): Promise<Uint8Array> {
  const work = (async () => {
    const bytes = await withLocalFile(ctx, document.storageKey, (path) => ctx.reader.renderPage({ path, name: document.name, page, scale }));
    const partial = partialKey(document.id);
    await ctx.files.put(partial, bytes);
    await ctx.files.move(partial, key);
    // What was deleted while its page was drawn has no folder any more.
    const [there] = await ctx.db.select({ id: documents.id }).from(documents).where(and(eq(documents.id, document.id), isNull(documents.deletedAt)));
    if (there) return bytes;
    await ctx.files.deleteAll(documentFolder(document.id));
    throw new AppError('not_found', 'there is no such document');
  })();
  making.set(key, work);
  return work.finally(() => making.delete(key));
}
