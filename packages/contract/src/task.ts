import { z } from 'zod';
import { Confidence, Id, JsonObject, TextBlock, TextLine, Timestamp } from './common.ts';
import { Corrections } from './corrections.ts';
import { Reason } from './reason.ts';

export const TaskStatus = z.enum(['todo', 'in_progress', 'needs_review', 'completed', 'failed', 'cancelled']);
export type TaskStatus = z.infer<typeof TaskStatus>;
export const TaskPriority = z.enum(['low', 'medium', 'high', 'urgent']);
export type TaskPriority = z.infer<typeof TaskPriority>;
export const AiHandled = z.enum(['no', 'partial', 'full']);
export type AiHandled = z.infer<typeof AiHandled>;

/** What can happen to a task, from where, and where it leads. Everything that is not here is a 409. */
export const TASK_TRANSITIONS = {
  start: { from: ['todo'], to: 'in_progress' },
  /** A worker died; another takes the task up again under a new fencing attempt. */
  resume: { from: ['in_progress'], to: 'in_progress' },
  finish: { from: ['in_progress'], to: 'completed' },
  ask_review: { from: ['in_progress'], to: 'needs_review' },
  fail: { from: ['todo', 'in_progress'], to: 'failed' },
  complete: { from: ['needs_review'], to: 'completed' },
  approve: { from: ['needs_review'], to: 'completed' },
  send_back: { from: ['needs_review'], to: 'in_progress' },
  reopen: { from: ['completed'], to: 'needs_review' },
  retry: { from: ['failed'], to: 'todo' },
  cancel: { from: ['todo', 'in_progress', 'needs_review'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly TaskStatus[]; to: TaskStatus }>;
export type TaskTransition = keyof typeof TASK_TRANSITIONS;

/** The actions a person may take on a task in this status. */
export function actionsFor(status: TaskStatus): ('complete' | 'review' | 'reopen' | 'cancel' | 'retry')[] {
  const can = (t: TaskTransition) => (TASK_TRANSITIONS[t].from as readonly TaskStatus[]).includes(status);
  return [
    ...(can('complete') ? (['complete'] as const) : []),
    ...(can('approve') ? (['review'] as const) : []),
    ...(can('reopen') ? (['reopen'] as const) : []),
    ...(can('cancel') ? (['cancel'] as const) : []),
    ...(can('retry') ? (['retry'] as const) : []),
  ];
}

export const Task = z
  .object({
    id: Id,
    engagement_id: Id,
    expert_id: Id,
    customer_id: Id,
    mcp_id: z.string(),
    mcp_version: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    task_type: z.string(),
    status: TaskStatus,
    priority: TaskPriority,
    ai_handled: AiHandled,
    ai_confidence: Confidence.nullable(),
    requires_review: z.boolean(),
    /** The seed's name for `requires_review`. */
    requires_human_review: z.boolean(),
    review_reason: z.string().nullable(),
    input_data: JsonObject,
    output_data: JsonObject.nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    /** What `review_reason` or `error_message` says, in codes; empty where only the sentence tells it. */
    reasons: z.array(Reason).default([]),
    external_ref: z.string().nullable(),
    attempts: z.number().int(),
    revision: z.number().int(),
    due_date: Timestamp.nullable(),
    created_at: Timestamp,
    started_at: Timestamp.nullable(),
    completed_at: Timestamp.nullable(),
    state_version: z.number().int(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

export const CreateTask = z
  .strictObject({
    engagement_id: Id,
    mcp_id: z.string().min(1).max(64),
    task_type: z.string().min(1).max(64),
    data: JsonObject,
    title: TextLine(300).optional(),
    description: TextBlock(10_000).optional(),
    priority: TaskPriority.default('medium'),
    due_date: Timestamp.optional(),
    external_ref: TextLine(200).optional(),
  })
  .meta({ id: 'CreateTask' });
export type CreateTask = z.infer<typeof CreateTask>;

const version = { expected_version: z.number().int().min(0).max(2_147_483_647).optional() };

/**
 * `review` with `approve: true` applies the corrections and completes; with `approve: false` and `inputs` it sends the task back
 * to be run again with those inputs merged over the old ones (corrections are kept and applied to the new output).
 */
export const TaskAction = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('complete'), output_data: JsonObject, ...version }),
    z.strictObject({
      action: z.literal('review'),
      approve: z.boolean(),
      notes: TextBlock(10_000).optional(),
      corrections: Corrections.optional(),
      inputs: JsonObject.optional(),
      ...version,
    }),
    z.strictObject({ action: z.literal('reopen'), reason: TextBlock(2000), ...version }),
    z.strictObject({ action: z.literal('cancel'), reason: TextBlock(2000).optional(), ...version }),
    z.strictObject({ action: z.literal('retry'), ...version }),
  ])
  .meta({ id: 'TaskAction' });
export type TaskAction = z.infer<typeof TaskAction>;

/** One version of a task's output. Append-only. `system` is the MCP itself. */
export const TaskRevision = z
  .object({
    task_id: Id,
    revision: z.number().int(),
    kind: z.enum(['ai', 'corrected', 'approved', 'manual']),
    author: z.object({ type: z.enum(['system', 'user', 'key']), id: z.string(), role: z.string().nullable() }),
    corrections: Corrections,
    notes: z.string().nullable(),
    output_data: JsonObject,
    ai_confidence: Confidence.nullable(),
    created_at: Timestamp,
  })
  .meta({ id: 'TaskRevision' });
export type TaskRevision = z.infer<typeof TaskRevision>;

/** One line of a task's live progress. `id` grows, and is the SSE event id that `Last-Event-ID` resumes after. */
export const TaskProgress = z
  .object({
    id: z.number().int(),
    task_id: Id,
    status: TaskStatus,
    /** stored, reading, extracting, checking, done — or a step that the MCP names itself. */
    step: z.string(),
    percent: z.number().min(0).max(100),
    message: z.string(),
    /** What the message says, for a client that words it itself, e.g. `{ page: 12, pages: 40, file: 'a.pdf' }`. */
    data: JsonObject,
    at: Timestamp,
  })
  .meta({ id: 'TaskProgress' });
export type TaskProgress = z.infer<typeof TaskProgress>;

export const ListTasks = z.strictObject({
  engagement_id: Id.optional(),
  expert_id: Id.optional(),
  customer_id: Id.optional(),
  mcp_id: z.string().max(64).optional(),
  status: z.union([TaskStatus, z.array(TaskStatus)]).optional(),
  priority: TaskPriority.optional(),
  due: z.enum(['overdue', 'today', 'week']).optional(),
  sort: z.enum(['created_at', 'due_date', 'priority']).default('created_at'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(512).optional(),
});
export type ListTasks = z.infer<typeof ListTasks>;

export const TaskList = z
  .object({
    tasks: z.array(Task),
    total: z.number().int(),
    status_counts: z.record(TaskStatus, z.number().int()),
    next_cursor: z.string().nullable(),
  })
  .meta({ id: 'TaskList' });
export type TaskList = z.infer<typeof TaskList>;
