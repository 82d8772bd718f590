import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Customer, seedCustomer } from '../testing/seed-records.ts';
import { type TestPlatform, startTestPlatform } from '../testing/start-test-platform.ts';

let home: string;
let platform: TestPlatform;
let customer: Customer;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), '0711-fixture-'));
  await mkdir(join(home, 'open', 'test'), { recursive: true });
  await writeFile(join(home, 'open', 'test', 'rfp.txt'), 'Vergabestelle: Stadt Ulm');
  await writeFile(join(home, 'secret.txt'), 'not for callers');
  await symlink(join(home, 'secret.txt'), join(home, 'open', 'link.txt'));
  platform = await startTestPlatform({ TEST_FIXTURES_DIR: join(home, 'open'), NODE_ENV: 'test' });
  customer = await seedCustomer(platform);
});
afterAll(async () => {
  await platform.stop();
  await rm(home, { recursive: true, force: true });
});

const create = (file_path: unknown, headers: Record<string, string> = {}, key = platform.key) =>
  platform.call('POST', '/api/tasks', { body: { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { file_path } }, headers, key });

test('a path below the folder becomes a document of the engagement, the same each time, so that a repeat is one', async () => {
  const first = await create('/test/rfp.txt', { 'idempotency-key': 'k' });
  expect(first).toMatchObject({ status: 201, body: { status: 'todo', input_data: { documents: [expect.any(String)] } } });
  expect(await create('/test/rfp.txt', { 'idempotency-key': 'k' })).toMatchObject({ status: 201, body: first.body });
});

test.each(['../secret.txt', '/../secret.txt', '/test/../../secret.txt', '/link.txt', '/test', '/', '/none.pdf', '/test/rfp.txt\0'])('%j leads nowhere', async (path) => {
  expect(await create(path)).toMatchObject({ status: 422, body: { errors: [{ path: 'data.file_path' }] } });
});

test('nobody stores it in an engagement out of reach, or without the right to write', async () => {
  expect((await create('/test/rfp.txt', {}, await platform.keyFor(['someone-else']))).status).toBe(404);
  expect((await create('/test/rfp.txt', {}, await platform.keyFor([customer.companyId], ['read']))).status).toBe(403);
});

test('without the folder a path is no input of a tender', async () => {
  const plain = await startTestPlatform();
  try {
    const { engagementId } = await seedCustomer(plain);
    const body = { engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { file_path: '/test/rfp.txt' } };
    expect(await plain.call('POST', '/api/tasks', { body })).toMatchObject({ status: 422 });
  } finally {
    await plain.stop();
  }
});
