import { CompanyProfile } from '@0711/mcp-tender/company-profile';
import { eq } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents, notifications, tasks, webhookInbox } from '../../lib/db/schema.ts';
import { type Pair, contextOf, createPair } from '../../lib/testing/people.ts';
import { type WebhookServer, serveWebhooks } from '../../lib/testing/serve-webhooks.ts';
import { type PlatformProcess, startPlatformProcess } from '../../lib/testing/start-platform-process.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { saveCompanyProfile } from '../company-profile/save-profile.ts';
import { uploadDocument } from '../documents/upload-document.ts';
import { pushSync } from '../sync/push-sync.ts';
import { createTask } from './create-task.ts';
import { downloadResult } from './download-result.ts';
import { getResult } from './get-result.ts';
import { listRevisions } from './list-revisions.ts';
import { offeredTypes } from './offered-types.ts';
import { getTask } from './queries.ts';
import { reopenTask } from './reopen-task.ts';
import { listReviewQueue } from './review-queue.ts';
import { reviewTask } from './review-task.ts';
import { TaskTypeName } from './task-types.ts';

const TENDER = `Öffentliche Ausschreibung

Vergabestelle: Stadt Neuenbruck, Zentrale Vergabestelle
Vergabenummer: NB-2026-118
Bezeichnung des Auftrags: Einführung eines Dokumentenmanagementsystems
Verfahrensart: Offenes Verfahren
Ablauf der Angebotsfrist: 15.01.2027, 12:00 Uhr
`;

const PRICES = `# Preisblatt

| Position | Beschreibung | Menge | Einheit |
|---|---|---|---|
| 1 | Einführung des Systems | 1 | psch |
| 2 | Schulung der Beschäftigten | 12 | Tag |
`;

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

let webhooks: WebhookServer;
let platform: PlatformProcess;
let network: TestNetwork;
let pair: Pair;

beforeAll(async () => {
  webhooks = await serveWebhooks();
  platform = await startPlatformProcess(webhooks.url);
  network = await startTestNetwork({ PLATFORM_URL: platform.url, PLATFORM_API_KEY: platform.key, NETWORK_URL: webhooks.url });
  pair = await createPair(network.services, 'Nordlicht');
  await pushSync(network.services, { type: 'engagement', id: pair.engagementId });
}, 60_000);
afterAll(async () => {
  await platform.stop();
  await webhooks.close();
  await network.stop();
});

const member = () => contextOf(network.services, pair.memberId);
const expert = () => contextOf(network.services, pair.expertUserId);

async function until<Value>(look: () => Promise<Value>, met: (value: Value) => boolean): Promise<Value> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const value = await look();
    if (met(value)) return value;
    await sleep(50);
  }
  throw new Error('it did not happen within 30 s');
}

async function readTender(): Promise<string> {
  const body = (async function* () {
    yield new TextEncoder().encode(TENDER);
  })();
  const file = { engagementId: pair.engagementId, name: 'Ausschreibung.txt', mediaType: 'text/plain', body, signal: new AbortController().signal };
  const document = await uploadDocument(await member(), file);
  const task = await createTask(await member(), { engagement_id: pair.engagementId, document_ids: [document.id], priority: 'high' });
  return task.id;
}
const ended = async (id: string) => {
  const ctx = await member();
  return until(() => getTask(ctx, id), (task) => task.status === 'completed' || task.status === 'needs_review');
};

/** Brings a task before the expert, whether or not the result was sure enough to pass. */
async function underReview(id: string): Promise<number> {
  const task = await ended(id);
  if (task.status === 'needs_review') return task.state_version;
  return (await reopenTask(await member(), { id, reason: 'please look again', expected_version: task.state_version })).state_version;
}

