import type { Task } from '@0711/contract/task';
import type { WebhookEvent } from '@0711/contract/webhook-events';
import type { tasks } from '../../lib/db/schema.ts';

type Columns = typeof tasks.$inferInsert;

/** What the Platform told of a task: its version, the columns that follow from it, and the output if it came along. */
export type TaskNews = {
  id: string;
  engagementId: string;
  externalRef: string | null;
  stateVersion: number;
  columns: Partial<Omit<Columns, 'id' | 'engagementId' | 'stateVersion' | 'heardAt' | 'complete'>>;
  output: { revision: number; data: Record<string, unknown>; aiConfidence: number | null } | null;
  /** True when `columns` holds everything, as a fetched task does and an event does not. */
  complete: boolean;
};

/** The whole task, as the API answers it. */
export function newsOfTask(task: Task): TaskNews {
  return {
    id: task.id,
    engagementId: task.engagement_id,
    externalRef: task.external_ref,
    stateVersion: task.state_version,
    columns: {
      externalRef: task.external_ref,
      mcpId: task.mcp_id,
      taskType: task.task_type,
      title: task.title,
      description: task.description,
      status: task.status,
      priority: task.priority,
      aiHandled: task.ai_handled,
      aiConfidence: task.ai_confidence,
      requiresReview: task.requires_review,
      reviewReason: task.review_reason,
      errorCode: task.error_code,
      errorMessage: task.error_message,
      reasons: task.reasons,
      inputData: task.input_data,
      revision: task.revision,
      dueDate: dateOf(task.due_date),
      createdAt: new Date(task.created_at),
      startedAt: dateOf(task.started_at),
      completedAt: dateOf(task.completed_at),
    },
    output: outputOf(task.revision, task.output_data, task.ai_confidence),
    complete: true,
  };
}

const NO_ERROR = { errorCode: null, errorMessage: null };
const NO_REVIEW = { requiresReview: false, reviewReason: null, reasons: [] };

/** An event that tells of a task's own state. */
type TaskStateEvent = Extract<WebhookEvent, { event: `task.${string}` }>;

/** True for an event of a task's state; the others (use, installations) change no task. */
export function isTaskStateEvent(event: WebhookEvent): event is TaskStateEvent {
  return event.event.startsWith('task.');
}

/** What one event tells. Events carry what changed, so an unknown task is fetched afterwards. */
export function newsOfEvent({ event, data, timestamp }: TaskStateEvent): TaskNews {
  const base = { id: data.task_id, engagementId: data.engagement_id, externalRef: data.external_ref, stateVersion: data.state_version, output: null, complete: false };
  switch (event) {
    case 'task.created':
      return {
        ...base,
        columns: { externalRef: data.external_ref, mcpId: data.mcp_id, title: data.title, status: 'todo', priority: data.priority, createdAt: new Date(timestamp) },
      };
    case 'task.started':
      return { ...base, columns: { status: 'in_progress', startedAt: new Date(data.started_at), completedAt: null, ...NO_ERROR, ...NO_REVIEW } };
    case 'task.completed':
      return {
        ...base,
        columns: {
          status: 'completed', aiHandled: data.ai_handled, aiConfidence: data.ai_confidence, revision: data.revision,
          completedAt: new Date(data.completed_at), ...NO_ERROR, ...NO_REVIEW,
        },
        output: outputOf(data.revision, data.output_data, data.ai_confidence),
      };
    case 'task.needs_review':
      return {
        ...base,
        columns: {
          status: 'needs_review', title: data.title, aiConfidence: data.ai_confidence, revision: data.revision,
          requiresReview: true, reviewReason: data.reason, reasons: data.reasons, completedAt: null, ...NO_ERROR,
        },
        output: outputOf(data.revision, data.output_data, data.ai_confidence),
      };
    case 'task.failed':
      return { ...base, columns: { status: 'failed', errorCode: data.error_code, errorMessage: data.error_message, ...NO_REVIEW, reasons: data.reasons } };
    case 'task.cancelled':
      return { ...base, columns: { status: 'cancelled', ...NO_REVIEW } };
  }
}

function outputOf(revision: number, data: Record<string, unknown> | null, aiConfidence: number | null): TaskNews['output'] {
  return data === null || revision < 1 ? null : { revision, data, aiConfidence };
}

function dateOf(timestamp: string | null): Date | null {
  return timestamp === null ? null : new Date(timestamp);
}
