import { createPool } from '@0711/postgres/pool';

/** True when this address answers 2xx or 3xx within two seconds. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  return response.status < 400;
}

/** True when the worker of this process beats in the table of heartbeats of its queue; `schema` is ours, never input. */
export async function beats(databaseUrl: string, schema: string, pid: number): Promise<boolean> {
  const pool = createPool(databaseUrl, { max: 1, applicationName: 'starter' });
  try {
    const { rowCount } = await pool.query(`select from ${schema}.heartbeats where pid = $1 and beat_at > now() - interval '10 s'`, [pid]);
    return rowCount !== null && rowCount > 0;
  } finally {
    await pool.end();
  }
}
