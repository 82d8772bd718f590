import { readConfig } from './config.ts';
import { createBucket } from './storage/create-bucket.ts';

/** `node apps/platform/src/create-bucket.ts`: makes the bucket before the first start. Doing it again changes nothing. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.S3_BUCKET === undefined) throw new Error('S3_BUCKET is not set');
  const made = await createBucket(config, config.S3_BUCKET);
  process.stdout.write(`the bucket ${config.S3_BUCKET} ${made ? 'is made' : 'is there'}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`create-bucket: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
