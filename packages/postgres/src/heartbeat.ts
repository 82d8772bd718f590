import { hostname } from 'node:os';
import { escapeIdentifier, type Pool } from 'pg';
import { findStrays, freeStrays } from './free-strays.ts';
import type { Log } from './log.ts';
import { sweepDeadWorkers } from './sweep-dead-workers.ts';

/** Of this many milliseconds of silence a worker is dead, and its jobs are given to others. */
export const DEAD_AFTER_MS = 20_000;
const BEAT_EVERY_MS = 2_500;

export type Heartbeat = {
  /** Beats for this worker id from now on; resolves after the first beat is written or has failed. */
  join(workerId: string): Promise<void>;
  /** No more beats for it. What it still holds is unlocked at once. */
  leave(workerId: string): Promise<void>;
  stop(): void;
};

/** The table in which every worker of a queue says that it lives. */
export function heartbeatTable(schema: string): string {
  return `create table if not exists ${escapeIdentifier(schema)}.heartbeats (
    worker_id text primary key, host text not null, pid int not null,
    started_at timestamptz not null default now(), beat_at timestamptz not null default now())`;
}

export type HeartbeatOptions = {
  pool: Pool; schema: string; log: Log; deadAfterMs?: number; beatEveryMs?: number;
  /** The ids of the jobs that this process works on at this moment. */
  working: () => ReadonlySet<string>;
};

/**
 * Beats for the workers of this process, takes the jobs from those of others that fell silent, and gives free what its own hold
 * without working on it: that a job failed could not be written down while the database was away.
 */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { pool, schema, log, deadAfterMs = DEAD_AFTER_MS, beatEveryMs = BEAT_EVERY_MS } = options;
  const table = `${escapeIdentifier(schema)}.heartbeats`;
  const ids = new Set<string>();
  let steadySince: number | null = null;
  let strays: string[] = [];

  async function beat(): Promise<void> {
    if (ids.size === 0) return;
    try {
      await pool.query(
        `insert into ${table} (worker_id, host, pid) select unnest($1::text[]), $2, $3
         on conflict (worker_id) do update set beat_at = now()`,
        [[...ids], hostname(), process.pid],
      );
      steadySince ??= Date.now();
    } catch (error) {
      steadySince = null;
      log.warn({ err: error, schema }, 'the heartbeat of the worker could not be written');
      return;
    }
    await free().catch((error: unknown) => log.warn({ err: error, schema }, 'jobs that nobody works on could not be given free'));
    // After the server was away everybody looks dead; who beat through this whole time may judge the others.
    if (Date.now() - steadySince < deadAfterMs) return;
    const dead = await sweepDeadWorkers(pool, schema, deadAfterMs).catch((error: unknown) => {
      log.warn({ err: error, schema }, 'the sweep for dead workers failed');
      return [];
    });
    if (dead.length > 0) log.warn({ schema, dead }, 'workers fell silent; their jobs are given to others');
  }

  // Seen at two beats running, it is not one whose end is just being written down.
  async function free(): Promise<void> {
    const held = { pool, schema, workerIds: [...ids] };
    const found = await findStrays(held, options.working());
    const lasting = found.filter((id) => strays.includes(id));
    strays = found;
    if (lasting.length === 0) return;
    await freeStrays(held, lasting);
    log.warn({ schema, jobs: lasting }, 'jobs were locked that nobody worked on; they are given free');
  }

  let pending = Promise.resolve();
  const timer = setInterval(() => {
    pending = pending.then(beat);
  }, beatEveryMs);

  return {
    join(workerId) {
      ids.add(workerId);
      return beat();
    },
    async leave(workerId) {
      ids.delete(workerId);
      await pool.query(`select ${escapeIdentifier(schema)}.force_unlock_workers(array[$1])`, [workerId]);
      await pool.query(`delete from ${table} where worker_id = $1`, [workerId]);
    },
    stop() {
      clearInterval(timer);
    },
  };
}
