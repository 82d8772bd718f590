import { inTransaction } from '@0711/postgres/in-transaction';
import { addJobs, type NewJob } from '@0711/postgres/jobs';
import type { Services } from '../context.ts';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';
import { deliverJob } from '../outbox/dispatch-outbox.ts';
import { runTaskKey } from '../outbox/follows.ts';
import { probeJob } from '../webhooks/record-failure.ts';

/** The other tables say what there is to do; this is for what the queue no longer knows of, e.g. after its attempts ran out. */
const LOST_AFTER = `interval '2 minutes'`;
const ALIVE = `${JOBS_SCHEMA}.jobs j where j.attempts < j.max_attempts and j.key =`;

/** Makes the jobs anew of tasks, deliveries and failing endpoints that should have one and have none. */
export async function requeueLost({ pool, log }: Pick<Services, 'pool' | 'log'>): Promise<void> {
  const jobs = await inTransaction(pool, async (client) => {
    const tasks = await client.query<{ id: string; run: number }>(
      `select t.id, t.run from platform.tasks t
       where t.status in ('todo', 'in_progress') and t.updated_at < now() - ${LOST_AFTER}
         and not exists (select from ${ALIVE} 'run-task:' || t.id || ':' || t.run)
         and not exists (select from platform.outbox o where o.subject_id = t.id and o.kind = 'job')`,
    );
    const deliveries = await client.query<{ id: string }>(
      `select d.id from platform.webhook_deliveries d join platform.webhook_endpoints e on e.id = d.endpoint_id and e.status = 'enabled'
       where d.status = 'waiting' and d.next_attempt_at < now() - ${LOST_AFTER} and not exists (select from ${ALIVE} 'deliver:' || d.id)`,
    );
    const endpoints = await client.query<{ id: string }>(
      `select e.id from platform.webhook_endpoints e where e.status = 'enabled' and e.failing_since is not null
         and exists (select from platform.webhook_deliveries d where d.endpoint_id = e.id and d.status = 'waiting')
         and not exists (select from ${ALIVE} 'probe:' || e.id)`,
    );
    const lost: NewJob[] = [
      ...tasks.rows.map((task) => ({ task: 'run-task', payload: { taskId: task.id, run: task.run }, jobKey: runTaskKey(task) })),
      ...deliveries.rows.map(({ id }) => deliverJob(id)),
      ...endpoints.rows.map(({ id }) => probeJob(id, new Date())),
    ];
    await addJobs(client, JOBS_SCHEMA, lost);
    return lost;
  });
  if (jobs.length > 0) log.warn({ jobs: jobs.length }, 'jobs that were lost are made anew');
}
