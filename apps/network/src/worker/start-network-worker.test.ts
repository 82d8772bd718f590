import { eq } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPreferences } from '../features/me/set-preferences.ts';
import type { Mailer } from '../features/mail/send-mail.ts';
import { removeExpired } from '../features/retention/remove-expired.ts';
import { applyPlatformEvent } from '../features/webhooks/apply-platform-event.ts';
import { engagements, mailOutbox, outbox, tasks, webhookInbox } from '../lib/db/schema.ts';
import { taskEvent } from '../lib/testing/events.ts';
import { type Pair, contextOf, createPair } from '../lib/testing/people.ts';
import { type PlatformProcess, startPlatformProcess } from '../lib/testing/start-platform-process.ts';
import { type TestNetwork, startTestNetwork } from '../lib/testing/start-test-network.ts';
import { WebhookEvent } from '@0711/contract/webhook-events';
import { v7 as uuid } from 'uuid';
import { startNetworkWorker } from './start-network-worker.ts';

let platform: PlatformProcess;
let network: TestNetwork;
let pair: Pair;
let worker: { stop: () => Promise<void> };
const sent: Parameters<Mailer>[0][] = [];

beforeAll(async () => {
  platform = await startPlatformProcess();
  network = await startTestNetwork({ PLATFORM_URL: platform.url, PLATFORM_API_KEY: platform.key });
  pair = await createPair(network.services, 'Nordlicht');
  worker = await startNetworkWorker(network.services, async (mail) => void sent.push(mail));
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await network.stop();
  await platform.stop();
});

async function until<Value>(look: () => Promise<Value>, met: (value: Value) => boolean): Promise<Value> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const value = await look();
    if (met(value)) return value;
    await sleep(50);
  }
  throw new Error('it did not happen within 10 s');
}

describe('the worker', () => {
  it('tells the Platform of an engagement that changed, both sides first, and has its MCPs installed', async () => {
    await network.services.db.update(engagements).set({ monthlyRateCents: 90_000 }).where(eq(engagements.id, pair.engagementId));
    const installed = await until(() => network.services.platform(null).mcps.installations({ engagement_id: pair.engagementId }), (all) => all.length > 0);
    expect(installed).toMatchObject([{ mcp_id: 'TENDER', status: 'active', customer_id: pair.companyId, expert_id: pair.expertId }]);
  });

  it('tells the Platform of an expert whose time zone changed', async () => {
    const jobs = () => network.services.db.select().from(outbox).where(eq(outbox.jobKey, `push-sync:expert:${pair.expertId}`));
    const before = (await jobs()).length;
    await setPreferences(await contextOf(network.services, pair.expertUserId), { timeZone: 'Europe/Lisbon' });
    expect(await until(jobs, (rows) => rows.every((row) => row.dispatchedAt))).toHaveLength(before + 1);
  });

  it('sends the mail that asks for a review, once', async () => {
    const event = taskEvent(pair, uuid(), 'task.needs_review', 3);
    const incoming = { id: event.id, event: event.event, known: WebhookEvent.parse(event) };
    await applyPlatformEvent(network.services, incoming);
    await applyPlatformEvent(network.services, incoming);
    await until(() => network.services.db.select().from(mailOutbox), (rows) => rows.length === 1 && rows.every((row) => row.sentAt));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain(String(event.data.task_id));
  });

  it('leaves a task that the Platform does not know as it is', async () => {
    const event = taskEvent(pair, uuid(), 'task.started', 2);
    await applyPlatformEvent(network.services, { id: event.id, event: event.event, known: WebhookEvent.parse(event) });
    const id = String(event.data.task_id);
    await until(() => network.services.db.select().from(outbox).where(eq(outbox.jobKey, `fetch-task:${id}`)), (rows) => rows.some((row) => row.dispatchedAt));
    expect(await network.services.db.select().from(tasks).where(eq(tasks.id, id))).toMatchObject([{ status: 'in_progress', complete: false }]);
  });
});

it('retention removes what has been kept long enough, and nothing else', async () => {
  const old = new Date(Date.now() - 91 * 86_400_000);
  const { db, pool } = network.services;
  await db.insert(webhookInbox).values([
    { eventId: 'old', event: 'task.created', outcome: 'applied', receivedAt: old },
    { eventId: 'new', event: 'task.created', outcome: 'applied' },
  ]);
  expect(await removeExpired(pool)).toMatchObject({ 'network.webhook_inbox': 1 });
  expect((await db.select().from(webhookInbox)).map((row) => row.eventId)).toContain('new');
});
