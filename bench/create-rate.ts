import { randomUUID } from 'node:crypto';
import { createPool } from '@0711/postgres/pool';
import type { PlatformStack } from '../tests/support/platform.ts';
import { uploadTender } from '../tests/support/seed.ts';
import { closedLoop } from './closed-loop.ts';
import { loadHttp } from './load-http.ts';
import { median, round } from './statistics.ts';

const CONCURRENCY = 8;
const ROUNDS = 8;
const SECONDS = 2;
/** Until the API's code is compiled and its tables have grown past their first pages. */
const WARM_UP_SECONDS = 10;

/**
 * How many tasks a second `POST /api/tasks` makes (durable, with event and job), against single-row inserts over the same number
 * of connections into the same PostgreSQL, in turns, so that both see the same machine. No worker runs meanwhile.
 */
export async function createRate(stack: PlatformStack, engagementId: string): Promise<object> {
  const document = await uploadTender(stack, engagementId, 'de-klarsee-feuerwehr.pdf');
  const pool = createPool(stack.databaseUrl, { max: CONCURRENCY, applicationName: 'bench' });
  const body = JSON.stringify({ engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [document] } });
  try {
    await pool.query('create table if not exists public.bench_rows (id uuid primary key, owner text not null, body jsonb not null, at timestamptz not null default now())');
    const lanes = await Promise.all(Array.from({ length: CONCURRENCY }, () => pool.connect()));
    const insert = async (lane: number): Promise<void> => {
      await lanes[lane]?.query({ name: 'bench', text: 'insert into public.bench_rows (id, owner, body) values ($1, $2, $3)', values: [randomUUID(), engagementId, body] });
    };
    const create = (seconds: number): Promise<number> =>
      loadHttp({ url: `${stack.url}/api/tasks`, method: 'POST', key: stack.key, body, connections: CONCURRENCY, seconds });
    await closedLoop(CONCURRENCY, 1, insert);
    await create(WARM_UP_SECONDS);
    const inserts: number[] = [];
    const creates: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      inserts.push(await closedLoop(CONCURRENCY, SECONDS, insert));
      creates.push(await create(SECONDS));
    }
    for (const lane of lanes) lane.release();
    await pool.query('drop table public.bench_rows');
    // Each pair saw the same machine, which changes from one second to the next.
    const ratio = median(creates.map((rate, round) => rate / (inserts[round] ?? Number.NaN)));
    return { concurrency: CONCURRENCY, creates_per_s: round(median(creates), 0), inserts_per_s: round(median(inserts), 0), ratio: round(ratio, 3), wanted: '>= 0.15' };
  } finally {
    await pool.end();
  }
}
