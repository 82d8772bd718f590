import { AppError } from '@0711/contract/errors';
import { CreateTask as PlatformCreateTask } from '@0711/contract/task';
import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../lib/context.ts';
import { documents, taskRequests } from '../../lib/db/schema.ts';
import { requireDocuments } from '../documents/require-documents.ts';
import { getEngagement } from '../engagements/queries.ts';
import { getTask } from './queries.ts';
import type { CreateTask, TaskDetail } from './schema.ts';
import { type TaskRequest, submitRequest } from './submit-request.ts';

const TENDER = { mcp_id: 'TENDER', task_type: 'parse_rfp' };

/**
 * A company asks for a tender to be read. What is asked is written down first; its id is the Platform's Idempotency-Key, so neither a
 * crash nor a repeat with the same `request_id` makes a second task. Throws `idempotency_conflict` for that id with other contents.
 */
export async function createTask(ctx: Context, input: CreateTask): Promise<TaskDetail> {
  const engagement = await getEngagement(ctx, input.engagement_id);
  if (engagement.viewer !== 'company') throw new AppError('forbidden', 'tasks are created by the company');
  if (engagement.status !== 'active') throw new AppError('engagement_inactive', 'this engagement is not active');
  if (!engagement.mcps.includes(TENDER.mcp_id)) throw new AppError('not_installed', 'the expert does not work with TENDER here');
  await requireDocuments(ctx.db, engagement.id, input.document_ids, 'document_ids');

  const id = input.request_id ?? uuid();
  const body = PlatformCreateTask.parse({
    ...TENDER,
    engagement_id: engagement.id,
    data: { documents: input.document_ids, ...(input.language ? { language: input.language } : {}) },
    title: input.title ?? (await titleFrom(ctx, input.document_ids)),
    priority: input.priority,
    due_date: input.due_date,
    external_ref: id,
  });
  const request = await writeRequest(ctx, { id, engagementId: engagement.id, body });
  const taskId = request.taskId ?? (await submitRequest(ctx, request));
  return getTask(ctx, taskId);
}

async function writeRequest(ctx: Context, asked: { id: string; engagementId: string; body: PlatformCreateTask }): Promise<TaskRequest> {
  const row = { ...asked, body: { ...asked.body }, userId: ctx.scope.user.id, actorRole: 'company' as const, traceparent: ctx.traceparent };
  const [written] = await ctx.db.insert(taskRequests).values(row).onConflictDoNothing().returning();
  if (written) return written;
  const [known] = await ctx.db.select().from(taskRequests).where(eq(taskRequests.id, asked.id));
  // Compared as the contract reads it: jsonb keeps neither the order of keys nor what is undefined.
  const repeats = known?.userId === ctx.scope.user.id && JSON.stringify(PlatformCreateTask.parse(known.body)) === JSON.stringify(PlatformCreateTask.parse(row.body));
  if (known && repeats) return known;
  throw new AppError('idempotency_conflict', 'this request was made before with other contents');
}

/** The first document's name without its ending, and how many more there are. */
async function titleFrom(ctx: Context, ids: string[]): Promise<string> {
  const [first] = await ctx.db.select({ name: documents.name }).from(documents).where(eq(documents.id, ids[0] ?? ''));
  const name = (first?.name ?? 'Tender').replace(/\.[A-Za-z0-9]{1,8}$/, '').slice(0, 280);
  return ids.length > 1 ? `${name} (+${ids.length - 1})` : name;
}
