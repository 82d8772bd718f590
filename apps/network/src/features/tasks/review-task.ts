import { canonicalJson } from '@0711/contract/canonical-json';
import { AppError } from '@0711/contract/errors';
import { eq } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import { taskRequests } from '../../lib/db/schema.ts';
import { findProfile } from '../company-profile/get-profile.ts';
import { reachProfile } from '../company-profile/policy.ts';
import { requireDocuments } from '../documents/require-documents.ts';
import { actOnTask } from './act-on-task.ts';
import { findTask } from './queries.ts';
import type { ReviewTask, TaskDetail } from './schema.ts';
import { needsProfile } from './task-types.ts';

/**
 * The expert approves a result with its corrections, or sends it back to be run again with other documents, settings or the
 * company profile as it is now. Throws `invalid` when sending back changes nothing, `version_conflict` when somebody else was faster,
 * `not_found` for a profile that this expert no longer works with.
 */
export async function reviewTask(ctx: Context, input: ReviewTask): Promise<TaskDetail> {
  const { id, approve, corrections, notes, inputs, expected_version } = input;
  const said = { ...(corrections?.length ? { corrections } : {}), ...(notes ? { notes } : {}), expected_version };
  const details = { corrections: corrections?.length ?? 0, ...(notes ? { notes } : {}) };
  if (approve) {
    if (inputs) throw new AppError('invalid', 'inputs belong to sending back, not to approving', { errors: [{ path: 'inputs', code: 'invalid', message: 'not with approve' }] });
    return actOnTask(ctx, id, 'review', () => ({ action: 'review', approve: true, ...said }), details);
  }
  const { task, company } = await findTask(ctx, id);
  const { current_profile: fresh, ...own } = inputs ?? {};
  const newest = fresh && needsProfile(task.taskType);
  if (newest) await reachProfile(ctx, company.id);
  const profile = newest ? await findProfile(ctx.db, company.id) : null;
  const wanted = { ...own, ...(profile ? { company: profile.profile } : {}) };
  const changed = Object.entries(wanted).filter(([key, value]) => value !== undefined && canonicalJson(value) !== canonicalJson(task.inputData[key]));
  if (changed.length === 0) {
    throw new AppError('invalid', 'nothing is changed, so there is nothing to run again', { errors: [{ path: 'inputs', code: 'unchanged', message: 'change documents, language or kind' }] });
  }
  if (inputs?.documents) await requireDocuments(ctx.db, task.engagementId, inputs.documents, 'inputs.documents');
  if (inputs?.past_bids) await requireDocuments(ctx.db, task.engagementId, inputs.past_bids, 'inputs.past_bids');
  // The log says which profile, not what stands in it.
  const told = changed.map(([key, value]) => [key, key === 'company' ? { version: profile?.version } : value]);
  return actOnTask(ctx, id, 'send_back', () => ({ action: 'review', approve: false, inputs: Object.fromEntries(changed), ...said }), { ...details, inputs: Object.fromEntries(told) }, async (tx) => {
    if (profile && task.externalRef) await tx.update(taskRequests).set({ profileVersion: profile.version }).where(eq(taskRequests.id, task.externalRef));
  });
}
