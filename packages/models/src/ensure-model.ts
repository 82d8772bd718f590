import { mkdir, rename, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { downloadPart } from './download-part.ts';
import { hasModel } from './has-model.ts';
import { ModelFault } from './model-fault.ts';
import { type ModelFile, modelPath, partPath } from './model-file.ts';

export type EnsureOptions = {
  directory: string;
  /** Throws its reason from `ensureModel`; what came in stays. */
  signal: AbortSignal;
  /** Bytes that are there, as they come. */
  onBytes?: (received: number) => void;
  /** Silence after which a connection is given up; 30 s when left out. */
  stallMs?: number;
  /** The wait before the first new try, doubled with each; 1 s when left out. */
  backoffMs?: number;
};

/** New tries in a row that bring nothing. One that brings bytes starts the count anew. */
const TRIES = 5;

/**
 * Makes sure that a model is there and is what it should be; answers its path. Goes on with what an earlier try left. One caller at a
 * time per model and directory: the caller sees to that. Throws ModelFault, transient when another try later may help.
 */
export async function ensureModel(model: ModelFile, { directory, signal, onBytes = () => {}, stallMs = 30_000, backoffMs = 1_000 }: EnsureOptions): Promise<string> {
  const path = modelPath(model, directory);
  if (await hasModel(model, directory)) return path;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const part = partPath(model, directory);
  let wrong = false;
  let most = 0;
  for (let fruitless = 0; ; ) {
    const before = most;
    try {
      const sha256 = await downloadPart(model, part, {
        signal,
        stallMs,
        onBytes: (received) => {
          most = Math.max(most, received);
          onBytes(received);
        },
      });
      if (sha256 === model.sha256) {
        await rename(part, path);
        return path;
      }
      await rm(part, { force: true });
      // Once may be a beginning left by a former version of the file; twice is the server's.
      if (wrong) throw new ModelFault('wrong_hash', `what the server of ${model.name} sends is not the file that was asked for`, { transient: false });
      wrong = true;
      most = 0;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ModelFault)) throw error;
      if (!error.transient) {
        await rm(part, { force: true });
        throw error;
      }
      fruitless = most > before ? 1 : fruitless + 1;
      if (fruitless >= TRIES) throw error;
      await sleep(backoffMs * 2 ** (fruitless - 1), undefined, { signal });
    }
  }
}
