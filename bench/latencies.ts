import { createPool } from '@0711/postgres/pool';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { PlatformStack } from '../tests/support/platform.ts';
import { createParseTask, uploadTender } from '../tests/support/seed.ts';
import { waitUntil } from '../tests/support/wait-until.ts';
import { summary } from './statistics.ts';

const SAMPLES = 150;
const Times = z.array(z.object({ committed: z.coerce.number(), started: z.coerce.number() }));

/**
 * On an idle Platform, one task after another: from the commit that created the task (PostgreSQL's own commit time of its first
 * audit row, in microseconds) to the handler's start, and to the webhook's first bytes at a receiver on this machine.
 * Needs a server with track_commit_timestamp.
 */
export async function latencies(stack: PlatformStack, engagementId: string): Promise<{ handler_start: object; webhook_first_byte: object }> {
  const document = await uploadTender(stack, engagementId, 'de-lindgruen-evaluation.txt');
  const pool = createPool(stack.databaseUrl, { max: 2, applicationName: 'bench' });
  const ids: string[] = [];
  try {
    for (let i = -10; i < SAMPLES; i++) {
      const { id } = await createParseTask(stack, engagementId, [document]);
      await waitUntil(`task ${id} ends`, async () => {
        const { status } = await stack.client.tasks.get({ id });
        return status === 'completed' || status === 'needs_review' || status === 'failed';
      }, { everyMs: 20 });
      await waitUntil(`its last event arrives`, () => stack.receiver.of(id).length >= 3, { everyMs: 20 });
      // Idle means idle: nothing that the last task left may be going on.
      await sleep(60 + Math.random() * 60);
      if (i >= 0) ids.push(id);
    }
    const committed = await commitTimes(pool, ids);
    return {
      handler_start: { ...summary(ids.map((id) => (committed.get(id)?.started ?? Number.NaN) - (committed.get(id)?.committed ?? Number.NaN))), wanted: 'p50 <= 10, p99 <= 50' },
      webhook_first_byte: { ...summary(ids.map((id) => (stack.receiver.of(id, 'task.created')[0]?.at ?? Number.NaN) - (committed.get(id)?.committed ?? Number.NaN))), wanted: 'p50 <= 25' },
    };
  } finally {
    await pool.end();
  }
}

/** Milliseconds since the epoch. The handler's start is the stamp that the worker puts on the task (whole milliseconds). */
async function commitTimes(pool: ReturnType<typeof createPool>, ids: string[]): Promise<Map<string, { committed: number; started: number }>> {
  const { rows } = await pool.query(
    `select a.subject_id as id, extract(epoch from pg_xact_commit_timestamp(a.xmin)) * 1000 as committed, extract(epoch from t.started_at) * 1000 as started
     from platform.audit_events a join platform.tasks t on t.id = a.subject_id
     where a.action = 'task.created' and a.subject_id = any($1)`,
    [ids],
  );
  const times = Times.parse(rows);
  return new Map(rows.map((row, i) => [String(row.id), times[i] ?? { committed: Number.NaN, started: Number.NaN }]));
}
