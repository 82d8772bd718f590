import type { PlatformFetch } from './platform-fetch.ts';

export type ContentOptions = { signal?: AbortSignal; /** A `Range` header to pass on, e.g. `bytes=0-99`. */ range?: string; ifNoneMatch?: string };
export type PageImageOptions = { /** Pixels per point, 0.5–4; default 1.5. */ scale?: number; ifNoneMatch?: string; signal?: AbortSignal };

/** The original bytes of a document. The body streams: read or cancel it. */
export async function documentContent(platform: PlatformFetch, id: string, options: ContentOptions = {}): Promise<Response> {
  return platform.stream(`/api/documents/${encodeURIComponent(id)}/content`, {
    headers: { ...(options.range ? { range: options.range } : {}), ...(options.ifNoneMatch ? { 'if-none-match': options.ifNoneMatch } : {}) },
    ...(options.signal ? { signal: options.signal } : {}),
  });
}

/** A page of a PDF as an image. */
export async function pageImage(platform: PlatformFetch, id: string, page: number, options: PageImageOptions = {}): Promise<Response> {
  const query = options.scale === undefined ? '' : `?scale=${options.scale}`;
  return platform.stream(`/api/documents/${encodeURIComponent(id)}/pages/${page}/image${query}`, {
    headers: options.ifNoneMatch ? { 'if-none-match': options.ifNoneMatch } : {},
    ...(options.signal ? { signal: options.signal } : {}),
  });
}
