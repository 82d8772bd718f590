import { openOriginal } from '../../../../../features/documents/open-original.ts';
import { sessionRoute } from '../../../../../lib/http/route.ts';

/** A document as it was uploaded, to be saved; with `?inline=1`, for HTML, Markdown and text, to be shown in a frame that can do nothing. */
export const GET = sessionRoute<{ id: string }>((ctx, request, { id }) =>
  openOriginal(ctx, id, {
    inline: new URL(request.url).searchParams.get('inline') === '1',
    range: request.headers.get('range'),
    ifNoneMatch: request.headers.get('if-none-match'),
    signal: request.signal,
  }),
);
