import { type ListTasks, type TaskList, TaskPriority, TaskStatus } from '@0711/contract/task';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tasks } from '../db/schema.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { listTasks } from './list-tasks.ts';
import type { TaskRow } from './task-row.ts';

let t: TestTasks;
let rows: TaskRow[];

// Few times for many tasks, so that what decides between two with the same is tried too.
const hour = (n: number): Date => new Date(Date.UTC(2026, 10, 1, n));
const from = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

beforeAll(async () => {
  t = await startTestTasks();
  const customers: Seeded[] = [await t.seed(), await t.seed()];
  await t.services.db.insert(tasks).values(Array.from({ length: 150 }, (_, n) => {
    const { engagementId, customerId, expertId } = from(customers, n);
    return {
      id: randomUUID(), engagementId, customerId, expertId, installationId: 'i', mcpId: n % 5 === 0 ? 'OTHER' : 'FAKE', mcpVersion: '1', title: `T${n}`, taskType: 'read',
      status: from(TaskStatus.options, (n * 7) % 11), priority: from(TaskPriority.options, (n * 5) % 13), inputData: {}, createdAt: hour(n % 12), updatedAt: hour(n % 12),
      dueDate: n % 3 === 0 ? null : hour(48 + (n % 9)),
    };
  }));
  rows = await t.services.db.select().from(tasks);
});
afterAll(() => t.stop());

const RANK = { urgent: 0, high: 1, medium: 2, low: 3 } as const;
const before = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));

/** The order as it is promised, by plain sorting. */
function sorted(list: TaskRow[], sort: ListTasks['sort']): TaskRow[] {
  const key = (row: TaskRow): number => (sort === 'priority' ? RANK[row.priority] : sort === 'due_date' ? (row.dueDate?.getTime() ?? Infinity) : 0);
  const way = sort === 'created_at' ? -1 : 1;
  return list.toSorted((a, b) => before(key(a), key(b)) || way * (before(a.createdAt.getTime(), b.createdAt.getTime()) || before(a.id, b.id)));
}

async function allPages(query: ListTasks): Promise<{ ids: string[]; last: TaskList }> {
  const ids: string[] = [];
  let page = await listTasks(t.ctx, query);
  for (;;) {
    ids.push(...page.tasks.map((task) => task.id));
    if (page.next_cursor === null) return { ids, last: page };
    page = await listTasks(t.ctx, { ...query, cursor: page.next_cursor });
  }
}

const query = fc.record({
  sort: fc.constantFrom<ListTasks['sort']>('created_at', 'due_date', 'priority'),
  limit: fc.integer({ min: 11, max: 80 }),
  status: fc.option(fc.subarray(TaskStatus.options, { minLength: 1 }), { nil: undefined }),
  priority: fc.option(fc.constantFrom(...TaskPriority.options), { nil: undefined }),
  mcp_id: fc.option(fc.constantFrom('FAKE', 'OTHER', 'NONE'), { nil: undefined }),
});

test('over all customers, whatever is asked: each task once, in order, page after page, and counted', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const statuses: readonly string[] = asked.status ?? TaskStatus.options;
      const fits = rows.filter((row) => (asked.priority === undefined || row.priority === asked.priority) && (asked.mcp_id === undefined || row.mcpId === asked.mcp_id));
      const wanted = fits.filter((row) => statuses.includes(row.status));
      const { ids, last } = await allPages(asked);
      expect(ids).toEqual(sorted(wanted, asked.sort).map((row) => row.id));
      expect(last.total).toBe(wanted.length);
      for (const status of TaskStatus.options) expect(last.status_counts[status]).toBe(fits.filter((row) => row.status === status).length);
    }),
    { numRuns: 40 },
  );
}, 60_000);
