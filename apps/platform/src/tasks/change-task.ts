import { AppError } from '@0711/contract/errors';
import { type Task, type TaskStatus, type TaskTransition, TASK_TRANSITIONS } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { requireRight } from '../scope.ts';
import { refuseDeletedCustomer } from '../sync/refuse-deleted-customer.ts';
import { loadTask } from './load-task.ts';
import { type TaskRow, toTask } from './task-row.ts';
import { type Change, writeChange } from './write-change.ts';

export type ChangeRequest = {
  id: string;
  transition: TaskTransition;
  /** The version that the caller saw; another one is a `version_conflict`. */
  expectedVersion: number | undefined;
};

const ROUNDS = 3;

/**
 * A person's transition: checks right, scope, version and status, asks `plan` what it does, and writes it. Errors: `not_found`,
 * `version_conflict`, `illegal_transition`, `engagement_inactive` for a deleted customer's, and what `plan` throws. Who saw no version wins over a change that leaves it legal.
 */
export async function changeTask(
  ctx: Context,
  { id, transition, expectedVersion }: ChangeRequest,
  plan: (task: TaskRow) => Change | Promise<Change>,
): Promise<Task> {
  requireRight(ctx.scope, 'write');
  for (let round = 0; round < ROUNDS; round++) {
    const task = await loadTask(ctx, id);
    if (expectedVersion !== undefined && task.stateVersion !== expectedVersion) break;
    if (!may(transition, task.status)) {
      throw new AppError('illegal_transition', `a task that is ${task.status} cannot be changed so (${transition})`);
    }
    await refuseDeletedCustomer(ctx, task.customerId);
    const after = await writeChange(ctx, task, transition, await plan(task));
    if (after) return toTask(after);
  }
  throw new AppError('version_conflict', 'somebody else changed this task in the meantime');
}

/** True when the transition leads from this status. */
export function may(transition: TaskTransition, status: TaskStatus): boolean {
  const from: readonly TaskStatus[] = TASK_TRANSITIONS[transition].from;
  return from.includes(status);
}
