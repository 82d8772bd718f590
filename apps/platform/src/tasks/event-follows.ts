import { MAX_EVENT_OUTPUT_BYTES } from '@0711/contract/webhook-events';
import { eventFollow, type Follow } from '../outbox/follows.ts';
import type { TaskRow } from './task-row.ts';

/** What webhooks tell of a task as it stands in `row`: one function per event of spec §3. */

export function createdEvent(row: TaskRow): Follow {
  const { mcpId: mcp_id, title, priority } = row;
  return eventFollow('task.created', { ...base(row), customer_id: row.customerId, mcp_id, title, status: 'todo', priority }, about(row), row.createdAt);
}

export function startedEvent(row: TaskRow): Follow {
  const at = row.startedAt ?? row.updatedAt;
  return eventFollow('task.started', { ...base(row), started_at: at.toISOString() }, about(row), row.updatedAt);
}

export function completedEvent(row: TaskRow): Follow {
  return eventFollow(
    'task.completed',
    {
      ...base(row), customer_id: row.customerId, status: 'completed', ai_handled: row.aiHandled, ai_confidence: row.aiConfidence,
      ...result(row), requires_review: false, completed_at: (row.completedAt ?? row.updatedAt).toISOString(),
    },
    about(row),
    row.updatedAt,
  );
}

export function needsReviewEvent(row: TaskRow): Follow {
  return eventFollow(
    'task.needs_review',
    { ...base(row), customer_id: row.customerId, title: row.title, ai_confidence: row.aiConfidence, reason: row.reviewReason, reasons: row.reasons, ...result(row) },
    about(row),
    row.updatedAt,
  );
}

export function failedEvent(row: TaskRow): Follow {
  const error = { error_code: row.errorCode ?? 'internal', error_message: row.errorMessage ?? '', reasons: row.reasons, attempts: row.attempts };
  return eventFollow('task.failed', { ...base(row), customer_id: row.customerId, ...error }, about(row), row.updatedAt);
}

export function cancelledEvent(row: TaskRow, reason: string | null): Follow {
  return eventFollow('task.cancelled', { ...base(row), customer_id: row.customerId, reason }, about(row), row.updatedAt);
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
