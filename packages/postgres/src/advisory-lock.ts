import type { Pool } from 'pg';

/** Runs `work` while no other process holds the lock of this name in the database; waits for its turn. */
export async function withAdvisoryLock<T>(pool: Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 711))', [name]);
    return await work();
  } catch (error) {
    broken = true;
    throw error;
  } finally {
    // Closing the connection is what frees the lock when the server no longer answers on it.
    const freed = await client.query('select pg_advisory_unlock(hashtextextended($1, 711))', [name]).catch(() => null);
    client.release(broken || freed === null);
  }
}
