import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from '@0711/postgres/pool';
import { z } from 'zod';
import type { PlatformStack } from '../tests/support/platform.ts';
import { uploadTender } from '../tests/support/seed.ts';
import { type Spawned, startProcess } from '../tests/support/spawned.ts';
import { waitUntil } from '../tests/support/wait-until.ts';
import { quantile, round } from './statistics.ts';

const EVENTS_PER_SECOND = 200;
const SECONDS = 60;
const WARM_UP_SECONDS = 5;
const BACKLOG = 5_000;
const LANES = 16;
const MOST_UNDER_WAY = 64;

const Commits = z.array(z.object({ id: z.string(), committed: z.coerce.number() }));

/**
 * 200 events a second for a minute, each the creation of a task over HTTP: from the commit (PostgreSQL's own time of it, in
 * microseconds) to the webhook's first bytes at a receiver on this machine. Then how fast a backlog is delivered, with ten at
 * once and with a hundred. One API process, one that delivers, and load generator and receiver together in a third.
 */
export async function webhooks(stack: PlatformStack, engagementId: string): Promise<object> {
  const document = await uploadTender(stack, engagementId, 'de-klarsee-feuerwehr.pdf');
  const body = JSON.stringify({ engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [document] } });
  const headers = { authorization: `Bearer ${stack.key}`, 'content-type': 'application/json' };
  const create = async (): Promise<void> => {
    const answer = await fetch(`${stack.url}/api/tasks`, { method: 'POST', headers, body });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`POST /api/tasks answered ${answer.status}: ${text}`);
  };
  const pool = createPool(stack.databaseUrl, { max: 2, applicationName: 'bench' });
  try {
    let deliverer = await startDeliverer(stack);
    await atRate(EVENTS_PER_SECOND, WARM_UP_SECONDS, create);
    await allDelivered(pool);
    const before = stack.receiver.arrivals.length;
    const { made, seconds } = await atRate(EVENTS_PER_SECOND, SECONDS, create);
    await allDelivered(pool);
    const arrivals = stack.receiver.arrivals.slice(before).filter(({ repeated }) => !repeated);
    const lags = await lagsOf(pool, arrivals);
    const sustained = {
      events: made, events_per_s: round(made / seconds, 1), p50_ms: round(quantile(lags, 0.5), 1), p95_ms: round(quantile(lags, 0.95), 1), p99_ms: round(quantile(lags, 0.99), 1),
      max_ms: round(quantile(lags, 1), 1), repeated: stack.receiver.arrivals.length - before - arrivals.length, wanted: '200/s, p95 <= 50',
    };

    const peak: Record<string, number> = {};
    for (const atOnce of [10, 100]) {
      await deliverer.end();
      await stack.client.webhooks.endpoints.update({ params: { id: 'network' }, body: { max_concurrency: atOnce } });
      for (let i = 0; i < BACKLOG; i += LANES) await Promise.all(Array.from({ length: LANES }, create));
      const from = stack.receiver.arrivals.length;
      deliverer = await startDeliverer(stack);
      await allDelivered(pool);
      const at = stack.receiver.arrivals.slice(from).map((arrival) => arrival.at);
      peak[`at_once_${atOnce}`] = round((at.length - 1) / (((at.at(-1) ?? Number.NaN) - (at[0] ?? Number.NaN)) / 1000), 0);
    }
    await deliverer.end();
    return { sustained, peak_deliveries_per_s: peak };
  } finally {
    await pool.end();
  }
}

async function startDeliverer(stack: PlatformStack): Promise<Spawned> {
  const env = {
    DATABASE_URL: stack.databaseUrl, DATA_DIR: stack.dataDir, NETWORK_URL: stack.receiver.url, PLATFORM_API_KEY: stack.key, LOG_LEVEL: 'warn',
    WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`, ALLOW_PRIVATE_WEBHOOKS: 'true', NODE_ENV: 'production',
  };
  return startProcess(join(import.meta.dirname, '../apps/platform/src/testing/webhook-deliverer.fixture.ts'), env, join(stack.dataDir, 'logs', 'deliverer.log'));
}

/** Begins `work` so many times a second, whether or not what was begun before has ended, until 64 have not: then it falls behind. */
async function atRate(perSecond: number, seconds: number, work: () => Promise<void>): Promise<{ made: number; seconds: number }> {
  const from = performance.now();
  const begun: Promise<void>[] = [];
  const under = new Set<Promise<void>>();
  for (let n = 0; n < perSecond * seconds; n++) {
    const early = from + (n * 1_000) / perSecond - performance.now();
    if (early > 1) await sleep(early);
    while (under.size >= MOST_UNDER_WAY) await Promise.race(under);
    const one = work().finally(() => under.delete(one));
    under.add(one);
    // Whoever waits for all of them hears of a fault.
    one.catch(() => {});
    begun.push(one);
  }
  await Promise.all(begun);
  return { made: begun.length, seconds: (performance.now() - from) / 1000 };
}

async function allDelivered(pool: ReturnType<typeof createPool>): Promise<void> {
  await waitUntil('every event is delivered', async () => {
    const { rows } = await pool.query(`select (select count(*) from platform.outbox) + (select count(*) from platform.webhook_deliveries where status = 'waiting') as open`);
    return Number(rows[0]?.open) === 0;
  }, { withinMs: 120_000, everyMs: 200 });
}

async function lagsOf(pool: ReturnType<typeof createPool>, arrivals: PlatformStack['receiver']['arrivals']): Promise<number[]> {
  const { rows } = await pool.query(`select e.id, extract(epoch from pg_xact_commit_timestamp(e.xmin)) * 1000 as committed from platform.events e where e.id = any($1)`, [
    arrivals.map(({ event }) => event.id),
  ]);
  const committed = new Map(Commits.parse(rows).map((row) => [row.id, row.committed]));
  return arrivals.map(({ at, event }) => at - (committed.get(event.id) ?? Number.NaN));
}
