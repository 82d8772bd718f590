import { WebhookEvent } from '@0711/contract/webhook-events';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { taskEvent } from '../../lib/testing/events.ts';
import { type Pair, contextOf, createPair } from '../../lib/testing/people.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { applyPlatformEvent } from '../webhooks/apply-platform-event.ts';
import { listNotifications } from './list-notifications.ts';
import { markAllRead, markRead } from './mark-read.ts';

let network: TestNetwork;
let pair: Pair;
beforeAll(async () => {
  network = await startTestNetwork();
  pair = await createPair(network.services, 'Nordlicht');
});
afterAll(() => network.stop());

it('a notification is one’s own to read, once or all at once', async () => {
  for (const name of ['task.needs_review', 'task.failed', 'task.needs_review']) {
    const event = taskEvent(pair, uuid(), name, 3);
    await applyPlatformEvent(network.services, { id: event.id, event: event.event, known: WebhookEvent.parse(event) });
  }
  const expert = await contextOf(network.services, pair.expertUserId);
  const { notifications, unread } = await listNotifications(expert, { unread: false, limit: 50 });
  expect(unread).toBe(3);
  expect(notifications.map((one) => one.kind)).toEqual(['task.needs_review', 'task.failed', 'task.needs_review']);
  expect(notifications[0]).toMatchObject({ company_name: 'Nordlicht', expert_name: 'Expert of Nordlicht', read_at: null });

  const id = notifications[0]?.id ?? '';
  await expect(markRead(await contextOf(network.services, pair.memberId), id)).rejects.toMatchObject({ code: 'not_found' });
  expect(await markRead(expert, id)).toEqual({ unread: 2 });
  expect(await markRead(expert, id)).toEqual({ unread: 2 });
  expect((await listNotifications(expert, { unread: true, limit: 50 })).notifications).toHaveLength(2);
  expect(await markAllRead(expert)).toEqual({ unread: 0 });
});
