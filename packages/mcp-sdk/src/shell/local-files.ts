import { CONTAINER_FORMATS, type DocumentFormat } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import type { Reader } from '@0711/documents/read-document';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { OpenedDocument } from '../context.ts';

/** A file on this machine as a run knows it. A container's parts are files too, unpacked into a temporary folder. */
export type LocalFile = { id: string; path: string; name: string; format: DocumentFormat; sha256: string; parts: LocalFile[] | null; skipped: OpenedDocument['skipped'] };

/**
 * What files are, in the order given; containers are unpacked below `directory`. Ids follow from the content, so the same file has the
 * same id in every run. Throws AppError naming the file, `not_found` for one that is not there.
 */
export async function openLocalFiles(paths: readonly string[], { reader, directory, signal }: { reader: Reader; directory: string; signal: AbortSignal }): Promise<LocalFile[]> {
  const ids = new Map<string, number>();
  const idOf = (sha256: string): string => {
    const short = sha256.slice(0, 32);
    const count = (ids.get(short) ?? 0) + 1;
    ids.set(short, count);
    return count === 1 ? short : `${short}-${count}`;
  };
  const files: LocalFile[] = [];
  for (const path of paths) {
    signal.throwIfAborted();
    const name = basename(path);
    const found = await stat(path).catch(() => null);
    if (found === null || !found.isFile()) throw new AppError('not_found', `${path} is no file that can be read.`);
    const { format } = await reader.inspect({ path, name, signal });
    const sha256 = await hashOf(path, signal);
    const file = { id: idOf(sha256), path, name, format, sha256 };
    files.push({ ...file, ...(isContainer(format) ? await unpack(reader, file, { directory, idOf, signal }) : { parts: null, skipped: [] }) });
  }
  return files;
}

type Unpacking = { directory: string; idOf: (sha256: string) => string; signal: AbortSignal };

async function unpack(reader: Reader, { path, name }: { path: string; name: string }, { directory, idOf, signal }: Unpacking): Promise<Pick<LocalFile, 'parts' | 'skipped'>> {
  const into = join(directory, randomUUID());
  await mkdir(into, { mode: 0o700 });
  const { parts, skipped } = await reader.unpack({ path, name, directory: into, signal });
  return {
    parts: parts.map((part) => ({ id: idOf(part.sha256), path: part.path, name: part.name, format: part.format, sha256: part.sha256, parts: null, skipped: [] })),
    skipped: skipped.map((part) => ({ file: part.name, code: part.code, reason: part.reason })),
  };
}

function isContainer(format: DocumentFormat): boolean {
  return CONTAINER_FORMATS.some((container) => container === format);
}

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
  return hash.digest('hex');
}
