import { join } from 'node:path';

/** A model as a file: where from, and what exactly it is. */
export type ModelFile = {
  name: string;
  /** An http(s) address. */
  source: string;
  /** Of the whole file, in lower-case hex. */
  sha256: string;
  sizeBytes: number;
};

/** Where a model lies once it is there and verified: by its content, so that two that are the same are one. */
export function modelPath({ sha256 }: Pick<ModelFile, 'sha256'>, directory: string): string {
  // It becomes a path: nothing else may get through.
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('a SHA-256 is 64 lower-case hex digits');
  return join(directory, sha256);
}

/** Where it lies while it comes in; what is there is gone on with. */
export function partPath(model: Pick<ModelFile, 'sha256'>, directory: string): string {
  return `${modelPath(model, directory)}.part`;
}
