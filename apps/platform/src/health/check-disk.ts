import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../context.ts';

const ENOUGH_BYTES = 128 * 1024 * 1024;

/** Whether DATA_DIR can be written and has room: uploads lie there until they are taken, also when files are kept in a bucket. */
export async function checkDisk({ config }: Pick<Services, 'config'>): Promise<string | null> {
  const { bavail, bsize } = await statfs(config.DATA_DIR);
  if (bavail * bsize < ENOUGH_BYTES) return 'the disk is nearly full';
  const probe = join(config.DATA_DIR, `.probe-${randomUUID()}`);
  try {
    await writeFile(probe, 'ok');
    return null;
  } catch {
    return 'it cannot be written';
  } finally {
    await rm(probe, { force: true });
  }
}
