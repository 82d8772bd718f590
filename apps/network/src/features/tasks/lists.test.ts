import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tasks } from '../../lib/db/schema.ts';
import { type Pair, contextOf, createPair } from '../../lib/testing/people.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { listTasks } from './queries.ts';
import { countReviews, listReviewQueue } from './review-queue.ts';
import type { TaskList } from './schema.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

type Row = { priority: 'low' | 'medium' | 'high' | 'urgent'; dueDate: Date | null; createdAt: Date; status: 'needs_review' | 'completed' };

async function fill(pair: Pair, rows: Row[]): Promise<string[]> {
  const values = rows.map((row, at) => ({ ...row, id: `${uuid()}-${at}`, engagementId: pair.engagementId, mcpId: 'TENDER', taskType: 'parse_rfp', title: `${at}`, stateVersion: 1 }));
  await network.services.db.insert(tasks).values(values);
  return values.map((row) => row.id);
}

async function everyPage(list: (cursor: string | null) => Promise<TaskList>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null, pages = 0; pages < 100; pages++) {
    const page: TaskList = await list(cursor);
    ids.push(...page.tasks.map((task) => task.id));
    cursor = page.next_cursor;
    if (cursor === null) return ids;
  }
  throw new Error('the list has no end');
}

const day = (number: number) => new Date(Date.UTC(2026, 10, number));

describe('the review queue', () => {
  it('is by priority, then due date with none last, then the oldest first', async () => {
    const pair = await createPair(network.services, 'Order');
    const [lowDue, urgentLate, urgentSoon, mediumOld, mediumNew] = await fill(pair, [
      { priority: 'low', dueDate: day(1), createdAt: day(1), status: 'needs_review' },
      { priority: 'urgent', dueDate: day(9), createdAt: day(1), status: 'needs_review' },
      { priority: 'urgent', dueDate: day(8), createdAt: day(5), status: 'needs_review' },
      { priority: 'medium', dueDate: null, createdAt: day(2), status: 'needs_review' },
      { priority: 'medium', dueDate: null, createdAt: day(3), status: 'needs_review' },
      { priority: 'urgent', dueDate: day(1), createdAt: day(1), status: 'completed' },
    ]);
    const queue = await listReviewQueue(await contextOf(network.services, pair.expertUserId), { limit: 50 });
    expect(queue.tasks.map((task) => task.id)).toEqual([urgentSoon, urgentLate, mediumOld, mediumNew, lowDue]);
    expect(queue.total).toBe(5);
    expect(await countReviews(network.services.db, pair.expertId)).toBe(5);
  });

  it('shows every task once, in the same order, however it is paged', async () => {
    const row = fc.record({
      priority: fc.constantFrom('low', 'medium', 'high', 'urgent'),
      dueDate: fc.option(fc.integer({ min: 1, max: 3 }).map(day)),
      createdAt: fc.integer({ min: 1, max: 3 }).map(day),
      status: fc.constant('needs_review' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (rows, limit) => {
        const pair = await createPair(network.services, 'Pages');
        const made = await fill(pair, rows);
        const expert = await contextOf(network.services, pair.expertUserId);
        const whole = (await listReviewQueue(expert, { limit: 200 })).tasks.map((task) => task.id);
        expect(await everyPage((cursor) => listReviewQueue(expert, { limit, cursor }))).toEqual(whole);
        expect(whole.toSorted()).toEqual(made.toSorted());
        const member = await contextOf(network.services, pair.memberId);
        const newest = (await listTasks(member, { limit: 200 })).tasks.map((task) => task.id);
        expect(await everyPage((cursor) => listTasks(member, { limit, cursor }))).toEqual(newest);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('is empty for the company', async () => {
    const pair = await createPair(network.services, 'Company');
    await fill(pair, [{ priority: 'high', dueDate: null, createdAt: day(1), status: 'needs_review' }]);
    expect(await listReviewQueue(await contextOf(network.services, pair.memberId), { limit: 50 })).toEqual({ tasks: [], total: 0, next_cursor: null });
  });
});

it('a cursor that we did not give out is refused by name', async () => {
  const pair = await createPair(network.services, 'Cursor');
  const ctx = await contextOf(network.services, pair.memberId);
  for (const cursor of ['nonsense', Buffer.from('["x"]').toString('base64url'), Buffer.from(`["2026-11-01T00:00:00Z'; drop table","x"]`).toString('base64url')]) {
    await expect(listTasks(ctx, { limit: 10, cursor })).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'cursor' }] });
  }
});
