import { eq } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { startReceiver } from '../testing/start-receiver.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { startTestWebhooks, type TestWebhooks } from '../testing/start-test-webhooks.ts';
import { claimDeliveries, LEASE_MS } from './claim-deliveries.ts';
import { recordFailure } from './record-failure.ts';
import { recordSuccesses } from './record-successes.ts';

let t: TestTasks;
let seeded: Seeded;
let hooks: TestWebhooks;

beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
});
afterAll(() => t.stop());
beforeEach(async () => {
  hooks = await startTestWebhooks(t, seeded);
});
afterEach(() => hooks.stop());

const later = (ms: number): Date => new Date(hooks.clock.now().getTime() + ms);
const change = (set: Partial<typeof webhookEndpoints.$inferInsert>) => t.services.db.update(webhookEndpoints).set(set).where(eq(webhookEndpoints.id, 'e'));
const ANSWER = { statusCode: 200, body: 'ok', error: null, durationMs: 1 };

/** The most that were begun within any second. */
function mostInASecond(moments: Date[]): number {
  const at = moments.map((moment) => moment.getTime()).toSorted((a, b) => a - b);
  return Math.max(0, ...at.map((from, i) => at.slice(i).filter((moment) => moment < from + 1_000).length));
}

describe('a limited endpoint', () => {
  test('gets no more in a second than it takes, from two processes together', async () => {
    await change({ requestsPerSecond: 20 });
    hooks.another();
    await hooks.make(60);
    const begun = hooks.clock.now().getTime();
    await hooks.pass(later(5_000));
    expect(hooks.sent).toHaveLength(60);
    expect(mostInASecond(hooks.sent.map(({ at }) => at))).toBeLessThanOrEqual(20);
    const took = Math.max(...hooks.sent.map(({ at }) => at.getTime())) - begun;
    expect(took).toBeGreaterThanOrEqual(59 * 50);
    expect(took).toBeLessThan(3_300);
  });

  test('gets no more at once than it takes, from three processes together', async () => {
    await change({ maxConcurrency: 4 });
    let [under, most] = [0, 0];
    const slow = await startReceiver();
    slow.answersLate(20, (beginning) => {
      under += beginning ? 1 : -1;
      most = Math.max(most, under);
    });
    await change({ url: slow.url });
    hooks.another();
    hooks.another();
    await hooks.make(24);
    for (let i = 0; i < 10 && slow.received.length < 24; i++) await hooks.deliver();
    expect(slow.received).toHaveLength(24);
    expect(most).toBe(4);
    await slow.close();
  });
});

test('a receiver that is down for an hour gets everything once it is up: by the schedule until then, within its limit after', async () => {
  await change({ requestsPerSecond: 10 });
  const outageEnds = later(3_600_000);
  hooks.receiver.answersTo(() => (hooks.clock.now() < outageEnds ? 503 : 200));
  const ids = await hooks.make(25);
  await hooks.deliver();
  // One probe every 10 s tells no more by its number: the last two minutes of them are enough.
  await change({ nextProbeAt: new Date(outageEnds.getTime() - 115_000) });
  await hooks.pass(outageEnds);
  for (const id of ids) {
    const { attempts, status } = await hooks.delivery(id);
    const made = (await hooks.attempts(id)).filter(({ probe }) => !probe);
    // 0 s, 5 s, 5 min, 35 min, each a fifth sooner or later: the next would come after two hours and a half.
    expect({ attempts, status, made: made.length }).toEqual({ attempts: 4, status: 'waiting', made: 4 });
    for (const [index, wait] of [5_000, 300_000, 1_800_000].entries()) {
      const waited = (made[index + 1]?.at.getTime() ?? 0) - (made[index]?.at.getTime() ?? 0);
      expect(waited).toBeGreaterThan(wait * 0.79);
      // Twenty-five at ten a second may have to wait for each other.
      expect(waited).toBeLessThan(wait * 1.21 + 4_500);
    }
  }
  await hooks.pass(new Date(outageEnds.getTime() + 20_000));
  expect(await t.services.db.$count(webhookDeliveries, eq(webhookDeliveries.status, 'delivered'))).toBe(25);
  const after = hooks.sent.filter(({ at }) => at >= outageEnds);
  expect(new Set(after.map(({ id }) => id)).size).toBe(25);
  expect(after).toHaveLength(25);
  expect(mostInASecond(hooks.sent.map(({ at }) => at))).toBeLessThanOrEqual(10);
}, 30_000);

