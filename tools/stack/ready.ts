import pg from 'pg';

/** True when this address answers 2xx or 3xx within two seconds. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  return response.status < 400;
}

/** True when the worker of this process beats in the queue's table of heartbeats. */
export async function beats(databaseUrl: string, schema: string, pid: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query(`select from ${pg.escapeIdentifier(schema)}.heartbeats where pid = $1 and beat_at > now() - interval '10 s'`, [pid]);
    return rowCount !== null && rowCount > 0;
  } finally {
    await client.end();
  }
}
