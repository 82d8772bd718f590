import type { Services } from '../context.ts';
import { within } from './within.ts';

/** Whether the bucket answers; a folder on the disk is seen to by the disk's own check. */
export async function checkFileStore({ files, config }: Pick<Services, 'files' | 'config'>): Promise<string | null> {
  if (config.S3_BUCKET === undefined) return null;
  return within(files.exists('ready').then(() => null));
}
