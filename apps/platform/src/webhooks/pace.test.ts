import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { webhookEndpoints } from '../db/schema.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { startTestWebhooks, type TestWebhooks } from '../testing/start-test-webhooks.ts';
import { claimDeliveries } from './claim-deliveries.ts';
import { waitForSlot } from './pace.ts';

let t: TestTasks;
let seeded: Seeded;
let hooks: TestWebhooks;

beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
});
afterAll(() => t.stop());
beforeEach(async () => {
  hooks = await startTestWebhooks(t, seeded, { endpoint: { requestsPerSecond: 20 } });
});
afterEach(() => hooks.stop());

const never = new AbortController().signal;

/** Waits for the slots of what was claimed now, after the process stood still for so long; answers when each may begin, in milliseconds. */
async function begunAfter(stallMs: number, meanwhile: () => Promise<unknown> = async () => {}): Promise<number[]> {
  const from = hooks.clock.now().getTime();
  const { deliveries } = await claimDeliveries(t.services.pool, 'e', hooks.clock.now());
  await meanwhile();
  hooks.clock.moveTo(new Date(from + stallMs));
  const begun: number[] = [];
  let waiting = deliveries.length;
  for (const claim of deliveries) {
    void waitForSlot({ pool: t.services.pool, clock: hooks.clock }, claim, never).then(() => {
      begun.push(hooks.clock.now().getTime() - from);
      waiting -= 1;
    });
  }
  await expect
    .poll(async () => {
      const next = hooks.clock.nextWake();
      if (next && t.services.pool.idleCount === t.services.pool.totalCount) hooks.clock.moveTo(next);
      return waiting;
    }, { interval: 5 })
    .toBe(0);
  return begun;
}

test('a delivery begins in its slot, or a little late', async () => {
  await hooks.make(3);
  expect(await begunAfter(0)).toEqual([0, 53]);
});

test('a process that stood still does not send at once what it missed: it takes other slots, at the same pace', async () => {
  await hooks.make(3);
  expect(await begunAfter(700)).toEqual([700, 753]);
});

test('a limit that was taken away meanwhile holds nobody up', async () => {
  await hooks.make(3);
  expect(await begunAfter(700, () => t.services.db.update(webhookEndpoints).set({ requestsPerSecond: null }).where(eq(webhookEndpoints.id, 'e')))).toEqual([700, 700]);
});
