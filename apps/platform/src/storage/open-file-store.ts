import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

type StoreConfig = Pick<Config, 'DATA_DIR' | 'S3_BUCKET' | 'S3_REGION' | 'S3_ENDPOINT' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>;

/** Where uploaded files lie: a bucket when S3_BUCKET names one, which is when its client is loaded, else a folder. Throws when the folder can't be made. */
export async function openFileStore(config: StoreConfig): Promise<Disk> {
  if (config.S3_BUCKET !== undefined) return openBucket(config, config.S3_BUCKET);
  const location = join(config.DATA_DIR, 'files');
  await mkdir(location, { recursive: true, mode: 0o700 });
  return new Disk(new FSDriver({ location, visibility: 'private' }));
}

async function openBucket(config: StoreConfig, bucket: string): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  const driver = new S3Driver({
    bucket,
    region: config.S3_REGION,
    visibility: 'private',
    // Who may read is the bucket's policy, not the object's; most stores beside AWS know no ACLs at all.
    supportsACL: false,
    ...(config.S3_ENDPOINT === undefined ? {} : { endpoint: config.S3_ENDPOINT, forcePathStyle: true }),
    ...(accessKeyId === undefined || secretAccessKey === undefined ? {} : { credentials: { accessKeyId, secretAccessKey } }),
  });
  return new Disk(driver);
}
