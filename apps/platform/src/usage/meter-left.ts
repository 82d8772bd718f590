import type { Services } from '../context.ts';
import { meterTokens } from './meter-tokens.ts';

/** So long after the last answer an attempt that is over counts as one whose worker was lost before it charged anything. */
const LEFT_AFTER = `interval '1 minute'`;
const AT_ONCE = 500;

/**
 * Charges the tokens of attempts whose worker was killed: the task has ended, or another attempt has begun. One that cannot be charged
 * holds up none of the others; then this throws at the end.
 */
export async function meterLeft(services: Pick<Services, 'db' | 'mcps' | 'pool' | 'log' | 'wakeDispatcher'>): Promise<void> {
  const { rows } = await services.pool.query<{ task_id: string; attempt: number }>(
    `select k.task_id, k.attempt from platform.task_tokens k join platform.tasks t on t.id = k.task_id
     where k.metered_at is null and k.updated_at < now() - ${LEFT_AFTER} and (t.status <> 'in_progress' or t.attempts > k.attempt)
     order by k.updated_at limit ${AT_ONCE}`,
  );
  const failures: unknown[] = [];
  for (const { task_id: taskId, attempt } of rows) {
    await meterTokens(services, { taskId, attempt }).catch((error: unknown) => {
      failures.push(error);
      services.log.warn({ err: error, taskId, attempt }, 'tokens of an attempt that was cut off could not be charged');
    });
  }
  if (rows.length > failures.length) services.log.warn({ attempts: rows.length - failures.length }, 'tokens of attempts that were cut off are charged');
  if (failures.length > 0) throw new AggregateError(failures, `the tokens of ${failures.length} of ${rows.length} attempts could not be charged`);
}
