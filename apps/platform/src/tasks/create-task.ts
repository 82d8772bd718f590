import { canonicalJson } from '@0711/contract/canonical-json';
import { AppError } from '@0711/contract/errors';
import type { CreateTask, Task } from '@0711/contract/task';
import type { McpModule, TaskType } from '@0711/mcp-sdk/define-mcp';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { auditRow } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { takeFixture } from '../documents/take-fixture.ts';
import { runTaskFollow } from '../outbox/follows.ts';
import { reaches, requireRight } from '../scope.ts';
import { learnEngagement } from '../sync/learn-engagement.ts';
import { type CreationFacts, readCreationFacts } from './creation-facts.ts';
import { createdEvent } from './event-follows.ts';
import { insertTask } from './insert-task.ts';
import { loadTask } from './load-task.ts';
import { checkInput, requireDocuments, taskTypeOf } from './task-input.ts';
import { type TaskRow, toTask } from './task-row.ts';

const PATH = '/api/tasks';

/** `idempotencyKey` holds for the caller's API key and this path for 24 h. */
export type CreateTaskInput = { task: CreateTask; idempotencyKey: string | null };

/**
 * Creates a task and leaves its event and its first run in the outbox, durable when it returns. The same key with the same body
 * gives the same task again. Errors: `not_found` (engagement unknown or out of scope), `engagement_inactive`, `not_installed`,
 * `idempotency_conflict`, `invalid` with the field.
 */
export async function createTask(ctx: Context, input: CreateTaskInput): Promise<Task> {
  requireRight(ctx.scope, 'write');
  const task = ctx.config.TEST_FIXTURES_DIR === undefined ? input.task : await takeFixture(ctx, input.task);
  const idempotency =
    input.idempotencyKey === null
      ? null
      : {
          apiKeyId: ctx.actor.apiKeyId ?? ctx.actor.id,
          path: PATH,
          key: input.idempotencyKey,
          bodyHash: createHash('sha256').update(canonicalJson(task)).digest('base64'),
        };
  // The next round is for a caller who lost the race for the key, or whose engagement changed at this moment: it finds out which.
  for (let round = 0; round < 3; round++) {
    const outcome = await attempt(ctx, task, idempotency);
    if (outcome !== null) return outcome;
  }
  throw new AppError('unavailable', 'the engagement is being changed; try again', { retryAfter: 1 });
}

type Idempotency = { apiKeyId: string; path: string; key: string; bodyHash: string };
/** Whose task it will be. True of the engagement when it was read; whether it still is, the insert checks itself. */
type Owner = { expertId: string; customerId: string; installationId: string };

// Who owns a task of an engagement hardly ever changes, so it is remembered, and a task is made in one round trip: nothing is
// inserted when what was remembered no longer holds, and then everything is read anew.
const owners = new Map<string, Owner>();
const REMEMBERED_AT_MOST = 10_000;

async function attempt(ctx: Context, input: CreateTask, idempotency: Idempotency | null): Promise<Task | null> {
  const known = checkedInput(ctx, input);
  const place = `${input.engagement_id} ${input.mcp_id}`;
  const remembered = owners.get(place);
  if (remembered && reaches(ctx.scope, remembered.customerId) && 'type' in known) {
    const made = await store(ctx, input, { ...known, owner: remembered, idempotency });
    if (made) return made;
    owners.delete(place);
  }
  const documents = 'documents' in known ? known.documents : [];
  const question = {
    engagementId: input.engagement_id,
    mcpId: input.mcp_id,
    documents,
    apiKeyId: idempotency?.apiKeyId ?? null,
    path: PATH,
    key: idempotency?.key ?? null,
  };
  let facts = await readCreationFacts(ctx.pool, question);
  if (facts === null && (await learnEngagement(ctx, input.engagement_id))) facts = await readCreationFacts(ctx.pool, question);
  if (facts === null || !reaches(ctx.scope, facts.customerId)) throw new AppError('not_found', 'there is no such engagement');
  if (idempotency && facts.usedKey) {
    if (facts.usedKey.bodyHash === idempotency.bodyHash) return toTask(await loadTask(ctx, facts.usedKey.taskId));
    throw new AppError('idempotency_conflict', 'this Idempotency-Key was used with another body');
  }
  const { mcp, installationId } = runnable(ctx, facts, input.mcp_id);
  if ('fault' in known) throw known.fault;
  if (!('type' in known)) throw new AppError('not_installed', `${mcp.id} is not available on this Platform`);
  requireDocuments(input.data, documents, facts.documents, 'data');
  const owner = { expertId: facts.expertId, customerId: facts.customerId, installationId };
  if (owners.size >= REMEMBERED_AT_MOST) owners.clear();
  owners.set(place, owner);
  return store(ctx, input, { ...known, owner, idempotency });
}

