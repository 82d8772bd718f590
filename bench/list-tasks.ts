import { readFileSync } from 'node:fs';
import { createPool } from '@0711/postgres/pool';
import { z } from 'zod';
import type { PlatformStack } from '../tests/support/platform.ts';
import { quantile, round } from './statistics.ts';

const SIZES = [{ tasks: 100_000, wantedMs: 20 }, { tasks: 1_000_000, wantedMs: 50 }];
const SAMPLES = 60;
const WARM_UP = 5;

const sql = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const Cursor = z.object({ next_cursor: z.string() });

/** What is asked, by what it is called in the result. `busiest` and `middle` are experts by how much they have to do. */
const paths = ({ busiest, middle, cursor }: { busiest: string; middle: string; cursor: string }): Record<string, string> => ({
  'all': '/api/tasks',
  'all, a later page': `/api/tasks?cursor=${cursor}`,
  'all, one status': '/api/tasks?status=needs_review',
  'all, two statuses by priority': '/api/tasks?status=needs_review&status=failed&sort=priority',
  'all, one priority': '/api/tasks?priority=urgent',
  'all, one MCP': '/api/tasks?mcp_id=TENDER',
  'all by priority': '/api/tasks?sort=priority',
  'all by due date': '/api/tasks?sort=due_date',
  'all due today': '/api/tasks?due=today',
  'all due this week by due date': '/api/tasks?due=week&sort=due_date',
  'all overdue by due date': '/api/tasks?due=overdue&sort=due_date',
  'busiest expert': `/api/experts/${busiest}/tasks`,
  'busiest expert, reviews': `/api/tasks?expert_id=${busiest}&status=needs_review`,
  'busiest expert by priority': `/api/tasks?expert_id=${busiest}&sort=priority`,
  'busiest expert, open by due date': `/api/tasks?expert_id=${busiest}&status=todo&status=in_progress&status=needs_review&sort=due_date`,
  'busiest expert, due today': `/api/tasks?expert_id=${busiest}&due=today`,
  'busiest expert, overdue': `/api/tasks?expert_id=${busiest}&due=overdue`,
  'middle expert': `/api/tasks?expert_id=${middle}`,
  'busiest engagement': '/api/tasks?engagement_id=bench-engagement-0',
  'busiest engagement by due date': '/api/tasks?engagement_id=bench-engagement-0&sort=due_date',
  'customer': '/api/tasks?customer_id=bench-company-0',
  'customer, reviews by priority': '/api/tasks?customer_id=bench-company-0&status=needs_review&sort=priority',
  'dashboard of the busiest expert': `/api/experts/dashboard?expert_id=${busiest}`,
  'dashboard of the middle expert': `/api/experts/dashboard?expert_id=${middle}`,
  'clients of the busiest expert': `/api/experts/${busiest}/clients`,
});

/**
 * Lists with their counts, and dashboards, through HTTP, one request after another, with 100,000 and a million tasks in the table.
 * Each filter and order is asked for 60 times, by turns.
 */
export async function listTasks(stack: PlatformStack): Promise<object> {
  const pool = createPool(stack.databaseUrl, { max: 2, applicationName: 'bench' });
  const get = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${stack.url}${path}`, { headers: { authorization: `Bearer ${stack.key}` } });
    if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const results: Record<string, object> = {};
  try {
    await pool.query(sql('fill-people.sql'));
    let filled = 0;
    for (const { tasks, wantedMs } of SIZES) {
      await pool.query(sql('fill-tasks.sql'), [filled + 1, tasks]);
      filled = tasks;
      await pool.query('vacuum analyze platform.tasks');
      const { next_cursor: cursor } = Cursor.parse(await get('/api/tasks'));
      const asked = Object.entries(paths({ busiest: 'bench-expert-0', middle: 'bench-expert-500', cursor }));
      const took = new Map<string, number[]>(asked.map(([name]) => [name, []]));
      for (let i = -WARM_UP; i < SAMPLES; i++) {
        for (const [name, path] of asked) {
          const from = performance.now();
          await get(path);
          if (i >= 0) took.get(name)?.push(performance.now() - from);
        }
      }
      const figures = Object.fromEntries([...took].map(([name, ms]) => [name, { p50_ms: round(quantile(ms, 0.5), 1), p95_ms: round(quantile(ms, 0.95), 1) }]));
      results[`with_${tasks}_tasks`] = { ...figures, slowest_p95_ms: Math.max(...Object.values(figures).map((one) => one.p95_ms)), wanted: `p95 <= ${wantedMs} ms` };
    }
    return results;
  } finally {
    await pool.end();
  }
}
