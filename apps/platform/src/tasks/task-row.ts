import type { Task } from '@0711/contract/task';
import type { tasks } from '../db/schema.ts';

export type TaskRow = typeof tasks.$inferSelect;

/** A stored task as the wire has it. */
export function toTask(row: TaskRow): Task {
  return {
    id: row.id,
    engagement_id: row.engagementId,
    expert_id: row.expertId,
    customer_id: row.customerId,
    mcp_id: row.mcpId,
    mcp_version: row.mcpVersion,
    title: row.title,
    description: row.description,
    task_type: row.taskType,
    status: row.status,
    priority: row.priority,
    ai_handled: row.aiHandled,
    ai_confidence: row.aiConfidence,
    requires_review: row.requiresReview,
    requires_human_review: row.requiresReview,
    review_reason: row.reviewReason,
    input_data: row.inputData,
    output_data: row.outputData,
    error_code: row.errorCode,
    error_message: row.errorMessage,
    reasons: row.reasons,
    external_ref: row.externalRef,
    attempts: row.attempts,
    revision: row.revision,
    due_date: row.dueDate?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    completed_at: row.completedAt?.toISOString() ?? null,
    state_version: row.stateVersion,
  };
}
