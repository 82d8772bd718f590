import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { hashBeginning } from './hash-file.ts';
import { ModelFault } from './model-fault.ts';
import type { ModelFile } from './model-file.ts';
import { requestRest } from './request-rest.ts';

export type DownloadOptions = {
  /** Aborts the download; what came in stays, to be gone on with. */
  signal: AbortSignal;
  /** Bytes that are there, after each piece. */
  onBytes: (received: number) => void;
  /** Silence after which the connection is given up, in milliseconds. */
  stallMs: number;
};

/**
 * Fetches what is missing of a model into `path`, which keeps what came in whatever happens, and answers the SHA-256 of the whole.
 * Throws ModelFault; an interrupted transfer is transient.
 */
export async function downloadPart(model: ModelFile, path: string, { signal, onBytes, stallMs }: DownloadOptions): Promise<string> {
  const file = await open(path, 'a+', 0o600);
  try {
    let at = (await file.stat()).size;
    if (at > model.sizeBytes) at = await cut(file, 0);
    let hash = await hashBeginning(path, at, signal);
    if (at < model.sizeBytes) {
      const stall = createStall(stallMs);
      try {
        const rest = await requestRest(model, at, AbortSignal.any([signal, stall.signal]));
        if (rest.start < at) {
          at = await cut(file, rest.start);
          hash = rest.start === 0 ? createHash('sha256') : await hashBeginning(path, at, signal);
        }
        for await (const chunk of rest.body) {
          stall.reset();
          if (at + chunk.byteLength > model.sizeBytes) throw tooLong(model);
          await append(file, chunk, hash, model);
          at += chunk.byteLength;
          onBytes(at);
        }
      } catch (error) {
        signal.throwIfAborted();
        throw error instanceof ModelFault ? error : new ModelFault('unreachable', `the transfer of ${model.name} broke off at byte ${at}`, { transient: true, cause: error });
      } finally {
        stall.end();
      }
      if (at < model.sizeBytes) throw new ModelFault('unreachable', `the transfer of ${model.name} ended at byte ${at}`, { transient: true });
    }
    // Durable before it gets its name: a name says that it is whole.
    await file.sync();
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

async function append(file: FileHandle, chunk: Uint8Array, hash: Hash, { name }: ModelFile): Promise<void> {
  try {
    await file.appendFile(chunk);
  } catch (cause) {
    const full = cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
    if (full) throw new ModelFault('no_space', `there is no room for ${name}`, { transient: false, cause });
    throw cause;
  }
  hash.update(chunk);
}

async function cut(file: FileHandle, length: number): Promise<number> {
  await file.truncate(length);
  return length;
}

function tooLong({ name, sizeBytes }: ModelFile): ModelFault {
  return new ModelFault('wrong_size', `the server of ${name} sends more than ${sizeBytes} bytes`, { transient: false });
}

/** A signal that aborts when nothing has come for a while. */
function createStall(ms: number): { signal: AbortSignal; reset: () => void; end: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(`nothing came for ${ms} ms`)), ms);
  return { signal: controller.signal, reset: () => void timer.refresh(), end: () => clearTimeout(timer) };
}
