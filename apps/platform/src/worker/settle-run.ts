import { AppError } from '@0711/contract/errors';
import { traceIdIn } from '@0711/telemetry/traceparent';
import { McpError } from '@0711/mcp-sdk/define-mcp';
import type { Services } from '../context.ts';
import { runTaskFollow } from '../outbox/follows.ts';
import { writeChange } from '../tasks/write-change.ts';
import { failRun, type Fault } from './fail-run.ts';
import { isOutage } from './is-outage.ts';
import { RunStopped } from './run-hold.ts';
import type { Run } from './start-run.ts';
import { asPlatform } from '../system-actor.ts';

const MAX_TRANSIENT_FAILURES = 3;
const BACKOFF_MS = [2_000, 10_000];

/** Decides what becomes of a run that threw: failed, tried again later, or given back by throwing `error` on to the queue. */
export async function settleRun(services: Services, run: Run, error: unknown): Promise<void> {
  const log = services.log.child({ taskId: run.task.id, attempt: run.task.attempts, trace_id: traceIdIn(run.task.traceparent) });
  if (error instanceof RunStopped) {
    if (error.reason === 'shutdown') throw error;
    if (error.reason === 'superseded') {
      log.info('run stopped: the task is no longer its own');
      return;
    }
  }
  // If it is the database that is away, the next line throws too, and the queue hands the job out again when it is back.
  if ((isTransient(error) || isOutage(error)) && run.task.transientFailures + 1 < MAX_TRANSIENT_FAILURES) {
    log.warn({ err: error }, 'run failed for the moment and is tried again');
    await tryAgain(services, run);
    return;
  }
  const fault = faultOf(error, run);
  log[fault.code === 'internal' ? 'error' : 'warn']({ err: error, code: fault.code }, 'run failed');
  await failRun(services, run, fault);
}

function isTransient(error: unknown): boolean {
  return error instanceof McpError ? error.transient : error instanceof AppError && error.code === 'unavailable';
}

function faultOf(error: unknown, { type }: Run): Fault {
  if (error instanceof RunStopped) {
    const minutes = Math.round((type.timeLimit ?? 900) / 60);
    return { code: 'time_limit', message: `The task took longer than ${minutes} minutes and was stopped.`, params: { minutes } };
  }
  if (error instanceof McpError) return { code: error.code, message: error.message, params: error.params };
  if (error instanceof AppError && error.code !== 'internal') return { code: error.code, message: error.message };
  return { code: 'internal', message: 'Something went wrong on our side. It is logged; the task can be tried again.' };
}

/** The task stays in progress, and the same run is taken up again after a while. */
async function tryAgain(services: Services, { task }: Run): Promise<void> {
  const failures = task.transientFailures + 1;
  const runAt = new Date(Date.now() + (BACKOFF_MS[failures - 1] ?? 10_000));
  await writeChange(asPlatform(services, task.traceparent), task, 'resume', {
    set: { transientFailures: failures },
    follows: (after) => [runTaskFollow(after, runAt)],
    progress: { step: 'waiting', percent: 1, message: 'to be tried again shortly', data: { retry_at: runAt.toISOString() } },
    audit: { action: 'task.postponed', details: { failures } },
  });
}
