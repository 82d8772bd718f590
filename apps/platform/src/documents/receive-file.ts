import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that has come in and lies in a temporary place; whoever has it moves or removes it. */
export type ReceivedFile = { path: string; size: number; sha256: string };

// So much more is read and thrown away, since a sender in the middle of its body would not hear a refusal.
const DRAINED_BYTES = 64 * 1024 * 1024;

/**
 * Streams what comes in to a file in `directory`, durably, with its size and hash. Gives `null` for more than `limit` bytes.
 * Leaves nothing behind when it fails or `signal` aborts.
 */
export async function receiveFile(source: Readable, { directory, limit, signal }: { directory: string; limit: number; signal: AbortSignal }): Promise<ReceivedFile | null> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  async function* measured(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limit + DRAINED_BYTES) return;
      if (size > limit) continue;
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(source, measured, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }), { signal });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  if (size <= limit) return { path, size, sha256: hash.digest('hex') };
  await rm(path, { force: true });
  return null;
}
