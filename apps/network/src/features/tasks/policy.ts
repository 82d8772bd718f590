import { AppError } from '@0711/contract/errors';
import { type TaskStatus, actionsFor } from '@0711/contract/task';
import type { Viewer } from '../engagements/schema.ts';
import type { TaskActionName } from './schema.ts';

/** What each side may ever do with a task. */
const MAY: Record<Viewer, readonly TaskActionName[]> = {
  company: ['reopen', 'cancel'],
  expert: ['review', 'send_back', 'complete', 'reopen', 'cancel', 'retry'],
};

/** What somebody may do with a task in this status: what their side may, as far as the status allows it. */
export function allowedActions(viewer: Viewer, status: TaskStatus): TaskActionName[] {
  const possible = new Set<TaskActionName>(actionsFor(status).flatMap((action) => (action === 'review' ? ['review', 'send_back'] as const : [action])));
  return MAY[viewer].filter((action) => possible.has(action));
}

/** Throws `forbidden` for what this side may never do, `illegal_transition` for what the status does not allow. */
export function requireAction(viewer: Viewer, status: TaskStatus, action: TaskActionName): void {
  if (!MAY[viewer].includes(action)) throw new AppError('forbidden', action === 'retry' ? 'only the expert may run it again' : 'only the expert may do this');
  if (!allowedActions(viewer, status).includes(action)) throw new AppError('illegal_transition', `a task that is ${status} does not allow "${action}"`);
}
