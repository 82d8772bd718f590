import { AppError } from '@0711/contract/errors';
import type { TaskType } from '@0711/mcp-sdk/define-mcp';
import { eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { tasks } from '../db/schema.ts';
import { cancellation } from '../tasks/cancel-task.ts';
import { may } from '../tasks/change-task.ts';
import { startedEvent } from '../tasks/event-follows.ts';
import { requireRunnable } from '../tasks/require-runnable.ts';
import { taskTypeOf } from '../tasks/task-input.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { writeChange } from '../tasks/write-change.ts';
import { failure } from './fail-run.ts';
import { asPlatform } from '../system-actor.ts';

/** A run that a worker holds: it may write as long as the task's fence is that of `task`. */
export type Run = { task: TaskRow; type: TaskType; config: Record<string, unknown> };

/** A job that lost this many workers takes the next one with it too. */
const MAX_DELIVERIES = 8;

export type StartInput = {
  taskId: string;
  /** Which run the job was made for: one of an earlier run starts nothing. */
  run: number;
  /** How often the queue has handed out this job, this time included. */
  deliveries: number;
};

/**
 * Takes a task that waits, or one whose worker is gone, under a new fence, so that the former worker can write nothing more.
 * Null when there is nothing to run: ended, of another run, or cancelled here since its engagement or installation is not active.
 */
export async function startRun(services: Services, { taskId, run, deliveries }: StartInput): Promise<Run | null> {
  for (;;) {
    const [task] = await services.db.select().from(tasks).where(eq(tasks.id, taskId));
    if (!task || task.run !== run || !may('fail', task.status)) return null;
    const ctx = asPlatform(services, task.traceparent);
    const decision = await decide(services, task, deliveries);
    if ('transition' in decision) {
      if (await writeChange(ctx, task, decision.transition, decision.change)) return null;
      continue;
    }
    const first = task.status === 'todo';
    const started = await writeChange(ctx, task, first ? 'start' : 'resume', {
      set: { fence: task.fence + 1, attempts: task.attempts + 1, startedAt: task.startedAt ?? new Date() },
      ...(first ? { follows: (after: TaskRow) => [startedEvent(after)] } : {}),
      progress: { step: 'started', percent: 1, message: first ? 'started' : 'taken up again' },
      audit: { action: first ? 'task.started' : 'task.taken_up', details: { attempt: task.attempts + 1 } },
    });
    if (started) return { task: started, ...decision };
  }
}

type Decision = Pick<Run, 'type' | 'config'> | { transition: 'cancel' | 'fail'; change: Parameters<typeof writeChange>[3] };

async function decide(services: Services, task: TaskRow, deliveries: number): Promise<Decision> {
  if (deliveries > MAX_DELIVERIES) {
    return { transition: 'fail', change: failure({ code: 'worker_lost', message: 'Every worker that took this task up was lost over it.' }) };
  }
  try {
    const mcp = services.mcps.get(task.mcpId);
    if (!mcp) throw new AppError('unavailable', `${task.mcpId} is not available on this Platform`);
    const type = taskTypeOf(mcp, task.taskType);
    const { config } = await requireRunnable(services, task);
    return { type, config };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'engagement_inactive' || error.code === 'not_installed') {
      return { transition: 'cancel', change: cancellation(task, error.message) };
    }
    return { transition: 'fail', change: failure({ code: error.code, message: error.message }) };
  }
}
