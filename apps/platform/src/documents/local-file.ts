import { FSDriver } from 'flydrive/drivers/fs';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { Services } from '../context.ts';
import { uploadDirectory } from './storage-keys.ts';

/** Gives `use` a path on this machine with the bytes of a stored file: the file itself where the store is a disk, else a copy for as long. */
export async function withLocalFile<T>(services: Pick<Services, 'files' | 'config'>, key: string, use: (path: string) => Promise<T>): Promise<T> {
  const { driver } = services.files;
  if (driver instanceof FSDriver) {
    const { location } = driver.options;
    return use(join(location instanceof URL ? fileURLToPath(location) : location, key));
  }
  const directory = uploadDirectory(services.config);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, randomUUID());
  try {
    await pipeline(await services.files.getStream(key), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}