describe('a tender', () => {
  it('is read, reviewed by the expert and handed to the company, each told once', async () => {
    const id = await readTender();
    const version = await underReview(id);
    expect((await listReviewQueue(await expert(), { limit: 10 })).tasks.map((task) => task.id)).toContain(id);
    const first = await getResult(await expert(), { id });
    expect(first).toMatchObject({ revision: 1, output: { schema: 'tender.parse_rfp/1' } });

    const approval = { id, approve: true, corrections: [{ path: 'fields.title', op: 'set' as const, value: 'DMS für Neuenbruck' }], expected_version: version };
    const tries = await Promise.allSettled([reviewTask(await expert(), approval), reviewTask(await expert(), approval)]);
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(tries.find((one) => one.status === 'rejected')).toMatchObject({ reason: { status: 409 } });

    const result = await getResult(await member(), { id });
    expect(result).toMatchObject({ revision: 2, ai_handled: 'partial', output: { fields: { title: { value: 'DMS für Neuenbruck' } } } });
    expect(await getResult(await member(), { id, revision: 1 })).toEqual({ ...first, requires_review: false, review_reason: null, ai_handled: 'partial' });
    expect(await listRevisions(await member(), id)).toMatchObject([
      { revision: 1, kind: 'ai', author: { type: 'system', name: null } },
      { revision: 2, kind: 'approved', author: { type: 'user', id: pair.expertUserId, name: 'Expert of Nordlicht' }, corrections: [{ path: 'fields.title' }] },
    ]);

    const version2 = (await getTask(await member(), id)).state_version;
    await until(() => network.services.db.select().from(webhookInbox).where(eq(webhookInbox.taskId, id)), (rows) => rows.some((row) => row.event === 'task.completed') && rows.length >= 4);
    const told = await network.services.db.select().from(notifications).where(eq(notifications.taskId, id));
    expect(told.filter((row) => row.stateVersion === version2).map((row) => [row.userId, row.kind])).toEqual([[pair.memberId, 'task.completed']]);
    expect(told.filter((row) => row.kind === 'task.needs_review').map((row) => row.userId)).toEqual([pair.expertUserId]);
  }, 60_000);

  it('can be saved as JSON and as a Word document', async () => {
    const id = await readTender();
    await ended(id);
    const json = await downloadResult(await member(), id, 'json');
    expect(await json.json()).toMatchObject({ schema: 'tender.parse_rfp/1' });
    const docx = await downloadResult(await member(), id, 'docx');
    expect(docx.headers.get('content-disposition')).toContain('Ausschreibung.docx');
    expect(Buffer.from(await docx.arrayBuffer()).subarray(0, 2).toString()).toBe('PK');
    await expect(downloadResult(await member(), id, 'exe')).rejects.toMatchObject({ code: 'invalid' });
  }, 60_000);

  it('sent back with another language is read again; with nothing changed it is not', async () => {
    const id = await readTender();
    const version = await underReview(id);
    await expect(reviewTask(await expert(), { id, approve: false, inputs: {}, expected_version: version })).rejects.toMatchObject({ code: 'invalid' });
    const back = await reviewTask(await expert(), { id, approve: false, inputs: { language: 'de' }, notes: 'it is German', expected_version: version });
    expect(back.inputs.language).toBe('de');
    const again = await until(async () => getTask(await member(), id), (task) => task.revision > 1 && task.status !== 'in_progress');
    expect(['completed', 'needs_review']).toContain(again.status);
  }, 60_000);

  it('is calculated with the company profile as it is, and again with a newer one; a correction changes its sums', async () => {
    const offered = await offeredTypes(await member(), pair.engagementId);
    expect(offered).toEqual(TaskTypeName.options);
    const file = { engagementId: pair.engagementId, name: 'Preise.md', mediaType: 'text/markdown', body: oneChunk(PRICES), signal: new AbortController().signal };
    const { id: documentId } = await uploadDocument(await member(), file);
    const asked = { engagement_id: pair.engagementId, task_type: 'estimate_cost' as const, document_ids: [documentId] };
    await expect(createTask(await member(), asked)).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'task_type', code: 'profile_missing' }] });

    const profile = CompanyProfile.parse({ name: 'Nordlicht GmbH', overhead_percent: 10, references: [{ id: 'r', title: 'DMS', client: 'Stadt Ulm', description: '' }] });
    await saveCompanyProfile(await member(), { company_id: pair.companyId, profile, expected_version: 0 });
    const request_id = uuid();
    const { id, profile: used } = await createTask(await member(), { ...asked, request_id });
    expect(used).toEqual({ used: 1, current: 1, open: true });
    expect((await ended(id)).status).toBe('needs_review');
    expect(await getResult(await expert(), { id })).toMatchObject({ output: { schema: 'tender.estimate_cost/1', overhead_percent: 10 } });

    await saveCompanyProfile(await member(), { company_id: pair.companyId, profile: { ...profile, overhead_percent: 20 }, expected_version: 1 });
    // Who asks the same again, since no answer came, asks for the same task.
    expect((await createTask(await member(), { ...asked, request_id })).id).toBe(id);
    const waiting = await getTask(await expert(), id);
    expect(waiting.profile).toEqual({ used: 1, current: 2, open: true });
    const back = await reviewTask(await expert(), { id, approve: false, inputs: { current_profile: true }, expected_version: waiting.state_version });
    expect(back.profile).toEqual({ used: 2, current: 2, open: true });
    const again = await until(async () => getTask(await expert(), id), (task) => task.status === 'needs_review' && task.revision > 1);
    expect(await getResult(await expert(), { id })).toMatchObject({ output: { overhead_percent: 20 } });
    await expect(reviewTask(await expert(), { id, approve: false, inputs: { current_profile: true }, expected_version: again.state_version })).rejects.toMatchObject({ code: 'invalid' });

    const item = { position: null, title: 'Schulung', quantity: 2, unit: 'Tag', hours_per_unit: 8, hourly_rate: 100, material_per_unit: 0, basis: 'person', note: '' };
    const before = await getResult(await expert(), { id });
    await reviewTask(await expert(), { id, approve: true, corrections: [{ path: 'items', op: 'add', value: item }, { path: 'overhead_percent', op: 'set', value: 0 }], expected_version: again.state_version });
    const after = await getResult(await member(), { id });
    if (before.output?.schema !== 'tender.estimate_cost/1' || after.output?.schema !== 'tender.estimate_cost/1') throw new Error('the task is an estimate');
    expect(after.output.totals).toMatchObject({ labour: before.output.totals.labour + 1600, overhead: 0, open_items: before.output.totals.open_items });
    expect((await downloadResult(await member(), id, 'xlsx')).headers.get('content-disposition')).toContain('Preise - Kalkulation.xlsx');
    await expect(downloadResult(await member(), id, 'ics')).rejects.toMatchObject({ code: 'unsupported_format' });
    const written = await network.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(JSON.stringify(written)).not.toContain('Stadt Ulm');
  }, 60_000);

  it('that ended while the Network was away is there when it is back', async () => {
    await webhooks.close();
    const id = await readTender();
    const ctx = network.services.platform(null);
    const away = await until(() => ctx.tasks.get({ id }), (task) => task.status === 'completed' || task.status === 'needs_review');
    expect((await network.services.db.select({ status: tasks.status }).from(tasks).where(eq(tasks.id, id)))[0]?.status).toBe('todo');
    await webhooks.listen();
    expect((await ended(id)).status).toBe(away.status);
  }, 60_000);
});
