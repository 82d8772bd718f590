import type { Services } from '../context.ts';
import { meterTokens } from './meter-tokens.ts';

/** So long after the last answer an attempt that is over counts as one whose worker was lost before it charged anything. */
const LEFT_AFTER = `interval '1 minute'`;
const AT_ONCE = 500;

/** Charges the tokens of attempts whose worker was killed: the task has ended, or another attempt has begun. */
export async function meterLeft(services: Pick<Services, 'db' | 'mcps' | 'pool' | 'log' | 'wakeDispatcher'>): Promise<void> {
  const { rows } = await services.pool.query<{ task_id: string; attempt: number }>(
    `select k.task_id, k.attempt from platform.task_tokens k join platform.tasks t on t.id = k.task_id
     where k.metered_at is null and k.updated_at < now() - ${LEFT_AFTER} and (t.status <> 'in_progress' or t.attempts > k.attempt)
     order by k.updated_at limit ${AT_ONCE}`,
  );
  for (const row of rows) await meterTokens(services, { taskId: row.task_id, attempt: row.attempt });
  if (rows.length > 0) services.log.warn({ attempts: rows.length }, 'tokens of attempts that were cut off are charged');
}
