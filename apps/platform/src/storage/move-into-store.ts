import { AppError } from '@0711/contract/errors';
import type { Disk } from 'flydrive';
import { open, rm } from 'node:fs/promises';

/**
 * Moves a file of this machine into the store. Once it is open it may vanish without harm. Throws AppError `unavailable` for one that is
 * gone before, or cut off while it is read; what the store then has of it is the caller's to remove. Throws what the store throws.
 */
export async function moveIntoStore(files: Pick<Disk, 'putStream'>, path: string, key: string): Promise<void> {
  const handle = await open(path).catch((cause: unknown) => {
    throw lost(cause);
  });
  try {
    const { size } = await handle.stat();
    const source = handle.createReadStream({ autoClose: false });
    // The S3 driver listens for one error only, and a stream's second one without a listener ends the process.
    source.on('error', () => {});
    try {
      await files.putStream(key, source);
    } finally {
      source.destroy();
    }
    if (source.bytesRead !== size) throw lost();
  } finally {
    await handle.close();
  }
  await rm(path, { force: true });
}

function lost(cause?: unknown): AppError {
  return new AppError('unavailable', 'The file was lost on its way into the store. Send it again.', { cause });
}
