import { AppError } from '@0711/contract/errors';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import type { Transaction } from '../../lib/db/client.ts';
import { requirementStates } from '../../lib/db/schema.ts';
import { publish } from '../../lib/live/publish.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { viewerOf } from '../engagements/policy.ts';
import { getResult } from '../tasks/get-result.ts';
import { findTask } from '../tasks/queries.ts';
import { peopleOf, statesOf } from './queries.ts';
import type { RequirementState, SetState } from './schema.ts';

/**
 * Says how far somebody is with a requirement, who does it, and a note. Throws `not_found` for a task out of the scope or a requirement
 * that its result does not have, `invalid` for an owner who is not of the engagement, `version_conflict` when somebody else was faster.
 */
export async function setState(ctx: Context, input: SetState): Promise<RequirementState> {
  const found = await findTask(ctx, input.task_id);
  const { output } = await getResult(ctx, { id: input.task_id });
  const known = output && 'requirements' in output ? output.requirements : [];
  if (!known.some((requirement) => requirement.id === input.requirement_id)) throw new AppError('not_found', 'the result has no such requirement');
  const owner = input.owner_id;
  if (owner && !(await peopleOf(ctx.db, found)).some((person) => person.id === owner)) {
    throw new AppError('invalid', 'the owner is not of this engagement', { errors: [{ path: 'owner_id', code: 'not_found', message: 'nobody of this engagement' }] });
  }
  return ctx.db.transaction(async (tx) => {
    await write(tx, ctx.scope.user.id, input);
    await writeAudit(tx, ctx, {
      action: 'requirement.set', subjectType: 'task', subjectId: input.task_id, companyId: found.company.id, role: viewerOf(ctx.scope, { expertId: found.expert.id }),
      details: {
        requirement_id: input.requirement_id,
        ...(input.status === undefined ? {} : { status: input.status }),
        ...(owner === undefined ? {} : { owner_id: owner }),
        // What people note is theirs to change and to erase, which an audit line is not.
        ...(input.note === undefined ? {} : { note_changed: true }),
      },
    });
    await publish(tx, { kind: 'requirement', task_id: input.task_id, requirement_id: input.requirement_id, company_id: found.company.id, expert_id: found.expert.id });
    const state = (await statesOf(tx, input.task_id)).find((one) => one.requirement_id === input.requirement_id);
    if (!state) throw new AppError('not_found', 'the requirement is gone');
    return state;
  });
}

async function write(tx: Transaction, userId: string, input: SetState): Promise<void> {
  const set = {
    ...(input.status === undefined ? {} : { status: input.status }),
    ...(input.owner_id === undefined ? {} : { ownerId: input.owner_id }),
    ...(input.note === undefined ? {} : { note: input.note }),
    updatedBy: userId,
    updatedAt: new Date(),
  };
  const { task_id: taskId, requirement_id: requirementId, expected_version: expected } = input;
  const written =
    expected === 0
      ? await tx.insert(requirementStates).values({ taskId, requirementId, ...set }).onConflictDoNothing().returning({ version: requirementStates.version })
      : await tx
          .update(requirementStates)
          .set({ ...set, version: sql`${requirementStates.version} + 1` })
          .where(and(eq(requirementStates.taskId, taskId), eq(requirementStates.requirementId, requirementId), eq(requirementStates.version, expected)))
          .returning({ version: requirementStates.version });
  if (written.length === 0) throw new AppError('version_conflict', 'somebody else has changed this requirement in the meantime');
}
