import { stat } from 'node:fs/promises';
import { type ModelFile, modelPath } from './model-file.ts';

/** True when a model is there. It was verified before it got its name, so its size is enough to tell. */
export async function hasModel(model: Pick<ModelFile, 'sha256' | 'sizeBytes'>, directory: string): Promise<boolean> {
  const found = await stat(modelPath(model, directory)).catch(() => null);
  return found?.isFile() === true && found.size === model.sizeBytes;
}
