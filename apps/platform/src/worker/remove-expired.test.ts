import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events, outbox, webhookAttempts, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { removeExpired } from './remove-expired.ts';

let t: TestTasks;
beforeAll(async () => {
  t = await startTestTasks();
  await t.services.db.insert(webhookEndpoints).values({ id: 'e', url: 'http://127.0.0.1:9', secrets: ['whsec_x'] });
});
afterAll(() => t.stop());

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** An event of so many days ago with what became of its delivery then. */
async function told(name: string, days: number, status: 'waiting' | 'delivered' | 'dead' | null): Promise<void> {
  const { db } = t.services;
  const at = daysAgo(days);
  await db.insert(events).values({ id: name, name: 'task.created', subjectId: 't', body: '{}', createdAt: at });
  if (status === null) return;
  const id = uuid();
  const times = { createdAt: at, eventAt: at, lastAttemptAt: at, deliveredAt: status === 'delivered' ? at : null };
  await db.insert(webhookDeliveries).values({ id, endpointId: 'e', eventId: name, event: 'task.created', subjectId: 't', status, ...times });
  await db.insert(webhookAttempts).values({ deliveryId: id, attempt: 1, statusCode: 200, responseBody: name, durationMs: 1, at });
}

test('what was sent and answered is kept for 30 days, that it was for 90, and what can still be sent for as long as it takes', async () => {
  await told('fresh', 29, 'delivered');
  await told('old', 31, 'delivered');
  await told('older', 91, 'delivered');
  await told('dead', 400, 'dead');
  await told('waiting', 31, 'waiting');
  await told('for nobody', 31, null);
  await told('undispatched', 31, null);
  await t.services.db.insert(outbox).values({ kind: 'event', name: 'task.created', eventId: 'undispatched', subjectId: 't' });
  await removeExpired(t.services);
  await removeExpired(t.services);

  const { db } = t.services;
  expect((await db.select().from(events)).map(({ id }) => id).toSorted()).toEqual(['dead', 'fresh', 'undispatched', 'waiting']);
  expect((await db.select().from(webhookDeliveries)).map(({ eventId }) => eventId).toSorted()).toEqual(['dead', 'fresh', 'old', 'waiting']);
  const attempts = await db.select().from(webhookAttempts);
  expect(attempts.map(({ responseBody }) => responseBody).toSorted()).toEqual(['fresh', null, null, null]);
});
