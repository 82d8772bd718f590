import { INSTALLATION_TRANSITIONS, InstallationStatus, type InstallationTransition } from '@0711/contract/mcp';
import type { WebhookEnvelope } from '@0711/contract/webhook-events';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events, mcpInstallations, outbox, tasks } from '../db/schema.ts';
import { dispatchOutbox } from '../outbox/dispatch-outbox.ts';
import { asSync } from '../sync/as-sync.ts';
import { applyEngagement } from '../sync/apply-record.ts';
import { endTheRest } from '../tasks/end-tasks.ts';
import { getTask } from '../tasks/get-task.ts';
import { engagementRecord } from '../testing/seed-records.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { startRun } from '../worker/start-run.ts';
import { runTask } from '../worker/run-task.ts';
import { actOnInstallation } from './act-on-installation.ts';
import { changeInstallation } from './change-installation.ts';
import { installMcp } from './install-mcp.ts';

let t: TestTasks;
beforeAll(async () => {
  t = await startTestTasks();
});
afterAll(() => t.stop());

const installationOf = async ({ engagementId }: Seeded) => {
  const [row] = await t.services.db.select().from(mcpInstallations).where(eq(mcpInstallations.engagementId, engagementId));
  if (row === undefined) throw new Error('not installed');
  return row;
};
const told = async (subjectId: string) =>
  (await t.services.db.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(events.id)).map((row): WebhookEnvelope => JSON.parse(row.body));
const act = async (seeded: Seeded, action: 'pause' | 'resume' | 'uninstall', reason?: string) =>
  actOnInstallation(t.ctx, { id: (await installationOf(seeded)).id, action, ...(reason === undefined ? {} : { reason }) });
const run = (taskId: string) => runTask(t.services, { taskId, run: 1, deliveries: 1, signal: new AbortController().signal });
const show = (id: string) => getTask(t.ctx, { id });
let version = 1;
const engagement = (seeded: Seeded, status: 'active' | 'paused' | 'completed') =>
  applyEngagement(asSync(t.services), { ...engagementRecord(seeded.engagementId, seeded.expertId, seeded.customerId), status, state_version: ++version });

test.for(InstallationStatus.options)('from %s only what the table allows leads on, and each step tells what it must', async (from) => {
  const seeded = await t.seed();
  const { id } = await installationOf(seeded);
  const tells: Partial<Record<InstallationTransition, string>> = { activate: 'mcp.installed', fail: 'mcp.failed', uninstall: 'mcp.uninstalled' };
  for (const [name, { from: allowed, to }] of Object.entries(INSTALLATION_TRANSITIONS) as [InstallationTransition, (typeof INSTALLATION_TRANSITIONS)[InstallationTransition]][]) {
    await t.services.db.update(mcpInstallations).set({ status: from }).where(eq(mcpInstallations.id, id));
    const before = await installationOf(seeded);
    const known = (await told(id)).length;
    const step = t.services.db.transaction((tx) => changeInstallation(tx, t.ctx, before, name, { reason: 'why' }));
    if ((allowed as readonly string[]).includes(from)) {
      expect(await step).toMatchObject({ status: to, stateVersion: before.stateVersion + 1 });
      expect((await told(id)).slice(known).map(({ event, data }) => [event, data.status, data.state_version]), name).toEqual(
        tells[name] === undefined ? [] : [[tells[name], to, before.stateVersion + 1]],
      );
    } else {
      await expect(step, name).rejects.toMatchObject({ code: 'illegal_transition' });
      expect(await installationOf(seeded)).toEqual(before);
    }
  }
});

test('pausing ends what waits and what runs, with the reason, within 5 s, and refuses what is new until it is resumed', async () => {
  const seeded = await t.seed();
  const running = await t.create(seeded, { behave: 'hang' }, { task_type: 'read_slowly' });
  const waiting = await t.create(seeded);
  const work = run(running.id);
  await expect.poll(async () => (await show(running.id)).status, { timeout: 10_000 }).toBe('in_progress');
  const begun = Date.now();
  expect(await act(seeded, 'pause', 'holidays')).toMatchObject({ status: 'paused' });
  await work;
  expect(Date.now() - begun).toBeLessThan(5_000);
  for (const { id } of [running, waiting]) {
    expect(await show(id)).toMatchObject({ status: 'cancelled' });
    expect((await told(id)).at(-1)).toMatchObject({ event: 'task.cancelled', data: { reason: 'FAKE was paused: holidays' } });
  }
  await expect(t.create(seeded)).rejects.toMatchObject({ code: 'not_installed' });
  await act(seeded, 'resume');
  expect((await t.create(seeded)).status).toBe('todo');
});

