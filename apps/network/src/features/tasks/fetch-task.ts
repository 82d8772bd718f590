import { AppError } from '@0711/contract/errors';
import type { Task } from '@0711/contract/task';
import { eq } from 'drizzle-orm';
import type { Services } from '../../lib/context.ts';
import { tasks } from '../../lib/db/schema.ts';
import { type MirrorOutcome, mirrorTask } from './mirror-task.ts';
import { newsOfTask } from './task-state.ts';

/** Brings one task's mirror up to what the Platform has now. A task that the Platform does not know stays as it is. */
export async function fetchTask(services: Services, id: string): Promise<MirrorOutcome | 'unknown_task'> {
  const task = await find(services, id);
  const outcome = await services.db.transaction(async (tx) => {
    const applied = task ? await mirrorTask(tx, services.env, newsOfTask(task)) : ('unknown_task' as const);
    // Asked is heard, whatever the answer: the reconcile job goes on to others first.
    await tx.update(tasks).set({ heardAt: new Date() }).where(eq(tasks.id, id));
    return applied;
  });
  if (outcome === 'unknown_task') services.log.warn({ task_id: id }, 'the Platform does not know a task of the mirror');
  return outcome;
}

async function find(services: Services, id: string): Promise<Task | null> {
  try {
    return await services.platform(null).tasks.get({ id });
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}
