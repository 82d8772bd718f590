import type { DocumentFormat } from '@0711/contract/document';
import type { Context } from '../../lib/context.ts';
import { attachment } from '../../lib/http/attachment.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { getDocument } from './queries.ts';

/** Types as we send them, whatever the uploader said: nothing that a browser would run. */
const MEDIA_TYPES: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  markdown: 'text/plain',
  text: 'text/plain',
  xml: 'text/plain',
  gaeb: 'text/plain',
  email: 'text/plain',
  zip: 'application/zip',
};
const SHOWN: readonly DocumentFormat[] = ['html', 'markdown', 'text', 'xml', 'gaeb', 'email'];

/** The document can run nothing, load nothing, send nothing, and is of no origin. */
const SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

const PASSED_ON = ['content-length', 'content-range', 'accept-ranges', 'etag'];

export type OpenOptions = { inline: boolean; range: string | null; ifNoneMatch: string | null; signal: AbortSignal };

/** The original bytes, streamed from the Platform. Throws `not_found` for a document out of the scope. */
export async function openOriginal(ctx: Context, id: string, { inline, range, ifNoneMatch, signal }: OpenOptions): Promise<Response> {
  const document = await getDocument(ctx, id);
  const platform = await asViewer(ctx, document.engagement_id);
  const original = await platform.documentContent(id, { signal, ...(range ? { range } : {}), ...(ifNoneMatch ? { ifNoneMatch } : {}) });
  const headers = new Headers({
    'content-type': MEDIA_TYPES[document.format],
    'content-security-policy': SANDBOX,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    'content-disposition': inline && SHOWN.includes(document.format) ? 'inline' : attachment(document.name),
  });
  for (const name of PASSED_ON) {
    const value = original.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(original.body, { status: original.status, headers });
}
