import { TASK_TRANSITIONS, type TaskStatus, type TaskTransition } from '@0711/contract/task';
import { eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notifications, tasks, webhookInbox } from '../../lib/db/schema.ts';
import { type TestEvent, taskEvent, webhookRequest } from '../../lib/testing/events.ts';
import { type Pair, createPair } from '../../lib/testing/people.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { POST } from '../../app/api/webhooks/mcp/route.ts';

let network: TestNetwork;
let pair: Pair;

beforeAll(async () => {
  network = await startTestNetwork();
  pair = await createPair(network.services, 'Nordlicht');
});
afterAll(() => network.stop());

/** The event that tells of arriving in a status; arriving in `todo` by a retry is told by nothing. */
const EVENT: Record<TaskStatus, string | null> = {
  todo: null,
  in_progress: 'task.started',
  needs_review: 'task.needs_review',
  completed: 'task.completed',
  failed: 'task.failed',
  cancelled: 'task.cancelled',
};

/** A history that the state machine allows, as the events that tell of it. */
function historyFrom(choices: number[], taskId: string): { events: TestEvent[]; status: TaskStatus; version: number } {
  const events = [taskEvent(pair, taskId, 'task.created', 1)];
  let status: TaskStatus = 'todo';
  let told: { status: TaskStatus; version: number } = { status, version: 1 };
  let version = 1;
  for (const choice of choices) {
    const next = Object.keys(TASK_TRANSITIONS).filter((name) => (TASK_TRANSITIONS[name as TaskTransition].from as readonly TaskStatus[]).includes(status));
    if (next.length === 0) break;
    status = TASK_TRANSITIONS[next[choice % next.length] as TaskTransition].to;
    version += 1;
    const name = EVENT[status];
    if (name) {
      events.push(taskEvent(pair, taskId, name, version));
      told = { status, version };
    }
  }
  return { events, ...told };
}

it('in whatever order and however often the events of a history come, the mirror ends at the last of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 10 }),
      fc.array(fc.nat(1_000_000), { minLength: 30, maxLength: 30 }),
      async (choices, order) => {
        const id = uuid();
        const { events, status, version } = historyFrom(choices, id);
        const twice = [...events, ...events].map((event, at) => ({ event, key: order[at] ?? 0 })).toSorted((a, b) => a.key - b.key);
        for (const { event } of twice) expect((await POST(webhookRequest(event), { params: Promise.resolve({}) })).status).toBe(200);

        const { db } = network.services;
        const [row] = await db.select().from(tasks).where(eq(tasks.id, id));
        expect(row).toMatchObject({ status, stateVersion: version });
        const inbox = await db.select().from(webhookInbox).where(inArray(webhookInbox.eventId, events.map((event) => event.id)));
        expect(inbox).toHaveLength(events.length);
        const told = await db.select().from(notifications).where(eq(notifications.taskId, id));
        expect(new Set(told.map((one) => `${one.userId} ${one.stateVersion}`)).size).toBe(told.length);
        const worthTelling = ['needs_review', 'completed', 'failed'].includes(status);
        expect(told.filter((one) => one.stateVersion === version)).toHaveLength(worthTelling ? 1 : 0);
      },
    ),
    // Failed, tried again and failed once more, of which the middle is told by no event.
    { numRuns: 40, examples: [[[0, 18, 0, 1, 0], Array.from({ length: 30 }, () => 0)]] },
  );
}, 60_000);
