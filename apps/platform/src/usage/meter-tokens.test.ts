import { Usage } from '@0711/contract/usage';
import { WebhookEvent } from '@0711/contract/webhook-events';
import { type LanguageServerStand, startLanguageServer } from '@0711/models/testing/start-language-server';
import { registry } from '@0711/telemetry/registry';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Services } from '../context.ts';
import { events, taskTokens, usageRecords } from '../db/schema.ts';
import { actOnTask } from '../tasks/act-on-task.ts';
import { getTask } from '../tasks/get-task.ts';
import { fakeMcp } from '../testing/fake-mcp.ts';
import { startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { runTask } from '../worker/run-task.ts';
import { startRun } from '../worker/start-run.ts';
import { keepTokenUse } from './keep-token-use.ts';
import { listUsage } from './list-usage.ts';
import { meterLeft } from './meter-left.ts';

const CENTS_PER_MILLION = 5_000;
let stand: LanguageServerStand;
let t: TestTasks;
let metered: Services;
beforeAll(async () => {
  stand = await startLanguageServer();
  t = await startTestTasks({ MODEL_URL: stand.url });
  metered = { ...t.services, mcps: new Map([['FAKE', { ...fakeMcp, pricing: { ...fakeMcp.pricing, millionTokensCents: CENTS_PER_MILLION } }]]) };
});
beforeEach(() => stand.behave({ answer: () => ({ word: 'ja' }) }));
afterAll(async () => {
  await t.stop();
  await stand.close();
});

const run = (taskId: string, more: { number?: number; signal?: AbortSignal } = {}) =>
  runTask(metered, { taskId, run: more.number ?? 1, deliveries: 1, signal: more.signal ?? new AbortController().signal });
const recordsOf = (taskId: string) => t.services.db.select().from(usageRecords).where(eq(usageRecords.taskId, taskId)).orderBy(asc(usageRecords.attempt));
const eventsOf = async (taskId: string) =>
  (await t.services.db.select().from(events).where(and(eq(events.subjectId, taskId), eq(events.name, 'usage.recorded')))).map((row) => WebhookEvent.parse(JSON.parse(row.body)).data);

test('the tokens of a run are charged when it ends: record, event, list', async () => {
  const seeded = await t.seed();
  const { id } = await t.create(seeded, { behave: 'ask' });
  await run(id);
  expect(await getTask(t.ctx, { id })).toMatchObject({ status: 'completed' });
  const [record, ...none] = await recordsOf(id);
  expect(none).toEqual([]);
  const quantity = record?.quantity ?? 0;
  expect(quantity).toBeGreaterThan(300);
  expect(record).toMatchObject({ unit: 'token', attempt: 1, cents: Math.floor((quantity * CENTS_PER_MILLION) / 1e6), customerId: seeded.customerId });
  expect(await eventsOf(id)).toMatchObject([{ unit: 'token', quantity, cents: record?.cents, task_id: id }]);
  const year = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };
  const usage = Usage.parse(await listUsage(t.ctx, { engagement_id: seeded.engagementId, ...year, limit: 50 }));
  expect(usage.totals).toEqual([{ mcp_id: 'FAKE', unit: 'token', quantity, cents: record?.cents }]);
});

test('so are those of a task that fails, and of its retry, each once', async () => {
  const { id } = await t.create(await t.seed(), { behave: 'ask_and_fail' });
  await run(id);
  expect(await getTask(t.ctx, { id })).toMatchObject({ status: 'failed', error_code: 'no_text' });
  await actOnTask(t.ctx, { id, action: { action: 'retry' } });
  await run(id, { number: 2 });
  expect((await recordsOf(id)).map(({ attempt }) => attempt)).toEqual([1, 2]);
  expect(await eventsOf(id)).toHaveLength(2);
});

test('an answer that broke off is charged by what came, and the task goes on without it', async () => {
  stand.behave({ answer: () => ({ word: 'x'.repeat(400) }), resetAfter: 5, pieceMs: 5 });
  const { id } = await t.create(await t.seed(), { behave: 'ask' });
  await run(id);
  expect(await getTask(t.ctx, { id })).toMatchObject({ status: 'completed' });
  const [tokens] = await t.services.db.select().from(taskTokens).where(eq(taskTokens.taskId, id));
  expect(tokens).toMatchObject({ answerTokens: 15, model: 'stand-in', meteredAt: expect.any(Date) });
  expect(tokens?.estimatedTokens).toBe((tokens?.promptTokens ?? 0) + 15);
  expect((await recordsOf(id)).map(({ quantity }) => quantity)).toEqual([tokens?.estimatedTokens]);
});

