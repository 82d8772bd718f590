import type { Queryable } from '@0711/postgres/queryable';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { TASK_TRANSITIONS, type TaskStatus } from '@0711/contract/task';
import { CHECKS } from './ledger-checks.ts';
import type { Traffic } from './traffic.ts';
import type { Victims } from './victims.ts';

export type Difference = { check: string; subject: string; fault: string };
export type Totals = { tasks: number; events: number; deliveries: number; attempts: number; inbox: number; documents: number; byStatus: Record<string, number> };

/** Compares what every side wrote down of all that changed since `since` (everything when null). Nothing may be under way. */
export async function readLedger(victims: Victims, traffic: Traffic, since: Date | null): Promise<Difference[]> {
  const { pool } = victims;
  const from = since ?? new Date(0);
  const found: Difference[] = traffic.faults.map((fault) => ({ check: 'callers get what they were promised', subject: '', fault }));
  for (const [check, query] of Object.entries(CHECKS)) {
    const { rows } = await pool.query<{ subject: string; fault: string }>(query, [from]);
    found.push(...rows.map((row) => ({ check, ...row })));
  }
  return [...found, ...(await illegalOrders(pool, from)), ...(await creations(pool, traffic)), ...(await lostFiles(victims, from))];
}

const LEADS_TO: Record<string, TaskStatus> = {
  'task.created': 'todo', 'task.started': 'in_progress', 'task.needs_review': 'needs_review', 'task.completed': 'completed', 'task.failed': 'failed', 'task.cancelled': 'cancelled',
};

/** A transition that is told of; a retry, which is not, may lie before it. */
function follows(from: TaskStatus | null, to: TaskStatus): boolean {
  if (from === null) return to === 'todo';
  const leads = (one: TaskStatus): boolean =>
    Object.values(TASK_TRANSITIONS).some((transition) => transition.to === to && (transition.from as readonly TaskStatus[]).includes(one));
  return leads(from) || (from === 'failed' && leads('todo'));
}

async function illegalOrders(pool: Queryable, since: Date): Promise<Difference[]> {
  const { rows } = await pool.query<{ subject: string; names: string[]; status: TaskStatus }>(
    `select t.id as subject, t.status, array_agg(e.name order by (e.body::jsonb -> 'data' ->> 'state_version')::int) as names
     from platform.tasks t join platform.events e on e.subject_id = t.id and e.name like 'task.%' where t.updated_at >= $1 group by t.id`,
    [since],
  );
  return rows.flatMap(({ subject, names, status }) => {
    const states = names.map((name) => LEADS_TO[name] ?? 'todo');
    const legal = states.every((state, i) => follows(states[i - 1] ?? null, state)) && states.at(-1) === status;
    return legal ? [] : [{ check: 'events come in an order that is legal', subject, fault: `${names.join(', ')}; is ${status}` }];
  });
}

async function creations(pool: Queryable, traffic: Traffic): Promise<Difference[]> {
  const { rows } = await pool.query<{ id: string; external_ref: string | null }>('select id, external_ref from platform.tasks');
  const check = 'one task per creation that was asked for';
  const made = new Map(rows.map((row) => [row.id, row.external_ref]));
  const missing = [...traffic.created].filter(([key, id]) => made.get(id) !== key).map(([key, id]) => ({ check, subject: id, fault: `answered to ${key}, and not there` }));
  const answered = new Set(traffic.created.values());
  const extra = rows.filter((row) => !answered.has(row.id)).map((row) => ({ check, subject: row.id, fault: `there, and answered to nobody (${row.external_ref})` }));
  return [...missing, ...extra];
}

async function lostFiles({ pool, dataDir }: Victims, since: Date): Promise<Difference[]> {
  const { rows } = await pool.query<{ id: string; storage_key: string }>('select id, storage_key from platform.documents where created_at >= $1 and deleted_at is null', [since]);
  const gone = await Promise.all(rows.map((row) => access(join(dataDir, 'files', row.storage_key)).then(() => false, () => true)));
  return rows.filter((_, i) => gone[i]).map((row) => ({ check: 'no document without its file', subject: row.id, fault: row.storage_key }));
}

export async function countTotals(pool: Queryable): Promise<Totals> {
  const { rows } = await pool.query<Record<string, number>>(
    `select (select count(*)::int from platform.tasks) as tasks, (select count(*)::int from platform.events) as events,
       (select count(*)::int from platform.webhook_deliveries) as deliveries, (select coalesce(sum(attempts), 0)::int from platform.webhook_deliveries) as attempts,
       (select count(*)::int from network.webhook_inbox) as inbox, (select count(*)::int from platform.documents) as documents`,
  );
  const statuses = await pool.query<{ status: string; n: number }>('select status, count(*)::int as n from platform.tasks group by 1 order by 1');
  const { tasks = 0, events = 0, deliveries = 0, attempts = 0, inbox = 0, documents = 0 } = rows[0] ?? {};
  return { tasks, events, deliveries, attempts, inbox, documents, byStatus: Object.fromEntries(statuses.rows.map(({ status, n }) => [status, n])) };
}
