import { canonicalJson } from '@0711/contract/canonical-json';
import { AppError } from '@0711/contract/errors';
import type { CreateTask, Task } from '@0711/contract/task';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { auditRow } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { runTaskFollow } from '../outbox/follows.ts';
import { reaches, requireRight } from '../scope.ts';
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
  const idempotency =
    input.idempotencyKey === null
      ? null
      : {
          apiKeyId: ctx.actor.apiKeyId ?? ctx.actor.id,
          path: PATH,
          key: input.idempotencyKey,
          bodyHash: createHash('sha256').update(canonicalJson(input.task)).digest('base64'),
        };
  // The second round is for a caller who lost the race for the key: now the winner's task is there.
  for (let round = 0; round < 2; round++) {
    const outcome = await attempt(ctx, input.task, idempotency);
    if (outcome !== null) return outcome;
  }
  throw new AppError('unavailable', 'the same Idempotency-Key is being worked on; try again', { retryAfter: 1 });
}

type Idempotency = { apiKeyId: string; path: string; key: string; bodyHash: string };

async function attempt(ctx: Context, input: CreateTask, idempotency: Idempotency | null): Promise<Task | null> {
  const named = namedDocuments(ctx, input);
  const facts = await readCreationFacts(ctx.pool, {
    engagementId: input.engagement_id,
    mcpId: input.mcp_id,
    documents: named.documents,
    apiKeyId: idempotency?.apiKeyId ?? null,
    path: PATH,
    key: idempotency?.key ?? null,
  });
  if (facts === null || !reaches(ctx.scope, facts.customerId)) throw new AppError('not_found', 'there is no such engagement');
  if (idempotency && facts.usedKey) {
    if (facts.usedKey.bodyHash === idempotency.bodyHash) return toTask(await loadTask(ctx, facts.usedKey.taskId));
    throw new AppError('idempotency_conflict', 'this Idempotency-Key was used with another body');
  }
  const { mcp, installationId } = runnable(ctx, facts, input.mcp_id);
  const type = taskTypeOf(mcp, input.task_type);
  if (named.fault) throw named.fault;
  requireDocuments(input.data, named.documents, facts.documents, 'data');

  const row = newRow(ctx, input, { facts, installationId, mcpVersion: mcp.version, defaultTitle: type.title });
  const stored = await insertTask(ctx.pool, {
    row,
    idempotency,
    follows: [createdEvent(row), runTaskFollow(row)],
    audit: auditRow(ctx, {
      action: 'task.created', subjectType: 'task', subjectId: row.id, customerId: row.customerId,
      details: { mcp_id: row.mcpId, task_type: row.taskType, documents: named.documents },
    }),
  });
  if (!stored) return null;
  ctx.wakeDispatcher();
  return toTask(row);
}

/** The input's documents are needed for the one query that comes before every check, so its own fault waits its turn. */
function namedDocuments(ctx: Context, input: CreateTask): { documents: string[]; fault: AppError | null } {
  const mcp = ctx.mcps.get(input.mcp_id);
  const type = mcp && Object.hasOwn(mcp.taskTypes, input.task_type) ? mcp.taskTypes[input.task_type] : undefined;
  if (!type) return { documents: [], fault: null };
  try {
    return { ...checkInput(type, input.data, 'data'), fault: null };
  } catch (error) {
    if (error instanceof AppError) return { documents: [], fault: error };
    throw error;
  }
}

function runnable(ctx: Context, facts: CreationFacts, mcpId: string) {
  if (!facts.engagementActive) throw new AppError('engagement_inactive', 'this engagement is not active');
  const mcp = ctx.mcps.get(mcpId);
  if (!mcp || facts.installation === null) throw new AppError('not_installed', `${mcpId} is not installed for this engagement`);
  if (facts.installation.status !== 'active') throw new AppError('not_installed', `${mcpId} is ${facts.installation.status} for this engagement`);
  return { mcp, installationId: facts.installation.id };
}

type Derived = { facts: CreationFacts; installationId: string; mcpVersion: string; defaultTitle: string };

function newRow(ctx: Context, input: CreateTask, { facts, installationId, mcpVersion, defaultTitle }: Derived): TaskRow {
  const now = new Date();
  return {
    id: uuidv7(),
    engagementId: input.engagement_id,
    expertId: facts.expertId,
    customerId: facts.customerId,
    installationId,
    mcpId: input.mcp_id,
    mcpVersion,
    title: input.title ?? defaultTitle,
    description: input.description ?? null,
    taskType: input.task_type,
    status: 'todo',
    priority: input.priority,
    aiHandled: 'no',
    aiConfidence: null,
    requiresReview: false,
    reviewReason: null,
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
  };
}
