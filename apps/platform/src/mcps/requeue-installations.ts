import { inTransaction } from '@0711/postgres/in-transaction';
import { addJobs } from '@0711/postgres/jobs';
import type { Services } from '../context.ts';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';
import { ensureModelsKey } from './installation-follows.ts';

/** Makes the jobs anew of installations that wait for models and have none, as when its attempts ran out over killed workers. */
export async function requeueInstallations({ pool, log }: Pick<Services, 'pool' | 'log'>): Promise<void> {
  const lost = await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select i.id from platform.mcp_installations i
       where i.status = 'installing'
         and not exists (select from ${JOBS_SCHEMA}.jobs j where j.attempts < j.max_attempts and j.key = 'ensure-models:' || i.id)
         and not exists (select from platform.outbox o where o.subject_id = i.id and o.name = 'ensure-models')`,
    );
    await addJobs(client, JOBS_SCHEMA, rows.map(({ id }) => ({ task: 'ensure-models', payload: { installationId: id }, jobKey: ensureModelsKey(id) })));
    return rows.length;
  });
  if (lost > 0) log.warn({ jobs: lost }, 'installations that waited for nobody are taken up again');
}
