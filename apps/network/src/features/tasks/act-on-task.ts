import type { Task, TaskAction } from '@0711/contract/task';
import type { Context } from '../../lib/context.ts';
import type { Transaction } from '../../lib/db/client.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { mirrorTask } from './mirror-task.ts';
import { requireAction } from './policy.ts';
import { type NamedTask, findTask, getTask, toTaskRow } from './queries.ts';
import type { TaskActionName, TaskDetail } from './schema.ts';
import { newsOfTask } from './task-state.ts';

/**
 * What every action on a task has in common: it is looked up in the scope and checked against side and status, done by the Platform
 * in this person's name, and mirrored with its audit row. The Platform decides between two who act at once (409).
 */
export async function actOnTask(
  ctx: Context,
  id: string,
  name: TaskActionName,
  actionFor: (found: NamedTask) => TaskAction,
  details: Record<string, unknown> = {},
  /** What else changes in the Network when the Platform has done it. */
  also: (tx: Transaction) => Promise<void> = async () => {},
): Promise<TaskDetail> {
  const found = await findTask(ctx, id);
  const { viewer } = toTaskRow(ctx.scope, found);
  requireAction(viewer, found.task.status, name);
  const platform = ctx.platform({ id: ctx.scope.user.id, role: viewer }, ctx.traceparent);
  const task: Task = await platform.tasks.act({ params: { id }, body: actionFor(found) });
  await ctx.db.transaction(async (tx) => {
    await mirrorTask(tx, ctx.env, newsOfTask(task));
    await also(tx);
    await writeAudit(tx, ctx, {
      action: `task.${name}`, subjectType: 'task', subjectId: id, companyId: found.company.id, role: viewer,
      details: { ...details, state_version: task.state_version, revision: task.revision },
    });
  });
  return getTask(ctx, id);
}