type Checked = { mcp: McpModule; type: TaskType; documents: string[] };

/** The input as its type has it; its own fault waits until it is known that the caller may see the engagement at all. */
function checkedInput(ctx: Context, input: CreateTask): Checked | { fault: AppError } | { mcp: null } {
  const mcp = ctx.mcps.get(input.mcp_id);
  if (!mcp) return { mcp: null };
  try {
    const type = taskTypeOf(mcp, input.task_type);
    return { mcp, type, ...checkInput(type, input.data, 'data') };
  } catch (error) {
    if (error instanceof AppError) return { fault: error };
    throw error;
  }
}

/** Stores the task; null when the engagement, the installation, a document or the idempotency key does not allow it (any more). */
async function store(ctx: Context, input: CreateTask, known: Checked & { owner: Owner; idempotency: Idempotency | null }): Promise<Task | null> {
  const row = newRow(ctx, input, known);
  const stored = await insertTask(ctx.pool, {
    row,
    documents: [...new Set(known.documents)],
    idempotency: known.idempotency,
    follows: [createdEvent(row), runTaskFollow(row)],
    audit: auditRow(ctx, {
      action: 'task.created', subjectType: 'task', subjectId: row.id, customerId: row.customerId,
      details: { mcp_id: row.mcpId, task_type: row.taskType, documents: known.documents },
    }),
  });
  if (!stored) return null;
  ctx.wakeDispatcher();
  return toTask(row);
}

function runnable(ctx: Context, facts: CreationFacts, mcpId: string) {
  if (!facts.engagementActive) throw new AppError('engagement_inactive', 'this engagement is not active');
  const mcp = ctx.mcps.get(mcpId);
  if (!mcp || facts.installation === null) throw new AppError('not_installed', `${mcpId} is not installed for this engagement`);
  if (facts.installation.status !== 'active') throw new AppError('not_installed', `${mcpId} is ${facts.installation.status} for this engagement`);
  return { mcp, installationId: facts.installation.id };
}

function newRow(ctx: Context, input: CreateTask, { owner, mcp, type }: Checked & { owner: Owner }): TaskRow {
  const now = new Date();
  return {
    id: uuidv7(),
    engagementId: input.engagement_id,
    ...owner,
    mcpId: input.mcp_id,
    mcpVersion: mcp.version,
    title: input.title ?? type.title,
    description: input.description ?? null,
    taskType: input.task_type,
    status: 'todo',
    priority: input.priority,
    aiHandled: 'no',
    aiConfidence: null,
    requiresReview: false,
    reviewReason: null,
    reasons: [],
    inputData: input.data,
    outputData: null,
    errorCode: null,
    errorMessage: null,
    externalRef: input.external_ref ?? null,
    attempts: 0,
    transientFailures: 0,
    fence: 0,
    run: 1,
    revision: 0,
    stateVersion: 1,
    dueDate: input.due_date === undefined ? null : new Date(input.due_date),
    createdAt: now,
    startedAt: null,
    completedAt: null,
    updatedAt: now,
    traceparent: ctx.traceparent,
    personTouched: false,
  };
}
