import { Confidence, Id, JsonObject, TextBlock, TextLine, Timestamp } from '@0711/contract/common';
import { Reason } from '@0711/contract/reason';
import { Corrections } from '@0711/contract/corrections';
import { AiHandled, TaskPriority, TaskStatus } from '@0711/contract/task';
import { tenderInput } from '@0711/mcp-tender/schema';
import { z } from 'zod';
import { paging } from '../../lib/paging.ts';
import { DocumentEntry } from '../documents/schema.ts';
import { CompanyName, ExpertName, Viewer } from '../engagements/schema.ts';
import { TaskOutput } from '../outputs/schema.ts';
import { TaskTypeName } from './task-types.ts';

/** A task as the Network mirrors it, named for people. */
export const TaskRow = z.object({
  id: Id,
  engagement_id: Id,
  company: CompanyName,
  expert: ExpertName,
  viewer: Viewer,
  mcp_id: z.string(),
  task_type: z.string(),
  title: z.string(),
  status: TaskStatus,
  priority: TaskPriority,
  ai_handled: AiHandled,
  ai_confidence: Confidence.nullable(),
  requires_review: z.boolean(),
  review_reason: z.string().nullable(),
  error_code: z.string().nullable(),
  error_message: z.string().nullable(),
  reasons: z.array(Reason),
  revision: z.number().int(),
  due_date: Timestamp.nullable(),
  created_at: Timestamp,
  started_at: Timestamp.nullable(),
  completed_at: Timestamp.nullable(),
  state_version: z.number().int(),
});
export type TaskRow = z.infer<typeof TaskRow>;

/** What this viewer may do now. `review` is approving, `send_back` is asking for another run with changed inputs. */
export const TaskActionName = z.enum(['review', 'send_back', 'complete', 'reopen', 'cancel', 'retry']);
export type TaskActionName = z.infer<typeof TaskActionName>;

export const TaskDetail = TaskRow.extend({
  description: z.string().nullable(),
  documents: z.array(DocumentEntry),
  /** What the MCP was asked, beside the documents. */
  inputs: z.object({ document_ids: z.array(Id), past_bid_ids: z.array(Id), language: tenderInput.language, document_type: tenderInput.document_type }),
  /** The company profile that it works with: which version, which there is now, and whether this viewer may read it. Null for a task that needs none. */
  profile: z.object({ used: z.number().int().nullable(), current: z.number().int(), open: z.boolean() }).nullable(),
  actions: z.array(TaskActionName),
});
export type TaskDetail = z.infer<typeof TaskDetail>;

export const ListTasks = z.strictObject({
  engagement_id: Id.optional(),
  status: z.array(TaskStatus).max(6).optional(),
  ...paging,
});
export type ListTasks = z.infer<typeof ListTasks>;
export const TaskList = z.object({ tasks: z.array(TaskRow), total: z.number().int(), next_cursor: z.string().nullable() });
export type TaskList = z.infer<typeof TaskList>;

export const TaskId = z.strictObject({ id: Id });

export const GetResult = z.strictObject({ id: Id, revision: z.number().int().min(1).optional() });
/** One revision of the output. `output` where its schema is one that the pages know, else `raw`; both null while there is none. */
export const TaskResult = z.object({
  task_id: Id,
  revision: z.number().int(),
  output: TaskOutput.nullable(),
  raw: JsonObject.nullable(),
  ai_confidence: Confidence.nullable(),
  ai_handled: AiHandled,
  requires_review: z.boolean(),
  review_reason: z.string().nullable(),
});
export type TaskResult = z.infer<typeof TaskResult>;

/** What changed and by whom; a revision's whole output comes from `tasks.result` with its number. */
export const Revision = z.object({
  revision: z.number().int(),
  kind: z.enum(['ai', 'corrected', 'approved', 'manual']),
  author: z.object({ type: z.enum(['system', 'user', 'key']), id: z.string(), name: z.string().nullable(), role: z.string().nullable() }),
  corrections: Corrections,
  notes: z.string().nullable(),
  ai_confidence: Confidence.nullable(),
  created_at: Timestamp,
});
export type Revision = z.infer<typeof Revision>;

/** `request_id`, made once per form, lets a repeated call (double click, lost answer) find the same task. */
export const CreateTask = z.strictObject({
  engagement_id: Id,
  task_type: TaskTypeName.default('parse_rfp'),
  document_ids: z.array(Id).min(1).max(20).refine((ids) => new Set(ids).size === ids.length, 'a document is named twice'),
  title: TextLine(300).optional(),
  priority: TaskPriority.default('medium'),
  due_date: Timestamp.optional(),
  language: tenderInput.language,
  /** Bids that were made before, for a task type that learns from them. */
  past_bid_ids: z.array(Id).max(10).default([]),
  request_id: z.uuid().optional(),
});
/** As it is asked: what is left out has its default. */
export type CreateTask = z.input<typeof CreateTask>;

/** What can be asked in an engagement now, in the order in which it is offered. */
export const OfferedTaskTypes = z.object({ task_types: z.array(TaskTypeName) });

const expected = { expected_version: z.number().int().min(0) };

/** Inputs that are left out stay as they were; at least one must differ from what was asked before. */
export const ReviewTask = z.strictObject({
  id: Id,
  approve: z.boolean(),
  corrections: Corrections.optional(),
  notes: TextBlock(10_000).optional(),
  inputs: z
    .strictObject({
      ...z.object(tenderInput).partial().shape,
      past_bids: z.array(Id).max(10).optional(),
      /** Takes the company profile as it is now. */
      current_profile: z.literal(true).optional(),
    })
    .optional(),
  ...expected,
});
export type ReviewTask = z.infer<typeof ReviewTask>;
export const ReopenTask = z.strictObject({ id: Id, reason: TextBlock(2000), ...expected });
export const CancelTask = z.strictObject({ id: Id, reason: TextBlock(2000).optional(), ...expected });
export const RetryTask = z.strictObject({ id: Id, ...expected });
export const CompleteTask = z.strictObject({ id: Id, output: TaskOutput, ...expected });
export type CompleteTask = z.infer<typeof CompleteTask>;
