import type { Pool } from 'pg';
import type { auditEvents } from '../db/schema.ts';
import type { Follow } from '../outbox/follows.ts';
import type { TaskRow } from './task-row.ts';

type NewTask = {
  row: TaskRow;
  /** Every one must be the engagement's, named once. */
  documents: string[];
  idempotency: { apiKeyId: string; path: string; key: string; bodyHash: string } | null;
  follows: [event: Follow, job: Follow];
  audit: typeof auditEvents.$inferInsert;
};

// One statement is one round trip and one commit: the task, what follows from it, who did it, and its first line of progress.
const STATEMENT = `
  with allowed as materialized (
    select from platform.engagements e
    join platform.mcp_installations i on i.engagement_id = e.id and i.mcp_id = $10 and i.id = $9 and i.status = 'active'
    where e.id = $6 and e.expert_id = $7 and e.company_id = $8 and e.status = 'active' and e.deleted_at is null
      and cardinality($31::text[]) = (
        select count(*) from platform.documents d where d.id = any($31::text[]) and d.engagement_id = $6 and d.deleted_at is null)
  ), key as (
    insert into platform.idempotency_keys as k (api_key_id, path, key, body_hash, resource_id)
    select $1, $2, $3::text, $4, $5 from allowed where $3::text is not null
    on conflict (api_key_id, path, key) do update
      set body_hash = excluded.body_hash, resource_id = excluded.resource_id, created_at = now()
      where k.created_at <= now() - interval '24 hours'
    returning 1
  ), task as (
    insert into platform.tasks (id, engagement_id, expert_id, customer_id, installation_id, mcp_id, mcp_version, title, description,
      task_type, status, priority, input_data, external_ref, due_date, created_at, updated_at, traceparent)
    select $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'todo', $15, $16::jsonb, $17, $18::timestamptz, $19::timestamptz, $19::timestamptz, $20
    from allowed where $3::text is null or exists (select from key)
    returning id, customer_id, traceparent
  ), told as (
    insert into platform.events (id, name, customer_id, subject_id, body, traceparent, created_at)
    select $21, 'task.created', customer_id, id, $22, traceparent, $19::timestamptz from task
  ), follows as (
    insert into platform.outbox (kind, event_id, name, payload, subject_id)
    select f.kind, f.event_id, f.name, f.payload, task.id
    from task cross join (values ('event', $21::text, 'task.created', '{}'::jsonb), ('job', null, 'run-task', $23::jsonb)) as f (kind, event_id, name, payload)
  ), audited as (
    insert into platform.audit_events (action, actor_type, actor_id, actor_role, api_key_id, customer_id, subject_type, subject_id, details, trace_id)
    select $24, $25, $26, $27, $28, task.customer_id, 'task', task.id, $29::jsonb, $30 from task
  ), progress as (
    insert into platform.task_progress (task_id, status, step, percent, message) select id, 'todo', 'stored', 0, 'stored' from task
  )
  select id from task`;

/**
 * Stores a new task with all that belongs to it. False, and nothing is stored, when another call holds the idempotency key, or
 * the engagement, its owner, the installation or a document is not what `row` says, at this very moment.
 */
export async function insertTask(pool: Pool, { row, documents, idempotency, follows: [{ event }, { queued }], audit }: NewTask): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'insert-task',
    text: STATEMENT,
    values: [
      idempotency?.apiKeyId ?? null, idempotency?.path ?? null, idempotency?.key ?? null, idempotency?.bodyHash ?? null,
      row.id, row.engagementId, row.expertId, row.customerId, row.installationId, row.mcpId, row.mcpVersion, row.title, row.description,
      row.taskType, row.priority, JSON.stringify(row.inputData), row.externalRef, row.dueDate, row.createdAt, row.traceparent,
      event?.id, event?.body, JSON.stringify(queued.payload),
      audit.action, audit.actorType, audit.actorId, audit.actorRole, audit.apiKeyId, JSON.stringify(audit.details), audit.traceId, documents,
    ],
  });
  return rowCount === 1;
}
