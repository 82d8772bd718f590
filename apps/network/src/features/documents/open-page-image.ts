import { MAX_DOCUMENT_PAGES } from '@0711/contract/document';
import { AppError, fieldErrors } from '@0711/contract/errors';
import { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { getDocument } from './queries.ts';

const Asked = z.object({ page: z.coerce.number().int().min(1).max(MAX_DOCUMENT_PAGES), scale: z.coerce.number().min(0.5).max(4).default(1.5) });

export type PageImageOptions = { page: string; scale: string | undefined; ifNoneMatch: string | null; signal: AbortSignal };

/** A page's image from the Platform. It never changes, so the browser may keep it; nobody between may. */
export async function openPageImage(ctx: Context, id: string, { ifNoneMatch, signal, ...given }: PageImageOptions): Promise<Response> {
  const asked = Asked.safeParse(given);
  if (!asked.success) throw new AppError('invalid', 'no such page image', { errors: fieldErrors(asked.error) });
  const document = await getDocument(ctx, id);
  const platform = await asViewer(ctx, document.engagement_id);
  const image = await platform.pageImage(id, asked.data.page, { scale: asked.data.scale, signal, ...(ifNoneMatch ? { ifNoneMatch } : {}) });
  const headers = new Headers({
    'content-type': image.headers.get('content-type') ?? 'image/png',
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  for (const name of ['etag', 'content-length']) {
    const value = image.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(image.body, { status: image.status, headers });
}
