import { streams } from '@0711/contract/streams';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rm } from 'node:fs/promises';
import type { Services } from '../context.ts';
import { cleanName } from '../documents/clean-name.ts';
import { loadDocument } from '../documents/load-document.ts';
import { pageImage } from '../documents/page-image.ts';
import { uploadDirectory } from '../documents/storage-keys.ts';
import { storeDocument } from '../documents/store-document.ts';
import { contentDisposition } from './content-disposition.ts';
import { parseInput } from './parse-input.ts';
import { readUpload } from './read-upload.ts';
import { contextOf } from './request-context.ts';

/** The document routes that stream: upload, original, page images. */
export async function mountDocuments(app: FastifyInstance, services: Services): Promise<void> {
  const directory = uploadDirectory(services.config);
  await app.register(async (documents) => {
    await documents.register(multipart);
    documents.post('/api/documents', { config: { right: 'write' } }, async (request, reply) => {
      const upload = await readUpload(request, directory);
      try {
        return await reply.code(201).send(await storeDocument(contextOf(services, request), upload));
      } finally {
        await rm(upload.file.path, { force: true });
      }
    });
  });

  app.get('/api/documents/:id/content', { config: { right: 'read' } }, async (request, reply) => {
    const { id } = parseInput(streams.content, request);
    const document = await loadDocument(contextOf(services, request), id);
    if (notModified(request, reply, document.sha256)) return reply.code(304).send();
    reply.headers({
      'content-type': document.mediaType,
      'content-length': document.sizeBytes,
      'content-disposition': contentDisposition(cleanName(document.name)),
      // The caller asks again each time: a deleted document must not come out of a cache.
      'cache-control': 'private, no-cache',
    });
    return reply.send(await services.files.getStream(document.storageKey));
  });

  app.get('/api/documents/:id/pages/:page/image', { config: { right: 'read' } }, async (request, reply) => {
    const { bytes, mediaType, tag } = await pageImage(contextOf(services, request), parseInput(streams.pageImage, request));
    reply.header('cache-control', 'private, max-age=31536000, immutable');
    if (notModified(request, reply, tag)) return reply.code(304).send();
    return reply.type(mediaType).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}

function notModified(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('etag', `"${tag}"`);
  const known = request.headers['if-none-match'];
  return known !== undefined && known.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${tag}"`);
}
