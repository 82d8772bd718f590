import { addJobs } from '@0711/postgres/jobs';
import type { Services } from '../context.ts';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';
import { FIT_LEARNING, fitKey } from './fit-follow.ts';
import { LEAST_RESULTS } from './fit-learning.ts';

type Row = { customer_id: string; mcp_id: string };

// What the follow of a release misses: results that came while a fit failed, and a learning that was given a new version.
const BEHIND = `
  select t.customer_id, t.mcp_id
  from platform.tasks t
  join unnest($1::text[], $2::int[]) as m (mcp_id, version) on m.mcp_id = t.mcp_id
  left join platform.mcp_learned l on l.customer_id = t.customer_id and l.mcp_id = t.mcp_id
  left join platform.companies c on c.id = t.customer_id
  where c.deleted_at is null and t.status = 'completed' and t.person_touched
  group by t.customer_id, t.mcp_id, m.version, l.version, l.fitted_at
  having count(*) >= $3 and (l.fitted_at is null or l.version <> m.version or max(t.completed_at) > l.fitted_at)`;

/** Makes a job for every customer whose reviewed results an MCP has not learnt from yet. Returns how many. */
export async function fitMissed({ pool, mcps }: Pick<Services, 'pool' | 'mcps'>): Promise<number> {
  const learning = [...mcps.values()].flatMap((mcp) => (mcp.learning ? [{ id: mcp.id, version: mcp.learning.version }] : []));
  if (learning.length === 0) return 0;
  const { rows } = await pool.query<Row>(BEHIND, [learning.map(({ id }) => id), learning.map(({ version }) => version), LEAST_RESULTS]);
  await addJobs(
    pool,
    JOBS_SCHEMA,
    rows.map(({ customer_id: customerId, mcp_id: mcpId }) => ({ task: FIT_LEARNING, payload: { customerId, mcpId }, jobKey: fitKey({ customerId, mcpId }), priority: 10 })),
  );
  return rows.length;
}
