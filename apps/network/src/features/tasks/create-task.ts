import { canonicalJson } from '@0711/contract/canonical-json';
import { AppError } from '@0711/contract/errors';
import { CreateTask as PlatformCreateTask } from '@0711/contract/task';
import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../lib/context.ts';
import { documents, taskRequests } from '../../lib/db/schema.ts';
import { findProfile } from '../company-profile/get-profile.ts';
import { requireDocuments } from '../documents/require-documents.ts';
import { getEngagement } from '../engagements/queries.ts';
import { getTask } from './queries.ts';
import { CreateTask, type TaskDetail } from './schema.ts';
import { type TaskRequest, submitRequest } from './submit-request.ts';
import { needsProfile, takesPastBids } from './task-types.ts';

const TENDER = 'TENDER';

/**
 * A company asks for something about a tender; what needs the company's profile gets it as it is now. What is asked is written down first;
 * its id is the Platform's Idempotency-Key, so neither a crash nor a repeat with the same `request_id` makes a second task. Throws `idempotency_conflict` for that id with other contents,
 * `invalid` for a type that needs a profile while there is none.
 */
export async function createTask(ctx: Context, asked: CreateTask): Promise<TaskDetail> {
  const input = CreateTask.parse(asked);
  const engagement = await getEngagement(ctx, input.engagement_id);
  if (engagement.viewer !== 'company') throw new AppError('forbidden', 'tasks are created by the company');
  if (engagement.status !== 'active') throw new AppError('engagement_inactive', 'this engagement is not active');
  if (!engagement.mcps.includes(TENDER)) throw new AppError('not_installed', 'the expert does not work with TENDER here');
  await requireDocuments(ctx.db, engagement.id, input.document_ids, 'document_ids');
  await requireDocuments(ctx.db, engagement.id, input.past_bid_ids, 'past_bid_ids');
  const company = needsProfile(input.task_type) ? await requireProfile(ctx, engagement.company.id) : null;

  const id = input.request_id ?? uuid();
  const body = PlatformCreateTask.parse({
    mcp_id: TENDER,
    task_type: input.task_type,
    engagement_id: engagement.id,
    data: {
      documents: input.document_ids,
      ...(input.language ? { language: input.language } : {}),
      ...(company ? { company: company.profile } : {}),
      ...(takesPastBids(input.task_type) ? { past_bids: input.past_bid_ids } : {}),
    },
    title: input.title ?? (await titleFrom(ctx, input.document_ids)),
    priority: input.priority,
    due_date: input.due_date,
    external_ref: id,
  });
  const request = await writeRequest(ctx, { id, engagementId: engagement.id, body, profileVersion: company?.version ?? null });
  const taskId = request.taskId ?? (await submitRequest(ctx, request));
  return getTask(ctx, taskId);
}

async function requireProfile(ctx: Context, companyId: string) {
  const found = await findProfile(ctx.db, companyId);
  if (found) return found;
  const message = 'the company has no profile yet';
  throw new AppError('invalid', message, { errors: [{ path: 'task_type', code: 'profile_missing', message }] });
}

async function writeRequest(ctx: Context, asked: { id: string; engagementId: string; body: PlatformCreateTask; profileVersion: number | null }): Promise<TaskRequest> {
  const row = { ...asked, body: { ...asked.body }, userId: ctx.scope.user.id, actorRole: 'company' as const, traceparent: ctx.traceparent };
  const [written] = await ctx.db.insert(taskRequests).values(row).onConflictDoNothing().returning();
  if (written) return written;
  const [known] = await ctx.db.select().from(taskRequests).where(eq(taskRequests.id, asked.id));
  const repeats = known?.userId === ctx.scope.user.id && whatIsAsked(known.body) === whatIsAsked(row.body);
  if (known && repeats) return known;
  throw new AppError('idempotency_conflict', 'this request was made before with other contents');
}

/** A request as the contract reads it (jsonb keeps neither the order of keys nor what is undefined), without the profile, which goes along as it is. */
function whatIsAsked(body: unknown): string {
  const { data, ...asked } = PlatformCreateTask.parse(body);
  return canonicalJson({ ...asked, data: Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'company')) });
}

/** The first document's name without its ending, and how many more there are. */
async function titleFrom(ctx: Context, ids: string[]): Promise<string> {
  const [first] = await ctx.db.select({ name: documents.name }).from(documents).where(eq(documents.id, ids[0] ?? ''));
  const name = (first?.name ?? 'Tender').replace(/\.[A-Za-z0-9]{1,8}$/, '').slice(0, 280);
  return ids.length > 1 ? `${name} (+${ids.length - 1})` : name;
}
