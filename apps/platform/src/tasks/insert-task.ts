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
const statement = (withKey: boolean): string => `
  with allowed as materialized (
    select from platform.engagements e
    join platform.mcp_installations i on i.engagement_id = e.id and i.mcp_id = $6 and i.id = $5 and i.status = 'active'
    where e.id = $2 and e.expert_id = $3 and e.company_id = $4 and e.status = 'active' and e.deleted_at is null
      and cardinality($27::text[]) = (
        select count(*) from platform.documents d where d.id = any($27::text[]) and d.engagement_id = $2 and d.deleted_at is null)
  )${withKey ? `, ${CLAIM_KEY}` : ''}, task as (
    insert into platform.tasks (id, engagement_id, expert_id, customer_id, installation_id, mcp_id, mcp_version, title, description,
      task_type, status, priority, input_data, external_ref, due_date, created_at, updated_at, traceparent)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'todo', $11, $12::jsonb, $13, $14::timestamptz, $15::timestamptz, $15::timestamptz, $16
    from ${withKey ? 'key' : 'allowed'}
    returning id, customer_id, traceparent
  ), told as (
    insert into platform.events (id, name, customer_id, subject_id, body, traceparent, created_at)
    select $17, 'task.created', customer_id, id, $18, traceparent, $15::timestamptz from task
  ), follows as (
    insert into platform.outbox (kind, event_id, name, payload, subject_id)
    select f.kind, f.event_id, f.name, f.payload, task.id
    from task cross join (values ('event', $17::text, 'task.created', '{}'::jsonb), ('job', null, 'run-task', $19::jsonb)) as f (kind, event_id, name, payload)
  ), audited as (
    insert into platform.audit_events (action, actor_type, actor_id, actor_role, api_key_id, customer_id, subject_type, subject_id, details, trace_id)
    select $20, $21, $22, $23, $24, task.customer_id, 'task', task.id, $25::jsonb, $26 from task
  ), progress as (
    insert into platform.task_progress (task_id, status, step, percent, message) select id, 'todo', 'stored', 0, 'stored' from task
  )
  select id from task`;

// A key that was used less than 24 hours ago is not claimed, and without the claim there is no task.
const CLAIM_KEY = `key as (
    insert into platform.idempotency_keys as k (api_key_id, path, key, body_hash, resource_id)
    select $28, $29, $30, $31, $1 from allowed
    on conflict (api_key_id, path, key) do update
      set body_hash = excluded.body_hash, resource_id = excluded.resource_id, created_at = now()
      where k.created_at <= now() - interval '24 hours'
    returning 1
  )`;

const WITHOUT_KEY = { name: 'insert-task', text: statement(false) };
const WITH_KEY = { name: 'insert-task-once', text: statement(true) };

/**
 * Stores a new task with all that belongs to it. False, and nothing is stored, when another call holds the idempotency key, or
 * the engagement, its owner, the installation or a document is not what `row` says, at this very moment.
 */
export async function insertTask(pool: Pool, { row, documents, idempotency, follows: [{ event }, { queued }], audit }: NewTask): Promise<boolean> {
  const values = [
    row.id, row.engagementId, row.expertId, row.customerId, row.installationId, row.mcpId, row.mcpVersion, row.title, row.description,
    row.taskType, row.priority, JSON.stringify(row.inputData), row.externalRef, row.dueDate, row.createdAt, row.traceparent,
    event?.id, event?.body, JSON.stringify(queued.payload),
    audit.action, audit.actorType, audit.actorId, audit.actorRole, audit.apiKeyId, JSON.stringify(audit.details), audit.traceId, documents,
  ];
  const { rowCount } = idempotency === null
    ? await pool.query({ ...WITHOUT_KEY, values })
    : await pool.query({ ...WITH_KEY, values: [...values, idempotency.apiKeyId, idempotency.path, idempotency.key, idempotency.bodyHash] });
  return rowCount === 1;
}
