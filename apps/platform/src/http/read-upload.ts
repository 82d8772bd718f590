import { Id } from '@0711/contract/common';
import { MAX_DOCUMENT_BYTES } from '@0711/contract/document';
import { AppError, fieldErrors } from '@0711/contract/errors';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { rm } from 'node:fs/promises';
import { cleanName } from '../documents/clean-name.ts';
import { type ReceivedFile, receiveFile } from '../documents/receive-file.ts';
import { invalid } from '../invalid.ts';

export type Upload = { engagementId: string; name: string; file: ReceivedFile };

const LIMITS = { fields: 8, fieldNameSize: 100, fieldSize: 1024, files: 2, parts: 10, headerPairs: 20, fileSize: Number.POSITIVE_INFINITY };

/**
 * Reads an upload, its fields in any order, its file into `directory`. Throws `bad_request` for what is not multipart or ends early,
 * `file_too_large`, `invalid` with the field; then nothing is left behind. The file is the caller's to move or remove.
 */
export async function readUpload(request: FastifyRequest, directory: string): Promise<Upload> {
  const gone = new AbortController();
  request.raw.once('close', () => {
    if (!request.raw.complete) gone.abort();
  });
  const fields = new Map<string, string>();
  let received: { name: string; file: ReceivedFile } | null = null;
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field') {
        if (part.fieldname === 'file') throw fault('file', 'invalid_type', 'send it as a file, with a file name');
        if (part.fieldname !== 'engagement_id') throw fault(part.fieldname.slice(0, 100), 'unknown_field', 'unknown field');
        if (fields.has(part.fieldname)) throw fault(part.fieldname, 'duplicate', 'send it once');
        fields.set(part.fieldname, String(part.value));
        continue;
      }
      if (part.fieldname !== 'file') throw fault(part.fieldname.slice(0, 100), 'unknown_field', 'unknown field');
      if (received !== null) throw fault('file', 'duplicate', 'send one file at a time');
      received = await receive(part, directory, gone.signal);
    }
    const id = Id.safeParse(fields.get('engagement_id'));
    if (!id.success) throw invalid(fieldErrors(id.error, ['engagement_id']));
    if (received === null) throw fault('file', 'required', 'send a file');
    return { engagementId: id.data, ...received };
  } catch (error) {
    if (received !== null) await rm(received.file.path, { force: true });
    throw uploadFault(error);
  }
}

async function receive(part: MultipartFile, directory: string, signal: AbortSignal): Promise<{ name: string; file: ReceivedFile }> {
  // Browsers send a quotation mark in a name as %22.
  const name = cleanName(part.filename.replaceAll('%22', '"'));
  const file = await receiveFile(part.file, { directory, limit: MAX_DOCUMENT_BYTES, signal });
  if (file === null) throw new AppError('file_too_large', `${name} is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`);
  return { name, file };
}

function fault(path: string, code: string, message: string): AppError {
  return invalid([{ path, code, message }]);
}

// What the multipart parser throws has no code of its own; what the file system throws has, and is not the sender's doing.
function uploadFault(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('unavailable', 'there is no room to store the file', { retryAfter: 60, cause: error });
  if ('syscall' in error) return error;
  if (code === 'FST_INVALID_MULTIPART_CONTENT_TYPE') return error;
  return new AppError('bad_request', 'the upload ended early or is not valid multipart/form-data');
}
