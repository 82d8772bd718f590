import { MAX_EVENT_OUTPUT_BYTES } from '@0711/contract/webhook-events';
import { eventRow, type OutboxRow } from '../outbox/outbox-rows.ts';
import type { TaskRow } from './task-row.ts';

/** What webhooks tell of a task as it stands in `row`: one function per event of spec §3. */

export function createdRow(row: TaskRow): OutboxRow {
  const { mcpId: mcp_id, title, priority } = row;
  return eventRow('task.created', { ...base(row), customer_id: row.customerId, mcp_id, title, status: 'todo', priority }, about(row), row.createdAt);
}

export function startedRow(row: TaskRow): OutboxRow {
  const at = row.startedAt ?? row.updatedAt;
  return eventRow('task.started', { ...base(row), started_at: at.toISOString() }, about(row), row.updatedAt);
}

export function completedRow(row: TaskRow): OutboxRow {
  return eventRow(
    'task.completed',
    {
      ...base(row), customer_id: row.customerId, status: 'completed', ai_handled: row.aiHandled, ai_confidence: row.aiConfidence,
      ...result(row), requires_review: false, completed_at: (row.completedAt ?? row.updatedAt).toISOString(),
    },
    about(row),
    row.updatedAt,
  );
}

export function needsReviewRow(row: TaskRow): OutboxRow {
  return eventRow(
    'task.needs_review',
    { ...base(row), customer_id: row.customerId, title: row.title, ai_confidence: row.aiConfidence, reason: row.reviewReason, ...result(row) },
    about(row),
    row.updatedAt,
  );
}

export function failedRow(row: TaskRow): OutboxRow {
  const error = { error_code: row.errorCode ?? 'internal', error_message: row.errorMessage ?? '', attempts: row.attempts };
  return eventRow('task.failed', { ...base(row), customer_id: row.customerId, ...error }, about(row), row.updatedAt);
}

export function cancelledRow(row: TaskRow, reason: string | null): OutboxRow {
  return eventRow('task.cancelled', { ...base(row), customer_id: row.customerId, reason }, about(row), row.updatedAt);
}

function base(row: TaskRow) {
  return {
    task_id: row.id,
    external_ref: row.externalRef,
    engagement_id: row.engagementId,
    expert_id: row.expertId,
    state_version: row.stateVersion,
  };
}

function about(row: TaskRow) {
  return { subjectId: row.id, customerId: row.customerId, traceparent: row.traceparent };
}

function result(row: TaskRow) {
  const tooLarge = Buffer.byteLength(JSON.stringify(row.outputData)) > MAX_EVENT_OUTPUT_BYTES;
  return tooLarge
    ? { output_data: null, output_truncated: true, revision: row.revision }
    : { output_data: row.outputData, revision: row.revision };
}
