import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** A SHA-256 that has taken in the first `bytes` of a file. */
export async function hashBeginning(path: string, bytes: number, signal: AbortSignal): Promise<Hash> {
  const hash = createHash('sha256');
  if (bytes === 0) return hash;
  await pipeline(
    createReadStream(path, { end: bytes - 1 }),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) hash.update(chunk);
    },
    { signal },
  );
  return hash;
}