/** How long twenty events at a time take to arrive from the moment they are due, so many times over: the time below which 95 % lie. */
async function p95OfArrivals(times: number): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const before = hooks.receiver.received.length;
    await hooks.make(20);
    const due = performance.timeOrigin + performance.now();
    await hooks.deliveries.look();
    await expect.poll(() => hooks.receiver.received.length, { interval: 2, timeout: 10_000 }).toBeGreaterThanOrEqual(before + 20);
    took.push(...hooks.receiver.received.slice(before).map(({ at }) => at - due));
  }
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Number.NaN;
}

// What else the machine does can only make it slower: another try is for that, and the bound stays.
test('an endpoint that hangs does not delay another', { timeout: 60_000, retry: 2 }, async () => {
  await hooks.stop();
  hooks = await startTestWebhooks(t, seeded, { answerWithinMs: 30_000 });
  const alone = await p95OfArrivals(5);
  const bad = await startReceiver();
  bad.answers('hang');
  await t.services.db.insert(webhookEndpoints).values({ id: 'bad', url: bad.url, secrets: [t.services.config.WEBHOOK_SECRET], maxConcurrency: 100 });
  await hooks.make(20);
  await hooks.deliveries.look();
  await expect.poll(() => bad.received.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(20);
  // Two hundred events more while each of its deliveries hangs. On a machine that has other work, as slow as without it.
  const beside = await p95OfArrivals(10);
  expect(await t.services.db.$count(webhookAttempts, eq(webhookAttempts.error, 'no answer in time')), 'none of them has ended yet').toBe(0);
  expect(beside).toBeLessThan(Math.max(200, 3 * alone));
  await bad.close();
});

describe('a worker that was overtaken', () => {
  const claimOne = async () => {
    const [claim] = (await claimDeliveries(t.services.pool, 'e', hooks.clock.now())).deliveries;
    if (!claim) throw new Error('nothing was claimed');
    return claim;
  };

  test('cannot write what came of its attempt, neither success nor failure', async () => {
    await hooks.make();
    const stale = await claimOne();
    expect((await claimDeliveries(t.services.pool, 'e', hooks.clock.now())).deliveries, 'leased').toEqual([]);
    hooks.clock.moveTo(later(LEASE_MS + 1_000));
    const current = await claimOne();
    expect(current).toMatchObject({ id: stale.id, claims: stale.claims + 1 });

    await recordSuccesses(t.services, [{ claim: stale, answer: ANSWER, at: hooks.clock.now() }]);
    expect(await recordFailure(t.services, stale, { ...ANSWER, statusCode: 410 }, hooks.clock.now())).toBeNull();
    expect(await hooks.delivery(stale.id)).toMatchObject({ status: 'waiting', attempts: 0 });
    expect(await hooks.attempts(stale.id)).toEqual([]);
    expect((await hooks.endpoint()).status).toBe('enabled');

    await recordSuccesses(t.services, [{ claim: current, answer: ANSWER, at: hooks.clock.now() }]);
    expect(await hooks.delivery(stale.id)).toMatchObject({ status: 'delivered', attempts: 1 });
  });

  test('and killed leaves its deliveries to another once its lease is over; stopped, at once', async () => {
    const ids = await hooks.make(3);
    await claimDeliveries(t.services.pool, 'e', hooks.clock.now());
    await hooks.deliver();
    expect(hooks.receiver.received).toHaveLength(0);
    await hooks.pass(later(LEASE_MS + 1_000));
    expect(hooks.receiver.received).toHaveLength(3);
    for (const id of ids) expect((await hooks.delivery(id)).status).toBe('delivered');

    hooks.receiver.answers('hang');
    const leaving = hooks.another();
    await hooks.make();
    await leaving.look();
    await expect.poll(() => hooks.receiver.received.length).toBe(4);
    await leaving.stop(0);
    hooks.receiver.answers(200);
    await hooks.deliver();
    expect(hooks.receiver.received).toHaveLength(5);
    // What came of the one that was handed back changes nothing.
    await sleep(600);
    expect(await t.services.db.$count(webhookDeliveries, eq(webhookDeliveries.status, 'delivered'))).toBe(4);
    expect((await hooks.endpoint()).failingSince).toBeNull();
  });
});

test('deliveries that are made due together are begun in the order in which the events happened', async () => {
  const ids = await hooks.make(30);
  await change({ maxConcurrency: 1 });
  for (let i = 0; i < 30; i++) await hooks.deliver();
  const order = await Promise.all(ids.map(async (id) => (await hooks.delivery(id)).eventId));
  expect(hooks.sent.map(({ id }) => id)).toEqual(order);
  expect(order).toEqual(order.toSorted());
});
