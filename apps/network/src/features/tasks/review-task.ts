import { AppError } from '@0711/contract/errors';
import type { Context } from '../../lib/context.ts';
import { requireDocuments } from '../documents/require-documents.ts';
import { actOnTask } from './act-on-task.ts';
import { findTask } from './queries.ts';
import type { ReviewTask, TaskDetail } from './schema.ts';

/**
 * The expert approves a result with its corrections, or sends it back to be run again with other documents or settings. Throws
 * `invalid` when sending back changes nothing, `version_conflict` when somebody else was faster.
 */
export async function reviewTask(ctx: Context, input: ReviewTask): Promise<TaskDetail> {
  const { id, approve, corrections, notes, inputs, expected_version } = input;
  const said = { ...(corrections?.length ? { corrections } : {}), ...(notes ? { notes } : {}), expected_version };
  const details = { corrections: corrections?.length ?? 0, ...(notes ? { notes } : {}) };
  if (approve) {
    if (inputs) throw new AppError('invalid', 'inputs belong to sending back, not to approving', { errors: [{ path: 'inputs', code: 'invalid', message: 'not with approve' }] });
    return actOnTask(ctx, id, 'review', () => ({ action: 'review', approve: true, ...said }), details);
  }
  const { task } = await findTask(ctx, id);
  const changed = Object.entries(inputs ?? {}).filter(([key, value]) => value !== undefined && !same(value, task.inputData[key]));
  if (changed.length === 0) {
    throw new AppError('invalid', 'nothing is changed, so there is nothing to run again', { errors: [{ path: 'inputs', code: 'unchanged', message: 'change documents, language or kind' }] });
  }
  if (inputs?.documents) await requireDocuments(ctx.db, task.engagementId, inputs.documents, 'inputs.documents');
  return actOnTask(ctx, id, 'send_back', () => ({ action: 'review', approve: false, inputs: Object.fromEntries(changed), ...said }), {
    ...details,
    inputs: Object.fromEntries(changed),
  });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
