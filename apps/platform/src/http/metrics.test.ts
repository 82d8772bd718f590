import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTask } from '../tasks/create-task.ts';
import { CreateTask } from '@0711/contract/task';
import { seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { grantScope } from '../scope.ts';
import { documents } from '../db/schema.ts';

const TOKEN = 'a-token-for-operators';
let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform({ METRICS_TOKEN: TOKEN });
});
afterAll(() => platform.stop());

const scrape = async (): Promise<string> => String((await platform.call('GET', '/metrics', { key: TOKEN })).body);

test('they tell of tasks, queue, outbox and requests, under routes and not under addresses', async () => {
  const { engagementId, companyId, expertId } = await seedCustomer(platform);
  const documentId = crypto.randomUUID();
  await platform.services.db.insert(documents).values({
    id: documentId, engagementId, customerId: companyId, name: 'a.txt', format: 'text', mediaType: 'text/plain', sizeBytes: 1, sha256: '0', storageKey: documentId, status: 'stored',
  });
  const actor = { type: 'user', id: expertId, role: 'expert', apiKeyId: null } as const;
  const task = CreateTask.parse({ engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [documentId] } });
  const { id } = await createTask({ ...platform.services, actor, scope: grantScope('all', ['write']), traceparent: null }, { task, idempotencyKey: null });
  expect((await platform.call('GET', `/api/tasks/${id}`)).status).toBe(200);
  expect((await platform.call('GET', `/api/tasks/${id}-not`)).status).toBe(404);
  expect((await platform.call('GET', '/nowhere/at/all')).status).toBe(404);

  // The first to ask, so that what the database says is not ten seconds old.
  const text = await scrape();
  expect(text).toContain('platform_tasks{status="todo",mcp="TENDER"} 1');
  expect(text).toMatch(/platform_outbox_rows [1-9]/);
  expect(text).toMatch(/platform_outbox_oldest_seconds \d/);
  expect(text).toContain('platform_database_up 1');
  expect(text).toContain('platform_workers 0');
  expect(text).toMatch(/platform_http_request_seconds_count\{method="GET",route="\/api\/tasks\/:id",status="200"\} 1/);
  expect(text).toMatch(/platform_http_request_seconds_count\{method="GET",route="\/api\/tasks\/:id",status="404"\} 1/);
  expect(text).toMatch(/platform_http_request_seconds_count\{method="GET",route="none",status="404"\} 1/);
  expect(text).toMatch(/platform_pool_connections\{state="idle"\} \d/);
  expect(text).toContain('platform_reader_processes{state="busy"} 0');
  expect(text).not.toContain(id);
  expect(text).not.toContain('/nowhere');
});

test('metrics are for operators: a token, or a key of everything with admin', async () => {
  const { companyId } = await seedCustomer(platform);
  const status = async (key: string | null): Promise<number> => (await platform.call('GET', '/metrics', { key })).status;
  expect(await status(null)).toBe(401);
  expect(await status('a-token-of-somebody-else')).toBe(401);
  expect(await status(await platform.keyFor([companyId], ['admin']))).toBe(401);
  expect(await status(TOKEN)).toBe(200);
  expect(await status(platform.key)).toBe(200);
  expect((await platform.call('GET', '/metrics', { key: null })).body).toMatchObject({ code: 'unauthenticated', trace_id: expect.any(String) });
});
