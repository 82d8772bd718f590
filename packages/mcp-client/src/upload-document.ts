import { Id } from '@0711/contract/common';
import { Document } from '@0711/contract/document';
import { randomUUID } from 'node:crypto';
import type { PlatformFetch } from './platform-fetch.ts';

const UPLOAD_TIMEOUT_MS = 10 * 60_000;

export type Upload = {
  engagementId: string;
  /** The file's name as the person knows it. */
  name: string;
  /** What the sender says it is; the Platform looks at the bytes. */
  mediaType?: string;
  body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
  signal?: AbortSignal;
};

/** Streams a file to the Platform, holding no more of it than a chunk. Throws the Platform's refusal as AppError. */
export async function uploadDocument(platform: PlatformFetch, upload: Upload): Promise<Document> {
  const boundary = `0711-${randomUUID()}`;
  const response = await platform.stream('/api/documents', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: streamOf(multipart(upload, boundary)),
    duplex: 'half',
    timeoutMs: UPLOAD_TIMEOUT_MS,
    ...(upload.signal ? { signal: upload.signal } : {}),
  });
  return Document.parse(await response.json());
}

// FormData needs the file's length in advance, which a stream that is passed on does not have.
async function* multipart(upload: Upload, boundary: string): AsyncGenerator<Uint8Array> {
  const text = new TextEncoder();
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(upload.mediaType ?? '') ? upload.mediaType : 'application/octet-stream';
  yield text.encode(`--${boundary}\r\ncontent-disposition: form-data; name="engagement_id"\r\n\r\n${Id.parse(upload.engagementId)}\r\n`);
  yield text.encode(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted(upload.name)}"\r\ncontent-type: ${type}\r\n\r\n`);
  yield* upload.body;
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
