import { Id } from '@0711/contract/common';
import { MAX_DOCUMENT_BYTES } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { Readable } from 'node:stream';
import type { IncomingFile } from './upload-document.ts';

/** Room for the parts' headers beside the file. */
const OVERHEAD_BYTES = 64 * 1024;

/**
 * Reads a multipart upload as it comes and hands its file on while it is still coming: never more than a chunk is held. The engagement
 * stands in a part before the file, or in the query. Throws for what is not such an upload, and whatever `upload` throws.
 */
export async function receiveUpload<Result>(request: Request, upload: (file: IncomingFile) => Promise<Result>): Promise<Result> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) throw new AppError('bad_request', 'a file is sent as multipart/form-data');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_DOCUMENT_BYTES + OVERHEAD_BYTES) {
    throw new AppError('file_too_large', 'the file is larger than 50 MB');
  }
  const source = Readable.from(request.body);
  try {
    return await new Promise<Result>((resolve, reject) => {
      const parser = openParser(type);
      let engagementId = new URL(request.url).searchParams.get('engagement_id');
      let reading: Readable | null = null;
      let brokenBy: unknown = null;
      // A file that is being passed on takes its upload down with it, which then says what is wrong.
      const broken = (cause: unknown): void => {
        brokenBy ??= cause;
        if (reading) reading.destroy(cause instanceof Error ? cause : new Error('the upload broke off'));
        else reject(brokenOff(cause));
      };

      parser.on('field', (name, value) => {
        if (name === 'engagement_id') engagementId = value;
      });
      parser.on('file', (field, body, name, _encoding, mediaType) => {
        // Unheard, an error of a part that nobody reads would end the process.
        body.on('error', (cause) => (brokenBy ??= cause));
        const engagement = Id.safeParse(engagementId);
        if (reading || field !== 'file') return void body.resume();
        if (!engagement.success) return reject(missing('engagement_id', 'it must come before the file'));
        reading = body;
        upload({ engagementId: engagement.data, name: fileName(name), mediaType, body, signal: request.signal }).then(resolve, (error: unknown) => {
          const passedOn = error instanceof AppError && error.code !== 'unavailable';
          reject(brokenBy && !passedOn ? brokenOff(brokenBy) : error);
        });
      });
      parser.on('finish', () => {
        if (!reading) reject(missing('file', 'no file was sent'));
      });
      parser.on('error', broken);
      source.on('error', broken);
      source.pipe(parser);
    });
  } catch (error) {
    // What still comes of a refused file is thrown away, so that the answer is read and not a broken connection.
    source.unpipe();
    source.resume();
    throw error;
  }
}

function openParser(type: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { fields: 10, files: 2, parts: 12, fieldSize: 1024, headerPairs: 20 } });
  } catch (cause) {
    throw new AppError('bad_request', 'the upload is not well-formed', { cause });
  }
}

function brokenOff(cause: unknown): AppError {
  return new AppError('bad_request', 'the upload broke off or is not well-formed', { cause });
}

/** Browsers write these three characters of a name as escapes, so that they do not end the header. */
function fileName(given: string): string {
  return given.replaceAll('%22', '"').replaceAll('%0D', ' ').replaceAll('%0A', ' ') || 'document';
}

function missing(path: string, message: string): AppError {
  return new AppError('invalid', `${path}: ${message}`, { errors: [{ path, code: 'required', message }] });
}
