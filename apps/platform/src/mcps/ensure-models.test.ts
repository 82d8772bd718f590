import { startModelServer, type ModelServer } from '@0711/models/testing/start-model-server';
import { hasModel } from '@0711/models/has-model';
import type { WebhookEnvelope } from '@0711/contract/webhook-events';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { events, mcpInstallations, outbox } from '../db/schema.ts';
import { dispatchOutbox } from '../outbox/dispatch-outbox.ts';
import { fakeMcp } from '../testing/fake-mcp.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { actOnInstallation } from './act-on-installation.ts';
import { ensureModels } from './ensure-models.ts';
import { installMcp } from './install-mcp.ts';
import { modelDirectory } from './missing-models.ts';
import { requeueInstallations } from './requeue-installations.ts';

let t: TestTasks;
let server: ModelServer;
let ctx: Context;
let seeded: Seeded;
let children: ChildProcess[];

beforeEach(async () => {
  server = await startModelServer(randomBytes(400_000));
  t = await startTestTasks();
  ctx = { ...t.ctx, mcps: new Map([[fakeMcp.id, { ...fakeMcp, models: [server.model] }]]) };
  seeded = await t.seed({ installed: null });
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.close();
  await t.stop();
});

const install = () => installMcp(ctx, { engagement_id: seeded.engagementId, mcp_id: 'FAKE', config: {} });
const row = async () => (await t.services.db.select().from(mcpInstallations))[0];
const ensure = (installationId: string, deliveries = 1, signal = new AbortController().signal) =>
  ensureModels(ctx, { installationId, deliveries, signal, times: { stallMs: 200, backoffMs: 2 } });
const told = async () => (await t.services.db.select().from(events).orderBy(events.id)).map((event): WebhookEnvelope => JSON.parse(event.body));

test('an MCP whose models are not there is installing until they are; twice at once is one; what is there already needs nothing', async () => {
  const answers = await Promise.all([install(), install(), install()]);
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  const { id } = answers[0].installation;
  expect(answers.map(({ installation }) => [installation.id, installation.status])).toEqual([1, 2, 3].map(() => [id, 'installing']));
  expect((await t.services.db.select().from(outbox)).map(({ name }) => name)).toEqual(['ensure-models']);
  await expect(t.create(seeded)).rejects.toMatchObject({ code: 'not_installed' });

  await Promise.all([ensure(id), ensure(id)]);
  expect((await row())?.status).toBe('active');
  expect(await hasModel(server.model, modelDirectory(t.services.config))).toBe(true);
  expect(server.asked).toHaveLength(1);
  expect(await told()).toEqual([expect.objectContaining({ event: 'mcp.installed', data: expect.objectContaining({ installation_id: id, status: 'active' }) })]);
  await actOnInstallation(ctx, { id, action: 'uninstall' });
  expect((await install()).installation).toMatchObject({ id, status: 'active' });
});

test('how far it is can be seen while it comes', async () => {
  server.behave({ pauseMs: 80 });
  const { installation } = await install();
  const fetching = ensure(installation.id);
  await expect.poll(async () => (await row())?.progress?.percent ?? 0, { timeout: 5_000 }).toBeGreaterThan(0);
  const progress = (await row())?.progress;
  expect(progress).toMatchObject({ total_bytes: 400_000, percent: Math.floor(((progress?.received_bytes ?? 0) / 400_000) * 100) });
  await fetching;
  expect(await row()).toMatchObject({ status: 'active', progress: null });
});

test('a server that lies ends it in error with the reason, and installing again tries again', async () => {
  server.behave({ instead: randomBytes(400_000) });
  const { installation } = await install();
  await ensure(installation.id);
  const reason = expect.stringContaining('not the file that was asked for');
  expect(await row()).toMatchObject({ status: 'error', errorMessage: reason });
  expect((await told()).at(-1)).toMatchObject({ event: 'mcp.failed', data: { status: 'error', reason } });
  server.behave({});
  expect((await install()).installation).toMatchObject({ id: installation.id, status: 'installing', error_message: null });
  await ensure(installation.id);
  expect((await row())?.status).toBe('active');
});

test('a server that is away is tried again by the queue, and given up at last', async () => {
  server.behave({ status: 503 });
  const { installation } = await install();
  await expect(ensure(installation.id)).rejects.toMatchObject({ name: 'ModelFault' });
  expect((await row())?.status).toBe('installing');
  await ensure(installation.id, 6);
  expect((await told()).at(-1)).toMatchObject({ event: 'mcp.failed' });
});

test('uninstalling stops the download; nothing is told but that', async () => {
  server.behave({ pauseMs: 500 });
  const { installation } = await install();
  const fetching = ensure(installation.id);
  await expect.poll(() => server.asked.length, { timeout: 10_000 }).toBe(1);
  await actOnInstallation(ctx, { id: installation.id, action: 'uninstall' });
  await fetching;
  expect((await told()).map(({ event }) => event)).toEqual(['mcp.uninstalled']);
});

test('an installation whose job is lost gets one anew, once', async () => {
  await install();
  await t.services.db.delete(outbox);
  const jobs = async () => (await t.services.pool.query("select 1 from platform_jobs.jobs where task_identifier = 'ensure-models'")).rowCount;
  await requeueInstallations(t.services);
  await requeueInstallations(t.services);
  expect(await jobs()).toBe(1);
});

test('a worker killed with -9 in the middle of a download is replaced, and the download goes on where it was', { timeout: 60_000 }, async () => {
  server.behave({ pauseMs: 150 });
  await startWorkerProcess();
  const { installation } = await install();
  await dispatchOutbox(t.services.pool);
  await expect.poll(async () => (await row())?.progress?.received_bytes ?? 0, { timeout: 15_000 }).toBeGreaterThan(50_000);
  children[0]?.kill('SIGKILL');
  server.behave({});
  await startWorkerProcess();
  await expect.poll(async () => (await row())?.status, { timeout: 20_000 }).toBe('active');
  expect(Number(/\d+/.exec(server.asked.at(-1) ?? '')?.[0])).toBeGreaterThan(50_000);
  expect((await told()).filter(({ event }) => event === 'mcp.installed')).toHaveLength(1);
  expect((await t.services.db.select().from(mcpInstallations).where(eq(mcpInstallations.id, installation.id)))[0]?.errorMessage).toBeNull();
});

async function startWorkerProcess(): Promise<void> {
  const fixture = fileURLToPath(new URL('../testing/worker.fixture.ts', import.meta.url));
  const env = { ...t.env, FAKE_MCP_MODELS: JSON.stringify([server.model]) };
  const child = spawn(process.execPath, [fixture], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  if (child.stdout === null) throw new Error('no output');
  await once(child.stdout, 'data');
}
