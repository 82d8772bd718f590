import { Id } from '@0711/contract/common';
import { StoredDocument } from '@0711/contract/document';
import { chunksOf } from './chunks-of.ts';
import type { PlatformFetch } from './platform-fetch.ts';
import { randomKey } from './random-key.ts';

const UPLOAD_TIMEOUT_MS = 10 * 60_000;

export type Upload = {
  engagementId: string;
  /** The file's name as the person knows it. */
  name: string;
  /** What the sender says it is; the Platform looks at the bytes. */
  mediaType?: string;
  /** A stream, or a file that the browser holds: few browsers can send a stream. */
  body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Blob;
  signal?: AbortSignal;
};

/** Streams a file to the Platform, holding no more of it than a chunk. Throws the Platform's refusal as AppError. */
export async function uploadDocument(platform: PlatformFetch, upload: Upload): Promise<StoredDocument> {
  const { body, signal } = upload;
  const boundary = `0711-${randomKey()}`;
  const content: RequestInit & { duplex?: 'half' } =
    body instanceof Blob
      ? { body: form(upload, body) }
      : { body: streamOf(multipart(upload, body, boundary)), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, duplex: 'half' };
  const response = await platform.stream('/api/documents', { method: 'POST', ...content, timeoutMs: UPLOAD_TIMEOUT_MS, ...(signal ? { signal } : {}) });
  return StoredDocument.parse(await response.json());
}

function form({ engagementId, name }: Upload, file: Blob): FormData {
  const data = new FormData();
  data.append('engagement_id', Id.parse(engagementId));
  data.append('file', file, name);
  return data;
}

// FormData needs the file's length in advance, which a stream that is passed on does not have.
async function* multipart(upload: Upload, body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Uint8Array> {
  const text = new TextEncoder();
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(upload.mediaType ?? '') ? upload.mediaType : 'application/octet-stream';
  yield text.encode(`--${boundary}\r\ncontent-disposition: form-data; name="engagement_id"\r\n\r\n${Id.parse(upload.engagementId)}\r\n`);
  yield text.encode(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted(upload.name)}"\r\ncontent-type: ${type}\r\n\r\n`);
  yield* chunksOf(body);
  yield text.encode(`\r\n--${boundary}--\r\n`);
}

// `ReadableStream.from` does the same, but the types of browsers, with which the Network is checked, lack it.
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/** As browsers do it: UTF-8, with only what would end the value escaped. */
function quoted(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}
