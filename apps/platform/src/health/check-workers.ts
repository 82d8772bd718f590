import type { Services } from '../context.ts';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';

/** Whether any worker gave a sign of life within the time after which it counts as dead. */
export async function checkWorkers({ pool }: Pick<Services, 'pool'>): Promise<string | null> {
  const { rows } = await pool.query<{ alive: boolean }>(`select exists (select from ${JOBS_SCHEMA}.heartbeats where beat_at > now() - interval '20 seconds') as alive`);
  return rows[0]?.alive === true ? null : 'no worker runs; tasks wait until one does';
}
