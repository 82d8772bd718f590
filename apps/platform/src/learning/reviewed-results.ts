import type { Pool } from 'pg';
import type { LearningKey } from './fit-follow.ts';

/** A released result as JSON text, which a thread can take over as it is. */
export type StoredResult = { taskType: string; given: string; released: string; at: string };

const MOST_RESULTS = 2_000;
/** Text of all results together; parsed it takes several times as much memory. */
const MOST_BYTES = 48 * 1024 * 1024;
const AT_ONCE = 50;

type Row = { id: string; completed_at: Date; task_type: string; given: string; released: string };

// Released by a person is what the newest revision says; given is what the run before it found, as the MCP gave it.
const PAGE = {
  name: 'reviewed-results',
  text: `
    select t.id, t.completed_at, t.task_type, given.output_data::text as given, released.output_data::text as released
    from (
      select id, completed_at, task_type, revision from platform.tasks
      where customer_id = $1 and mcp_id = $2 and status = 'completed' and person_touched and (completed_at, id) < ($3::timestamptz, $4::text)
      order by completed_at desc, id desc limit ${AT_ONCE}
    ) t
    left join platform.task_revisions released
      on released.task_id = t.id and released.revision = t.revision and released.author_type <> 'system' and released.kind in ('approved', 'manual')
    left join lateral (
      select output_data from platform.task_revisions r
      where r.task_id = t.id and r.kind = 'ai' and r.revision < t.revision order by r.revision desc limit 1
    ) given on true
    order by t.completed_at desc, t.id desc`,
};

/** A customer's results of an MCP that a person released, the newest first: at most 2,000, and at most 48 MB of them. */
export async function reviewedResults(pool: Pool, { customerId, mcpId }: LearningKey): Promise<StoredResult[]> {
  const results: StoredResult[] = [];
  let bytes = 0;
  let after: [at: Date | string, id: string] = ['infinity', ''];
  for (;;) {
    const { rows } = await pool.query<Partial<Row> & Pick<Row, 'id' | 'completed_at' | 'task_type'>>({ ...PAGE, values: [customerId, mcpId, ...after] });
    for (const { task_type, completed_at, given, released } of rows) {
      if (!given || !released) continue;
      bytes += Buffer.byteLength(given) + Buffer.byteLength(released);
      if (bytes > MOST_BYTES || results.length === MOST_RESULTS) return results;
      results.push({ taskType: task_type, given, released, at: completed_at.toISOString() });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) return results;
    after = [last.completed_at, last.id];
  }
}
