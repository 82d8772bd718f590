import { eq, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dispatchOutbox } from '../outbox/dispatch-outbox.ts';
import { mcpLearned, taskRevisions, tasks as taskTable } from '../db/schema.ts';
import { applyCompany } from '../sync/apply-record.ts';
import { createServices } from '../services.ts';
import { approveTask } from '../tasks/approve-task.ts';
import { getTask } from '../tasks/get-task.ts';
import { LEARNING_MODULE, learningMcp } from '../testing/learning-mcp.ts';
import { companyRecord } from '../testing/seed-records.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { runTask } from '../worker/run-task.ts';
import { fitLearning } from './fit-learning.ts';
import { fitMissed } from './fit-missed.ts';
import { learnedState } from './learned-state.ts';

let tasks: TestTasks;
let mine: Seeded;
beforeAll(async () => {
  tasks = await startTestTasks({}, { mcp: learningMcp, module: LEARNING_MODULE });
});
afterAll(() => tasks.stop());
beforeEach(async () => {
  mine = await tasks.seed();
});

const key = (of: Seeded) => ({ customerId: of.customerId, mcpId: 'FAKE' });
const fit = (of: Seeded, limitMs?: number) => fitLearning(tasks.services, { ...key(of), signal: new AbortController().signal, ...(limitMs === undefined ? {} : { limitMs }) });
const learned = (of: Seeded) => learnedState(tasks.services, key(of));
const output = (title: string | null) => ({ schema: 'test.read/1', fields: { title: { value: title, confidence: 90, derived: false, evidence: [] }, months: { value: null, confidence: 90, derived: false, evidence: [] } }, lots: [] });

/** Released results as verbs leave them: what the machine gave, and what a person made of it. The first is the oldest. */
async function released(of: Seeded, titles: string[], { by = 'user' }: { by?: 'user' | 'system' } = {}): Promise<void> {
  for (const [index, title] of titles.entries()) {
    const id = randomUUID();
    const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000);
    await tasks.services.db.insert(taskTable).values({
      id, engagementId: of.engagementId, expertId: of.expertId, customerId: of.customerId, installationId: 'i', mcpId: 'FAKE', mcpVersion: '1.0.0', title: 't', taskType: 'read',
      status: 'completed', priority: 'medium', inputData: {}, outputData: output(title), revision: 2, completedAt: at, personTouched: by === 'user',
    });
    const revision = { taskId: id, corrections: [], authorId: 'a' };
    await tasks.services.db.insert(taskRevisions).values([
      { ...revision, revision: 1, kind: 'ai', authorType: 'system', outputData: output('machine') },
      { ...revision, revision: 2, kind: by === 'user' ? 'approved' : 'corrected', authorType: by, outputData: output(title) },
    ]);
  }
}
const twenty = (last = 'last') => [...Array.from({ length: 19 }, (_, n) => `title ${n}`), last];

test('nothing is learnt from nineteen results; from twenty it is, given and released of each, the newest first', async () => {
  await released(mine, twenty().slice(1));
  await fit(mine);
  expect(await learned(mine)).toBeNull();
  await released(mine, ['machine']);
  await fit(mine);
  expect(await learned(mine)).toEqual({ count: 20, newest: { given: 'machine', released: 'last' }, changed: 19 });
});

test('a run is given what was learnt and what was corrected, of its own customer', async () => {
  const recalled = async (of: Seeded) => {
    const task = await tasks.create(of, {}, { task_type: 'recall' });
    await runTask(tasks.services, { taskId: task.id, run: 1, deliveries: 1, signal: new AbortController().signal });
    return (await getTask(tasks.ctx, { id: task.id })).output_data;
  };
  const theirs = await tasks.seed();
  await released(mine, twenty());
  await fit(mine);
  const task = await tasks.create(mine, { review: 'look' });
  await runTask(tasks.services, { taskId: task.id, run: 1, deliveries: 1, signal: new AbortController().signal });
  await approveTask(tasks.ctx, { id: task.id, corrections: [{ path: 'fields.title', op: 'set', value: 'Corrected' }], notes: null, expectedVersion: undefined });
  expect(await recalled(mine)).toEqual({ learned: 20, corrections: ['Corrected'] });
  expect(await recalled(theirs)).toEqual({ learned: null, corrections: [] });
});

