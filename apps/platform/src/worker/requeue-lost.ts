import { inTransaction } from '@0711/postgres/in-transaction';
import { addJobs, type NewJob } from '@0711/postgres/jobs';
import type { Services } from '../context.ts';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';
import { runTaskKey } from '../outbox/follows.ts';

/** The other tables say what there is to do; this is for what the queue no longer knows of, e.g. after its attempts ran out. */
const LOST_AFTER = `interval '2 minutes'`;
const ALIVE = `${JOBS_SCHEMA}.jobs j where j.attempts < j.max_attempts and j.key =`;

/** Makes the jobs anew of tasks that should have one and have none. Webhooks need no job: workers look for what is due. */
export async function requeueLost({ pool, log }: Pick<Services, 'pool' | 'log'>): Promise<void> {
  const jobs = await inTransaction(pool, async (client) => {
    const tasks = await client.query<{ id: string; run: number }>(
      `select t.id, t.run from platform.tasks t
       where t.status in ('todo', 'in_progress') and t.updated_at < now() - ${LOST_AFTER}
         and not exists (select from ${ALIVE} 'run-task:' || t.id || ':' || t.run)
         and not exists (select from platform.outbox o where o.subject_id = t.id and o.kind = 'job')`,
    );
    const lost: NewJob[] = tasks.rows.map((task) => ({ task: 'run-task', payload: { taskId: task.id, run: task.run }, jobKey: runTaskKey(task) }));
    await addJobs(client, JOBS_SCHEMA, lost);
    return lost;
  });
  if (jobs.length > 0) log.warn({ jobs: jobs.length }, 'jobs that were lost are made anew');
}
