import type { SkippedPart } from '@0711/contract/document';
import type { AppError } from '@0711/contract/errors';
import { refuseFile } from '@0711/contract/file-fault';
import type { Reader } from '@0711/documents/read-document';
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { cleanPath } from './clean-name.ts';
import { uploadDirectory } from './storage-keys.ts';

type Part = Omit<Awaited<ReturnType<Reader['unpack']>>['parts'][number], 'pages'>;

export type Unpacked = { parts: Part[]; skipped: SkippedPart[] };

/** As long as whoever uploads waits; the reader's own limits are tighter per part. */
const LIMIT_MS = 300_000;

/**
 * Unpacks a container into a temporary folder for as long as `use` takes. Throws AppError by the container's name for one that must
 * not be opened, and `unsupported_format` for one that holds nothing to read.
 */
export async function withUnpacked<T>(ctx: Pick<Context, 'config' | 'reader'>, container: { name: string; path: string }, use: (unpacked: Unpacked) => Promise<T>): Promise<T> {
  const { name, path } = container;
  const directory = join(uploadDirectory(ctx.config), randomUUID());
  await mkdir(directory, { recursive: true, mode: 0o700 });
  try {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const { parts, skipped } = await ctx.reader.unpack({ path, name, directory, signal }).catch((error: unknown) => {
      if (signal.aborted) throw refuseFile('unreadable_file', 'too_extensive', `${name} takes too long to unpack.`, { cause: error });
      throw error;
    });
    if (parts.length === 0) throw nothingToRead(name, skipped);
    return await use({
      parts: parts.map(({ pages: _pages, ...part }) => ({ ...part, name: cleanPath(part.name) })),
      skipped: skipped.map((part) => ({ ...part, name: cleanPath(part.name) })),
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function nothingToRead(name: string, skipped: readonly SkippedPart[]): AppError {
  const reasons = skipped.slice(0, 3).map((part) => part.reason).join(' ');
  return refuseFile('unsupported_format', 'nothing_to_read', `${name} holds no document that can be read.${reasons === '' ? '' : ` ${reasons}`}`);
}
