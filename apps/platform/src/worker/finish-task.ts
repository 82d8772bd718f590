import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { McpError } from '@0711/mcp-sdk/define-mcp';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { Actor, Services } from '../context.ts';
import { taskRevisions } from '../db/schema.ts';
import { FULLY_HANDLED_FROM } from '../tasks/approve-task.ts';
import { parseOutput } from '../tasks/correct-output.ts';
import { completedEvent, needsReviewEvent } from '../tasks/event-follows.ts';
import { type NewRevision, writeChange } from '../tasks/write-change.ts';
import { meterFinish } from '../usage/meter-finish.ts';
import { keepCorrections } from './keep-corrections.ts';
import type { Run } from './start-run.ts';
import { storable } from './storable.ts';
import { asPlatform } from '../system-actor.ts';

/** Below this confidence a person must look, unless the installation says otherwise (`review_below`). */
const REVIEW_BELOW = 80;

/**
 * Ends a run with its result: completed, or in review when the MCP asks for it, is not sure enough, or an earlier correction no
 * longer fits. False when the task is no longer this run's: nothing is written then. Throws McpError for a result off its schema.
 */
export async function finishTask(services: Services, { task, type, config }: Run, result: McpResult<unknown>): Promise<boolean> {
  const found = check(type, result);
  const kept = keepCorrections(type, found.output, await earlierCorrections(services, task.id));
  const reason = [found.review, kept.lost?.sentence ?? null].filter((part) => part !== null).join(' ') || null;
  // What an MCP says without codes, only its sentence tells.
  const reasons = found.review !== null && found.reasons.length === 0 ? [] : [...found.reasons, ...(kept.lost === null ? [] : [{ code: 'corrections_lost', params: { paths: kept.lost.paths } }])];
  const review = reason !== null || found.confidence < threshold(config);
  const corrected = kept.applied.length > 0;
  const author: Actor = { type: 'system', id: `${task.mcpId}@${services.mcps.get(task.mcpId)?.version ?? task.mcpVersion}`, role: null, apiKeyId: null };
  const common = { notes: null, aiConfidence: found.confidence, author };
  const revisions: NewRevision[] = [{ ...common, revision: task.revision + 1, kind: 'ai', corrections: [], outputData: found.output }];
  if (corrected) revisions.push({ ...common, revision: task.revision + 2, kind: 'corrected', corrections: kept.applied, outputData: kept.output });
  const after = await writeChange(asPlatform(services, task.traceparent), task, review ? 'ask_review' : 'finish', {
    set: {
      outputData: kept.output,
      revision: task.revision + revisions.length,
      aiConfidence: found.confidence,
      aiHandled: found.confidence >= FULLY_HANDLED_FROM && !corrected ? 'full' : 'partial',
      requiresReview: review,
      reviewReason: reason,
      reasons,
      errorCode: null,
      errorMessage: null,
      transientFailures: 0,
      completedAt: review ? null : new Date(),
    },
    revisions,
    follows: (row) => [review ? needsReviewEvent(row) : completedEvent(row)],
    also: (tx, row) => meterFinish(services, tx, row),
    progress: { step: review ? 'review' : 'done', percent: 100, message: review ? 'waits for review' : 'done' },
    audit: { action: review ? 'task.review_asked' : 'task.finished', details: { confidence: found.confidence, revision: task.revision + revisions.length } },
  });
  return after !== null;
}

function check(type: Run['type'], result: McpResult<unknown>) {
  const parsed = parseOutput(type, storable(result.output));
  if ('errors' in parsed) {
    const [first] = parsed.errors;
    throw new McpError('invalid_output', `The module gave a result that does not fit its own schema (${first?.path}: ${first?.message}).`);
  }
  if (!(result.confidence >= 0 && result.confidence <= 100)) {
    throw new McpError('invalid_output', 'The module gave a confidence that is not between 0 and 100.');
  }
  return { output: parsed.output, confidence: result.confidence, review: result.review, reasons: result.reasons ?? [] };
}

function threshold(config: Record<string, unknown>): number {
  return typeof config.review_below === 'number' ? config.review_below : REVIEW_BELOW;
}

async function earlierCorrections(services: Services, taskId: string) {
  const rows = await services.db
    .select({ corrections: taskRevisions.corrections })
    .from(taskRevisions)
    .where(and(eq(taskRevisions.taskId, taskId), ne(taskRevisions.authorType, 'system')))
    .orderBy(asc(taskRevisions.revision));
  return rows.flatMap((row) => row.corrections);
}
