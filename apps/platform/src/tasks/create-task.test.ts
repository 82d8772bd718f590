import { AppError } from '@0711/contract/errors';
import { CreateTask, Task } from '@0711/contract/task';
import { WebhookEvent } from '@0711/contract/webhook-events';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEvents, documents, engagements, events, idempotencyKeys, mcpInstallations, outbox, taskProgress, tasks } from '../db/schema.ts';
import { grantScope } from '../scope.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { createTask } from './create-task.ts';

let t: TestTasks;
let seeded: Seeded;
beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
});
afterAll(() => t.stop());

const body = (more: Record<string, unknown> = {}): CreateTask =>
  CreateTask.parse({ engagement_id: seeded.engagementId, mcp_id: 'FAKE', task_type: 'read', data: { documents: [seeded.documentId] }, ...more });
const refusal = async (input: Parameters<typeof createTask>[1], ctx = t.ctx): Promise<AppError> => {
  const error: unknown = await createTask(ctx, input).then(() => null, (e: unknown) => e);
  if (error instanceof AppError) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
};

test('a task is stored with its event, its job, its audit line and its first progress', async () => {
  const made = await createTask(t.ctx, { task: body({ priority: 'urgent', due_date: '2026-12-01T10:00:00+01:00', external_ref: 'r-1' }), idempotencyKey: null });
  expect(Task.parse(made)).toMatchObject({
    engagement_id: seeded.engagementId, expert_id: seeded.expertId, customer_id: seeded.customerId, title: 'Read something', mcp_version: '1.0.0',
    status: 'todo', priority: 'urgent', ai_handled: 'no', state_version: 1, revision: 0, attempts: 0, external_ref: 'r-1', due_date: '2026-12-01T09:00:00.000Z',
  });
  const { db } = t.services;
  const [row] = await db.select().from(tasks).where(eq(tasks.id, made.id));
  expect(row).toMatchObject({ run: 1, fence: 0, stateVersion: 1, status: 'todo', aiHandled: 'no' });
  const follows = await db.select().from(outbox).where(eq(outbox.subjectId, made.id));
  expect(follows.map((f) => [f.kind, f.name])).toEqual([['event', 'task.created'], ['job', 'run-task']]);
  const [event] = await db.select().from(events).where(eq(events.subjectId, made.id));
  expect(WebhookEvent.parse(JSON.parse(event?.body ?? ''))).toMatchObject({ id: follows[0]?.eventId, data: { task_id: made.id, status: 'todo', external_ref: 'r-1', state_version: 1 } });
  expect(follows[1]?.payload).toMatchObject({ payload: { taskId: made.id, run: 1 }, priority: -20 });
  expect(await db.select().from(auditEvents).where(eq(auditEvents.subjectId, made.id))).toMatchObject([
    { action: 'task.created', actorType: 'user', actorId: 'eva', actorRole: 'expert', apiKeyId: 'key-1', customerId: seeded.customerId },
  ]);
  expect(await db.select().from(taskProgress).where(eq(taskProgress.taskId, made.id))).toMatchObject([{ status: 'todo', step: 'stored', percent: 0 }]);
});

describe('what is refused', () => {
  test('an engagement that is not there and one that is out of scope look the same', async () => {
    const unknown = await refusal({ task: body({ engagement_id: 'nope' }), idempotencyKey: null });
    const foreign = await refusal({ task: body(), idempotencyKey: null }, t.ctxFor('somebody-else'));
    expect([unknown.code, unknown.message]).toEqual([foreign.code, foreign.message]);
    expect(unknown.code).toBe('not_found');
  });

  test('a key that may only read', async () => {
    const reader = { ...t.ctx, scope: grantScope('all', ['read']) };
    expect((await refusal({ task: body(), idempotencyKey: null }, reader)).code).toBe('forbidden');
  });

  test.each([
    ['a paused engagement', { status: 'paused' }, 'engagement_inactive'],
    ['no installation', { installed: null }, 'not_installed'],
    ['a paused installation', { installed: 'paused' as const }, 'not_installed'],
  ])('%s', async (_, options, code) => {
    const other = await t.seed(options);
    const error = await refusal({ task: body({ engagement_id: other.engagementId, data: { documents: [other.documentId] } }), idempotencyKey: null });
    expect(error.code).toBe(code);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a task type that the MCP does not have', { task_type: 'paint' }, 'task_type'],
    ['a task type named like a prototype member', { task_type: 'constructor' }, 'task_type'],
    ['an unknown member', { data: { documents: ['x'], colour: 'red' } }, 'data.colour'],
    ['a wrong type', { data: { documents: 'x' } }, 'data.documents'],
    ['no documents', { data: { documents: [] } }, 'data.documents'],
    ['an unknown document', { data: { documents: ['x'] } }, 'data.documents.0'],
  ])('%s, with its path', async (_, more, path) => {
    const error = await refusal({ task: body(more), idempotencyKey: null });
    expect([error.code, error.errors?.map((e) => e.path)]).toEqual(['invalid', [path]]);
  });

  test('a document of another engagement, and one that was deleted', async () => {
    const other = await t.seed();
    const gone = await t.seed();
    await t.services.db.update(documents).set({ deletedAt: new Date() }).where(eq(documents.id, gone.documentId));
    const foreign = await refusal({ task: body({ data: { documents: [seeded.documentId, other.documentId] } }), idempotencyKey: null });
    const deleted = await refusal({ task: body({ engagement_id: gone.engagementId, data: { documents: [gone.documentId] } }), idempotencyKey: null });
    expect(foreign.errors?.[0]?.path).toBe('data.documents.1');
    expect(deleted.errors?.[0]?.path).toBe('data.documents.0');
  });

  test('an MCP that this Platform does not have, although it is installed', async () => {
    await t.services.db.insert(mcpInstallations).values({
      id: 'old', engagementId: seeded.engagementId, mcpId: 'OLD', customerId: seeded.customerId, expertId: seeded.expertId, version: '1', status: 'active', config: {},
    });
    expect((await refusal({ task: body({ mcp_id: 'OLD' }), idempotencyKey: null })).code).toBe('not_installed');
  });
});

