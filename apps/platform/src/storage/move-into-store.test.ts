import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import type { Disk } from 'flydrive';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBucket } from './create-bucket.ts';
import { moveIntoStore } from './move-into-store.ts';
import { openFileStore } from './open-file-store.ts';

const SIZE = 3_000_000;
let store: FauxqsServer;
let folder: string;
let disks: Record<'folder' | 'bucket', Disk>;
let config: Parameters<typeof openFileStore>[0];
beforeAll(async () => {
  store = await startFauxqs({ port: 0, logger: false });
  folder = await mkdtemp(join(tmpdir(), '0711-store-'));
  const onDisk = { DATA_DIR: folder, S3_BUCKET: undefined, S3_REGION: 'us-east-1', S3_ENDPOINT: undefined, S3_ACCESS_KEY_ID: undefined, S3_SECRET_ACCESS_KEY: undefined };
  config = { ...onDisk, S3_BUCKET: 'moved-files', S3_ENDPOINT: store.address, S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' };
  await createBucket(config, 'moved-files');
  disks = { folder: await openFileStore(onDisk), bucket: await openFileStore(config) };
});
afterAll(async () => {
  await store.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['folder', 'bucket'] as const)('a file that moves into a %s', (where) => {
  /** The store that does something first, when the file is open and not yet read. */
  const after = (act: () => Promise<void>): Pick<Disk, 'putStream'> => ({
    putStream: async (...put) => {
      await act();
      return disks[where].putStream(...put);
    },
  });
  const source = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, Buffer.alloc(SIZE, 'x'));
    return path;
  };

  test('is there whole, and here no more', async () => {
    const path = await source('whole');
    await moveIntoStore(disks[where], path, 'whole');
    expect((await disks[where].getMetaData('whole')).contentLength).toBe(SIZE);
    expect(await readdir(folder)).not.toContain('whole');
  });

  test('and vanishes on its way is there whole all the same', async () => {
    const path = await source('vanishing');
    await moveIntoStore(after(() => rm(path)), path, 'vanishing');
    expect((await disks[where].getMetaData('vanishing')).contentLength).toBe(SIZE);
  });

  test('is refused when it is gone before', async () => {
    await expect(moveIntoStore(disks[where], join(folder, 'nothing'), 'gone')).rejects.toMatchObject({ code: 'unavailable' });
    expect(await disks[where].exists('gone')).toBe(false);
  });

  test('is refused when it is cut off on its way, and under a name that no store takes', async () => {
    const path = await source('cut');
    await expect(moveIntoStore(after(() => truncate(path, 100_000)), path, 'cut')).rejects.toMatchObject({ code: 'unavailable' });
    await expect(moveIntoStore(disks[where], await source('away'), '../away')).rejects.toThrow('..');
  });
});