test('every MCP of this Platform can be imported by a thread', async () => {
  const services = await createServices(tasks.services.config, 'worker');
  try {
    expect([...services.mcpModules.keys()]).toEqual([...services.mcps.keys()]);
    for (const [id, module] of services.mcpModules) {
      const exported: Record<string, unknown> = await import(module);
      expect(Object.values(exported)).toContainEqual(expect.objectContaining({ id }));
    }
  } finally {
    await services.close();
  }
});

test('results of other customers, and those that no person released, are not learnt from', async () => {
  const theirs = await tasks.seed();
  await released(theirs, twenty());
  await released(mine, twenty().slice(1));
  await released(mine, twenty(), { by: 'system' });
  await fit(mine);
  await fit(theirs);
  expect([await learned(mine), await learned(theirs)]).toEqual([null, expect.objectContaining({ count: 20 })]);
});

test('a result that no longer fits its schema is left out', async () => {
  await released(mine, twenty());
  await released(mine, ['old']);
  await tasks.services.db.update(taskTable).set({ taskType: 'gone' }).where(sql`${taskTable.customerId} = ${mine.customerId} and ${taskTable.outputData}->'fields'->'title'->>'value' = 'old'`);
  await fit(mine);
  expect(await learned(mine)).toMatchObject({ count: 20 });
});

test.each([['throw', undefined], ['hang', 1_500]])('a fit that does "%s" leaves what was learnt before', async (title, limitMs) => {
  await released(mine, twenty());
  await fit(mine);
  const before = await learned(mine);
  await released(mine, [title]);
  await fit(mine, limitMs);
  expect(before).toMatchObject({ count: 20 });
  expect(await learned(mine)).toEqual(before);
});

test('what another version learnt is not given to a run, and a night later it is learnt anew', async () => {
  await released(mine, twenty());
  await fit(mine);
  await tasks.services.db.update(mcpLearned).set({ version: 2 }).where(eq(mcpLearned.customerId, mine.customerId));
  expect(await learned(mine)).toBeNull();
  await fitMissed(tasks.services);
  const { rows } = await tasks.services.pool.query(`select key from platform_jobs.jobs where key = $1`, [`fit-learning:FAKE:${mine.customerId}`]);
  expect(rows).toHaveLength(1);
  await fit(mine);
  expect(await learned(mine)).toMatchObject({ count: 20 });
});

test('at night nobody is fitted again for whom nothing is new', async () => {
  await released(mine, twenty());
  await fitMissed(tasks.services);
  await fit(mine);
  await tasks.services.pool.query('delete from platform_jobs._private_jobs');
  await fitMissed(tasks.services);
  const { rows } = await tasks.services.pool.query(`select key from platform_jobs.jobs where key = $1`, [`fit-learning:FAKE:${mine.customerId}`]);
  expect(rows).toEqual([]);
});

test('what a person releases is learnt from some minutes later, once for several', async () => {
  for (const _ of [1, 2]) {
    const task = await tasks.create(mine, { review: 'look' });
    await runTask(tasks.services, { taskId: task.id, run: 1, deliveries: 1, signal: new AbortController().signal });
    await approveTask(tasks.ctx, { id: task.id, corrections: [], notes: null, expectedVersion: undefined });
  }
  while ((await dispatchOutbox(tasks.services.pool)) > 0);
  const { rows } = await tasks.services.pool.query<{ wait: number }>(`select extract(epoch from run_at - now())::int as wait from platform_jobs.jobs where key = $1`, [`fit-learning:FAKE:${mine.customerId}`]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.wait).toBeGreaterThan(60);
});

test('what was learnt of a customer goes when the customer is deleted, and neither a fit under way nor the night brings it back', async () => {
  await released(mine, twenty());
  await fit(mine);
  const record = { ...companyRecord(mine.customerId), state_version: 2, deleted_at: '2026-11-02T08:00:00Z' };
  await applyCompany({ ...tasks.ctx }, record);
  expect(await learned(mine)).toBeNull();
  await fit(mine);
  expect(await learned(mine)).toBeNull();
  await fitMissed(tasks.services);
  const { rows } = await tasks.services.pool.query(`select key from platform_jobs.jobs where key = $1`, [`fit-learning:FAKE:${mine.customerId}`]);
  expect(rows).toEqual([]);
});
