import { openPageImage } from '../../../../../../../features/documents/open-page-image.ts';
import { sessionRoute } from '../../../../../../../lib/http/route.ts';

/** One page of a document as an image; `?scale=` in pixels per point, 0.5–4. */
export const GET = sessionRoute<{ id: string; page: string }>((ctx, request, { id, page }) =>
  openPageImage(ctx, id, {
    page,
    scale: new URL(request.url).searchParams.get('scale') ?? undefined,
    ifNoneMatch: request.headers.get('if-none-match'),
    signal: request.signal,
  }),
);