test('what is remembered of an engagement lets no task through once it or its MCP stops', async () => {
  const seeded = await t.seed();
  const steps: [() => Promise<unknown>, string | null][] = [
    [() => engagement(seeded, 'paused'), 'engagement_inactive'],
    [() => engagement(seeded, 'active'), null],
    [() => act(seeded, 'pause'), 'not_installed'],
    [() => act(seeded, 'resume'), null],
    [() => act(seeded, 'uninstall'), 'not_installed'],
    [() => installMcp(t.ctx, { engagement_id: seeded.engagementId, mcp_id: 'FAKE', config: {} }), null],
    [() => engagement(seeded, 'completed'), 'engagement_inactive'],
  ];
  await t.create(seeded);
  for (const [step, code] of steps) {
    await step();
    const created = t.create(seeded).then(() => null, (error: { code: string }) => error.code);
    expect(await created).toBe(code);
  }
});

test('of tasks that are created while the MCP is paused none is left to run', async () => {
  const seeded = await t.seed();
  await t.create(seeded);
  const creating = Array.from({ length: 40 }, () => t.create(seeded).catch(() => null));
  await act(seeded, 'pause');
  const made = (await Promise.all(creating)).flatMap((task) => (task === null ? [] : [task.id]));
  // One that was written at the very moment of the pause waits, and ends when its run would start.
  for (const taskId of made) expect(await startRun(t.services, { taskId, run: 1, deliveries: 1 })).toBeNull();
  expect(new Set(await Promise.all(made.map(async (id) => (await show(id)).status)))).toEqual(new Set(['cancelled']));
});

test('an engagement that ends uninstalls its MCPs and ends its tasks, but not what a person reviews', async () => {
  const seeded = await t.seed();
  const reviewed = await t.create(seeded, { review: 'look' });
  await run(reviewed.id);
  const open = await t.create(seeded);
  await engagement(seeded, 'completed');
  const { id, status } = await installationOf(seeded);
  expect([status, (await show(reviewed.id)).status, (await show(open.id)).status]).toEqual(['uninstalled', 'needs_review', 'cancelled']);
  expect((await told(id)).at(-1)).toMatchObject({ event: 'mcp.uninstalled', data: { reason: 'the engagement has ended (completed)' } });
  expect((await told(open.id)).filter(({ event }) => event === 'task.cancelled')).toHaveLength(1);
});

test('beyond 200 tasks the rest is a job of the same commit, which ends only what was there', async () => {
  const seeded = await t.seed();
  for (let i = 0; i < 21; i++) await Promise.all(Array.from({ length: 10 }, () => t.create(seeded)));
  await t.services.db.delete(outbox);
  await act(seeded, 'pause');
  const count = async () => (await t.services.db.select({ n: sql<number>`count(*)::int` }).from(tasks).where(sql`${tasks.engagementId} = ${seeded.engagementId} and status = 'todo'`))[0]?.n;
  expect(await count()).toBe(10);
  await act(seeded, 'resume');
  const later = await t.create(seeded);
  await dispatchOutbox(t.services.pool);
  const { rows } = await t.services.pool.query<{ payload: { engagementId: string; installationId: string; reason: string; until: string } }>(
    "select payload from platform_jobs._private_jobs j join platform_jobs._private_tasks k on k.id = j.task_id where k.identifier = 'end-tasks'",
  );
  expect(rows).toHaveLength(1);
  for (const { payload } of rows) await endTheRest(t.services, { ...payload, until: new Date(payload.until) });
  expect([await count(), (await show(later.id)).status]).toEqual([1, 'todo']);
});

test('a key that does not reach the customer sees no installation to act on', async () => {
  const seeded = await t.seed();
  const { id } = await installationOf(seeded);
  await expect(actOnInstallation(t.ctxFor('somebody-else'), { id, action: 'pause' })).rejects.toMatchObject({ code: 'not_found' });
  expect((await installationOf(seeded)).status).toBe('active');
  expect(await actOnInstallation(t.ctxFor(seeded.customerId), { id, action: 'pause' })).toMatchObject({ status: 'paused' });
  await engagement(seeded, 'paused');
  await expect(actOnInstallation(t.ctxFor(seeded.customerId), { id, action: 'resume' })).rejects.toMatchObject({ code: 'engagement_inactive' });
});
