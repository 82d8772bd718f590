import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBucket } from './create-bucket.ts';
import { readDocument } from '../documents/read-document.ts';
import { type Customer, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

const BUCKET = 'documents-of-tests';
let store: FauxqsServer;
let s3: S3Client;
let platform: TestPlatform;
let customer: Customer;
beforeAll(async () => {
  store = await startFauxqs({ port: 0, logger: false });
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
  s3 = new S3Client({ endpoint: store.address, region: 'us-east-1', forcePathStyle: true, credentials });
  platform = await startTestPlatform({ S3_BUCKET: BUCKET, S3_ENDPOINT: store.address, S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' });
  await createBucket(platform.services.config, BUCKET);
  customer = await seedCustomer(platform);
});
afterAll(async () => {
  await platform.stop();
  s3.destroy();
  await store.stop();
});

const keys = async (): Promise<string[]> => ((await s3.send(new ListObjectsV2Command({ Bucket: BUCKET }))).Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [Key]));

test('the bucket is made once', async () => {
  expect(await createBucket(platform.services.config, BUCKET)).toBe(false);
  expect(await createBucket(platform.services.config, 'another-one')).toBe(true);
});

test('a document is stored in the bucket, read, served and deleted there, and nothing stays on this disk', async () => {
  const text = 'Ausschreibung: Neubau einer Halle\n'.repeat(2_000);
  const form = new FormData();
  form.set('engagement_id', customer.engagementId);
  form.set('file', new File([text], 'Halle.txt', { type: 'text/plain' }));
  const stored = await platform.call('POST', '/api/documents', { raw: form });
  expect(stored.status).toBe(201);
  const id = String((stored.body as { id: unknown }).id);
  expect(await keys()).toEqual([`documents/${id}/original`]);
  expect(await readdir(join(platform.services.config.DATA_DIR, 'uploads'))).toEqual([]);

  const original = await platform.call('GET', `/api/documents/${id}/content`);
  expect(createHash('sha256').update(String(original.body)).digest('hex')).toBe(createHash('sha256').update(text).digest('hex'));

  const read = await readDocument(platform.services, { documentId: id, engagementId: customer.engagementId, signal: AbortSignal.timeout(15_000) });
  expect(read.text).toContain('Neubau einer Halle');

  expect((await platform.call('DELETE', `/api/documents/${id}`)).status).toBe(204);
  expect(await keys()).toEqual([]);
});

test('a store that is away is said to be, and the document is not marked for it', async () => {
  const form = new FormData();
  form.set('engagement_id', customer.engagementId);
  form.set('file', new File(['x'], 'a.txt', { type: 'text/plain' }));
  const id = String(((await platform.call('POST', '/api/documents', { raw: form })).body as { id: unknown }).id);
  await store.stop();
  await expect(readDocument(platform.services, { documentId: id, engagementId: customer.engagementId, signal: AbortSignal.timeout(15_000) })).rejects.toThrow();
  expect((await platform.call('GET', `/api/documents/${id}`)).body).toMatchObject({ status: 'stored' });
  expect(await platform.call('GET', `/api/documents/${id}/content`)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  const another = new FormData();
  another.set('engagement_id', customer.engagementId);
  another.set('file', new File(['y'], 'b.txt', { type: 'text/plain' }));
  expect(await platform.call('POST', '/api/documents', { raw: another })).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  store = await startFauxqs({ port: 0, logger: false });
});
