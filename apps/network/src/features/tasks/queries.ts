import { Id } from '@0711/contract/common';
import { AppError } from '@0711/contract/errors';
import type { EngagementStatus } from '@0711/contract/sync';
import { tenderInput } from '@0711/mcp-tender/schema';
import { type SQL, and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { NewestFirst, decodeCursor, pageOf } from '../../lib/cursor.ts';
import { engagements, experts, taskRequests, tasks } from '../../lib/db/schema.ts';
import { companies, users } from '../../lib/db/schema-auth.ts';
import type { Scope } from '../../lib/scope.ts';
import { getDocuments } from '../documents/queries.ts';
import { seesEngagement, viewerOf } from '../engagements/policy.ts';
import { names } from '../engagements/queries.ts';
import { findProfile } from '../company-profile/get-profile.ts';
import { opensProfile } from '../company-profile/schema.ts';
import { allowedActions } from './policy.ts';
import type { ListTasks, TaskDetail, TaskList, TaskRow } from './schema.ts';
import { needsProfile } from './task-types.ts';

/** What every type is asked, and past bids where it takes them; the profile is not for the pages. */
const Asked = z.object({ ...tenderInput, past_bids: z.array(Id).default([]) });

export type MirrorRow = typeof tasks.$inferSelect;
export type NamedTask = { task: MirrorRow; engagementStatus: EngagementStatus; company: TaskRow['company']; expert: TaskRow['expert'] };

/** Tasks in the scope with the names of both sides; `orderBy` and `limit` are the caller's. */
export function selectTasks(ctx: Context, where: SQL | undefined) {
  return ctx.db
    .select({ task: tasks, engagementStatus: engagements.status, ...names })
    .from(tasks)
    .innerJoin(engagements, eq(engagements.id, tasks.engagementId))
    .innerJoin(companies, eq(companies.id, engagements.companyId))
    .innerJoin(experts, eq(experts.id, engagements.expertId))
    .innerJoin(users, eq(users.id, experts.userId))
    .where(and(seesEngagement(ctx.scope), where));
}

/** How many tasks of the scope fit. */
export async function countTasks(ctx: Context, where: SQL | undefined): Promise<number> {
  const [row] = await ctx.db
    .select({ number: count() })
    .from(tasks)
    .innerJoin(engagements, eq(engagements.id, tasks.engagementId))
    .where(and(seesEngagement(ctx.scope), where));
  return row?.number ?? 0;
}

/** One task of the mirror; throws `not_found` for one that is not there or not this person's. */
export async function findTask(ctx: Context, id: string): Promise<NamedTask> {
  const [row] = await selectTasks(ctx, eq(tasks.id, id));
  if (!row) throw new AppError('not_found', 'there is no such task');
  return row;
}

/** Tasks, newest first. */
export async function listTasks(ctx: Context, input: ListTasks): Promise<TaskList> {
  const after = decodeCursor(input.cursor, NewestFirst);
  const wanted = and(
    input.engagement_id ? eq(tasks.engagementId, input.engagement_id) : undefined,
    input.status?.length ? inArray(tasks.status, input.status) : undefined,
  );
  const beyond = after ? sql`(${tasks.createdAt}, ${tasks.id}) < (${after[0]}::timestamptz, ${after[1]})` : undefined;
  const [rows, total] = await Promise.all([
    selectTasks(ctx, and(wanted, beyond)).orderBy(desc(tasks.createdAt), desc(tasks.id)).limit(input.limit + 1),
    countTasks(ctx, wanted),
  ]);
  const { page, nextCursor } = pageOf(rows, input.limit, ({ task }) => [task.createdAt.toISOString(), task.id]);
  return { tasks: page.map((row) => toTaskRow(ctx.scope, row)), total, next_cursor: nextCursor };
}

/** A task with its documents, what was asked, and what this person may do with it now. */
export async function getTask(ctx: Context, id: string): Promise<TaskDetail> {
  const found = await findTask(ctx, id);
  const row = toTaskRow(ctx.scope, found);
  // An input of another task type, or of an older version, shows no settings rather than wrong ones.
  const asked = Asked.safeParse(found.task.inputData);
  const documentIds = asked.success ? asked.data.documents : [];
  const pastBidIds = asked.data?.past_bids ?? [];
  return {
    ...row,
    description: found.task.description,
    documents: await getDocuments(ctx, row.engagement_id, [...documentIds, ...pastBidIds]),
    inputs: {
      document_ids: documentIds,
      past_bid_ids: pastBidIds,
      ...(asked.data?.language ? { language: asked.data.language } : {}),
      ...(asked.data?.document_type ? { document_type: asked.data.document_type } : {}),
    },
    profile: needsProfile(row.task_type) ? await profileVersions(ctx, found, row.viewer) : null,
    actions: allowedActions(row.viewer, row.status),
  };
}

async function profileVersions(ctx: Context, { task, company, engagementStatus }: NamedTask, viewer: TaskRow['viewer']): Promise<TaskDetail['profile']> {
  const [current, [request]] = await Promise.all([
    findProfile(ctx.db, company.id),
    ctx.db.select({ used: taskRequests.profileVersion }).from(taskRequests).where(and(eq(taskRequests.id, task.externalRef ?? ''), eq(taskRequests.taskId, task.id))),
  ]);
  return { used: request?.used ?? null, current: current?.version ?? 0, open: viewer === 'company' || opensProfile(engagementStatus) };
}

/** The mirror's row as pages see it. */
export function toTaskRow(scope: Scope, { task, company, expert }: NamedTask): TaskRow {
  return {
    id: task.id,
    engagement_id: task.engagementId,
    company,
    expert,
    viewer: viewerOf(scope, { expertId: expert.id }),
    mcp_id: task.mcpId,
    task_type: task.taskType,
    title: task.title,
    status: task.status,
    priority: task.priority,
    ai_handled: task.aiHandled,
    ai_confidence: task.aiConfidence,
    requires_review: task.requiresReview,
    review_reason: task.reviewReason,
    error_code: task.errorCode,
    error_message: task.errorMessage,
    reasons: task.reasons,
    revision: task.revision,
    due_date: task.dueDate?.toISOString() ?? null,
    created_at: task.createdAt.toISOString(),
    started_at: task.startedAt?.toISOString() ?? null,
    completed_at: task.completedAt?.toISOString() ?? null,
    state_version: task.stateVersion,
  };
}