test('what changes after a task was made counts for the next one', async () => {
  const { db } = t.services;
  const own = await t.seed();
  const task = body({ engagement_id: own.engagementId, data: { documents: [own.documentId] } });
  const make = (idempotencyKey: string | null = null) => createTask(t.ctx, { task, idempotencyKey });
  const set = (values: Partial<typeof engagements.$inferInsert>) => db.update(engagements).set(values).where(eq(engagements.id, own.engagementId));
  await make();
  await set({ status: 'paused' });
  await expect(make('paused')).rejects.toMatchObject({ code: 'engagement_inactive' });
  await set({ status: 'active', expertId: 'another-expert', companyId: 'another-company' });
  expect(await make('paused')).toMatchObject({ expert_id: 'another-expert', customer_id: 'another-company' });
  await expect(createTask(t.ctxFor(own.customerId), { task, idempotencyKey: null })).rejects.toMatchObject({ code: 'not_found' });
  await db.update(mcpInstallations).set({ status: 'paused' }).where(eq(mcpInstallations.engagementId, own.engagementId));
  await expect(make()).rejects.toMatchObject({ code: 'not_installed' });
  await db.update(mcpInstallations).set({ status: 'active' }).where(eq(mcpInstallations.engagementId, own.engagementId));
  await db.update(documents).set({ deletedAt: new Date() }).where(eq(documents.id, own.documentId));
  await expect(make('gone')).rejects.toMatchObject({ code: 'invalid' });
  await set({ deletedAt: new Date() });
  await expect(make()).rejects.toMatchObject({ code: 'engagement_inactive' });
  expect(await db.select().from(tasks).where(eq(tasks.engagementId, own.engagementId))).toHaveLength(2);
  expect(await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, 'gone'))).toHaveLength(0);
});

describe('an Idempotency-Key', () => {
  test('gives the same task for the same body, however its members are ordered', async () => {
    const first = await createTask(t.ctx, { task: body({ title: 'A', priority: 'high' }), idempotencyKey: 'k1' });
    const again = await createTask(t.ctx, { task: Object.fromEntries(Object.entries(body({ title: 'A', priority: 'high' })).toReversed()) as CreateTask, idempotencyKey: 'k1' });
    expect(again).toEqual(first);
  });

  test('refuses another body, and holds although the engagement was paused since', async () => {
    const other = await t.seed();
    const task = body({ engagement_id: other.engagementId, data: { documents: [other.documentId] } });
    const first = await createTask(t.ctx, { task, idempotencyKey: 'k2' });
    await t.services.db.update(engagements).set({ status: 'paused' }).where(eq(engagements.id, other.engagementId));
    expect((await createTask(t.ctx, { task, idempotencyKey: 'k2' })).id).toBe(first.id);
    expect((await refusal({ task: { ...task, title: 'Another' }, idempotencyKey: 'k2' })).code).toBe('idempotency_conflict');
  });

  test('is the API key’s own', async () => {
    const mine = await createTask(t.ctx, { task: body(), idempotencyKey: 'k3' });
    const theirs = await createTask({ ...t.ctx, actor: { ...t.ctx.actor, apiKeyId: 'key-2' } }, { task: body(), idempotencyKey: 'k3' });
    expect(theirs.id).not.toBe(mine.id);
  });

  test('used twenty times at once makes one task', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => createTask(t.ctx, { task: body({ title: 'Once' }), idempotencyKey: 'k4' })));
    expect(new Set(made.map((task) => task.id)).size).toBe(1);
    expect(await t.services.db.select().from(tasks).where(eq(tasks.title, 'Once'))).toHaveLength(1);
    expect(await t.services.db.select().from(outbox).where(eq(outbox.subjectId, made[0]?.id ?? ''))).toHaveLength(2);
  });

  test('holds for 24 hours', async () => {
    const first = await createTask(t.ctx, { task: body(), idempotencyKey: 'k5' });
    await t.services.db
      .update(idempotencyKeys)
      .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
      .where(and(eq(idempotencyKeys.key, 'k5'), eq(idempotencyKeys.apiKeyId, 'key-1')));
    const next = await createTask(t.ctx, { task: body({ title: 'Next day' }), idempotencyKey: 'k5' });
    expect(next.id).not.toBe(first.id);
  });

  test('is not used up by a refusal', async () => {
    await refusal({ task: body({ data: { documents: ['x'] } }), idempotencyKey: 'k6' });
    expect((await createTask(t.ctx, { task: body(), idempotencyKey: 'k6' })).status).toBe('todo');
  });
});
