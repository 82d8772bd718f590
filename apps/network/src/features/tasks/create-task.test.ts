import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents, taskRequests, tasks } from '../../lib/db/schema.ts';
import { type Pair, contextOf, createDocument, createPair } from '../../lib/testing/people.ts';
import { type PlatformProcess, startPlatformProcess } from '../../lib/testing/start-platform-process.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { uploadDocument } from '../documents/upload-document.ts';
import { pushSync } from '../sync/push-sync.ts';
import { cancelTask } from './cancel-task.ts';
import { createTask } from './create-task.ts';
import { reconcileTasks } from './reconcile-tasks.ts';
import type { CreateTask } from './schema.ts';
import { submitRequest } from './submit-request.ts';

let platform: PlatformProcess;
let network: TestNetwork;
let pair: Pair;
let documentId: string;

beforeAll(async () => {
  platform = await startPlatformProcess();
  network = await startTestNetwork({ PLATFORM_URL: platform.url, PLATFORM_API_KEY: platform.key });
  pair = await createPair(network.services, 'Nordlicht');
  await pushSync(network.services, { type: 'engagement', id: pair.engagementId });
  const body = (async function* () {
    yield new TextEncoder().encode('Vergabestelle: Stadt Ulm');
  })();
  const file = { engagementId: pair.engagementId, name: 'Brückenbau.txt', mediaType: 'text/plain', body, signal: new AbortController().signal };
  documentId = (await uploadDocument(await member(), file)).id;
}, 60_000);
afterAll(async () => {
  await network.stop();
  await platform.stop();
});

const member = () => contextOf(network.services, pair.memberId);
const asked = (more: Partial<CreateTask> = {}): CreateTask => ({ engagement_id: pair.engagementId, document_ids: [documentId], priority: 'medium', ...more });
const numberAtPlatform = async () => (await network.services.platform(null).tasks.list({ engagement_id: pair.engagementId, limit: 1 })).total;

describe('creating a task', () => {
  it('gives one that the mirror knows, named after its document, and written down', async () => {
    const task = await createTask(await member(), asked({ priority: 'urgent', due_date: '2026-12-24T11:00:00.000Z' }));
    expect(task).toMatchObject({ title: 'Brückenbau', priority: 'urgent', due_date: '2026-12-24T11:00:00.000Z', viewer: 'company', documents: [{ id: documentId }] });
    const written = await network.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, task.id));
    expect(written).toMatchObject([{ action: 'task.create', actorId: pair.memberId, actorRole: 'company', companyId: pair.companyId }]);
  });

  it('again with the same request, even at the same time, gives the same task', async () => {
    const before = await numberAtPlatform();
    const request_id = uuid();
    const ctx = await member();
    const made = await Promise.all([1, 2, 3].map(() => createTask(ctx, asked({ request_id }))));
    expect(new Set(made.map((task) => task.id)).size).toBe(1);
    expect(await numberAtPlatform()).toBe(before + 1);
  });

  it('with the same request and other contents is refused', async () => {
    const request_id = uuid();
    await createTask(await member(), asked({ request_id }));
    await expect(createTask(await member(), asked({ request_id, title: 'Something else' }))).rejects.toMatchObject({ code: 'idempotency_conflict' });
  });

  it('whose process died before the answer is made good once, by whichever comes first', async () => {
    const before = await numberAtPlatform();
    const id = uuid();
    const body = { mcp_id: 'TENDER', task_type: 'parse_rfp', engagement_id: pair.engagementId, data: { documents: [documentId] }, title: 'Left over', priority: 'medium', external_ref: id };
    const row = { id, userId: pair.memberId, actorRole: 'company' as const, engagementId: pair.engagementId, body, createdAt: new Date(Date.now() - 40_000) };
    const [request] = await network.services.db.insert(taskRequests).values(row).returning();
    if (!request) throw new Error('the request was not written');
    // One process got as far as the Platform and died; the reconcile job comes twice.
    await network.services.platform({ id: pair.memberId, role: 'company' }).tasks.create({ headers: { 'idempotency-key': id }, body: { ...body, priority: 'medium' } });
    await Promise.all([reconcileTasks(network.services), submitRequest(network.services, request)]);
    expect(await reconcileTasks(network.services)).toMatchObject({ requests: 0 });
    expect(await numberAtPlatform()).toBe(before + 1);
    expect(await network.services.db.select().from(tasks).where(eq(tasks.externalRef, id))).toMatchObject([{ title: 'Left over', status: 'todo' }]);
  });

  it('that the Platform refuses tells why, and is not made later behind one’s back', async () => {
    const unknown = await createDocument(network.services, pair, 'never-uploaded.txt');
    const request_id = uuid();
    await expect(createTask(await member(), asked({ document_ids: [unknown], request_id }))).rejects.toMatchObject({ code: 'invalid' });
    await network.services.db.update(taskRequests).set({ createdAt: new Date(Date.now() - 40_000) }).where(eq(taskRequests.id, request_id));
    expect(await reconcileTasks(network.services)).toMatchObject({ requests: 0 });
  });

  it('names the document that is not of this engagement', async () => {
    const foreign = await createDocument(network.services, await createPair(network.services, 'Other'));
    await expect(createTask(await member(), asked({ document_ids: [documentId, foreign] }))).rejects.toMatchObject({
      code: 'invalid', errors: [{ path: 'document_ids.1', code: 'not_found' }],
    });
  });
});

describe('an action', () => {
  it('is mirrored at once with who did it, and is refused to whoever saw an older version', async () => {
    const task = await createTask(await member(), asked());
    const ctx = await member();
    const cancelled = await cancelTask(ctx, { id: task.id, reason: 'not needed', expected_version: task.state_version });
    expect(cancelled).toMatchObject({ status: 'cancelled', actions: [] });
    const other = await createTask(await member(), asked());
    await expect(cancelTask(ctx, { id: other.id, expected_version: other.state_version + 1 })).rejects.toMatchObject({ code: 'version_conflict' });
    const written = await network.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, task.id)).orderBy(auditEvents.id);
    expect(written.map((row) => [row.action, row.actorId])).toEqual([['task.create', pair.memberId], ['task.cancel', pair.memberId]]);
  });
});

describe('the reconcile job', () => {
  it('learns what became of a task of which no event came', async () => {
    const task = await createTask(await member(), asked());
    await network.services.platform(null).tasks.act({ params: { id: task.id }, body: { action: 'cancel' } });
    await network.services.db.update(tasks).set({ heardAt: new Date(Date.now() - 61_000) }).where(eq(tasks.id, task.id));
    expect((await reconcileTasks(network.services)).tasks).toBeGreaterThan(0);
    expect(await network.services.db.select({ status: tasks.status }).from(tasks).where(eq(tasks.id, task.id))).toEqual([{ status: 'cancelled' }]);
  });
});