test('a worker that is told to stop in the middle of an answer charges what came', async () => {
  stand.behave({ answer: () => ({ word: 'x'.repeat(400) }), stallAfter: 5 });
  const { id } = await t.create(await t.seed(), { behave: 'ask' });
  const stop = new AbortController();
  const before = stand.asked.length;
  const running = run(id, { signal: stop.signal }).catch((error: unknown) => error);
  await expect.poll(() => stand.asked.length).toBe(before + 1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  stop.abort();
  expect(await running).toMatchObject({ reason: 'shutdown' });
  expect(await recordsOf(id)).toMatchObject([{ unit: 'token', attempt: 1 }]);
});

test('what a killed worker left is charged by another, once, when its attempt is over', async () => {
  const { id } = await t.create(await t.seed());
  await startRun(metered, { taskId: id, run: 1, deliveries: 1 });
  const use = { promptTokens: 900, answerTokens: 100, estimated: false };
  await keepTokenUse(metered, { taskId: id, attempt: 1, model: 'stand-in', use });
  await keepTokenUse(metered, { taskId: id, attempt: 1, model: 'stand-in', use });
  const aMinuteLater = () => t.services.pool.query(`update platform.task_tokens set updated_at = now() - interval '2 minutes' where task_id = $1`, [id]);
  await aMinuteLater();
  await meterLeft(metered);
  expect(await recordsOf(id)).toEqual([]);
  await run(id);
  expect(await recordsOf(id)).toEqual([]);
  await Promise.all([meterLeft(metered), meterLeft(metered)]);
  expect(await recordsOf(id)).toMatchObject([{ attempt: 1, quantity: 2_000, cents: 10 }]);
  await keepTokenUse(metered, { taskId: id, attempt: 1, model: 'stand-in', use });
  await aMinuteLater();
  await meterLeft(metered);
  expect(await recordsOf(id)).toHaveLength(1);
});

test('one attempt that cannot be charged does not keep the others waiting', async () => {
  const ids: string[] = [];
  for (const promptTokens of [2_000_000_000, 1_000]) {
    const { id } = await t.create(await t.seed());
    await keepTokenUse(metered, { taskId: id, attempt: 1, model: 'stand-in', use: { promptTokens, answerTokens: promptTokens, estimated: false } });
    await actOnTask(t.ctx, { id, action: { action: 'cancel' } });
    await t.services.pool.query(`update platform.task_tokens set updated_at = now() - interval '1 hour' where task_id = $1`, [id]);
    ids.push(id);
  }
  await expect(meterLeft(metered)).rejects.toThrow('1 of 2 attempts');
  expect(await Promise.all(ids.map(async (id) => (await recordsOf(id)).map(({ quantity }) => quantity)))).toEqual([[], [2_000]]);
  await t.services.pool.query('delete from platform.task_tokens where task_id = $1', [ids[0]]);
});

test('a month may have more tokens than an integer holds', async () => {
  const seeded = await t.seed();
  const charge = async () => {
    const { id } = await t.create(seeded, { behave: 'ask' });
    await run(id);
    return recordsOf(id);
  };
  await charge();
  await t.services.pool.query('update platform.usage_months set quantity = 2147483600 where engagement_id = $1', [seeded.engagementId]);
  expect(await charge()).toMatchObject([{ unit: 'token' }]);
});

test('small amounts of a month add up to what they cost together', async () => {
  const seeded = await t.seed();
  for (let i = 0; i < 4; i++) {
    const { id } = await t.create(seeded);
    await keepTokenUse(metered, { taskId: id, attempt: 1, model: 'stand-in', use: { promptTokens: 100, answerTokens: 50, estimated: false } });
    await run(id);
    await t.services.pool.query(`update platform.task_tokens set updated_at = now() - interval '2 minutes' where task_id = $1`, [id]);
    await meterLeft(metered);
  }
  const records = await t.services.db.select().from(usageRecords).where(eq(usageRecords.engagementId, seeded.engagementId));
  expect([records.reduce((sum, { quantity }) => sum + quantity, 0), records.reduce((sum, { cents }) => sum + cents, 0)]).toEqual([600, 3]);
});

test('questions, tokens and failures are metrics, without a word of what was asked', async () => {
  stand.behave({ status: 401 });
  const { id } = await t.create(await t.seed(), { behave: 'ask' });
  await run(id);
  const text = await registry().metrics();
  expect(text).toMatch(/platform_model_questions_total\{outcome="answered"\} [1-9]/);
  expect(text).toMatch(/platform_model_questions_total\{outcome="refused"\} 1/);
  expect(text).toMatch(/platform_model_tokens_total\{kind="prompt"\} [1-9]/);
  expect(text).toMatch(/platform_model_question_seconds_count [1-9]/);
  expect(text).not.toContain('Say a word');
});
