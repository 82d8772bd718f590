import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { traceIdIn } from '@0711/telemetry/traceparent';
import { withSpan } from '@0711/telemetry/tracing';
import type { Services } from '../context.ts';
import { openTaskModel } from '../models/open-task-model.ts';
import { finishTask } from './finish-task.ts';
import { mcpContext } from './mcp-context.ts';
import { createProgressReporter } from './progress-reporter.ts';
import { holdRun, RunStopped } from './run-hold.ts';
import { settleRun } from './settle-run.ts';
import { type Run, type StartInput, startRun } from './start-run.ts';

/**
 * Runs a task from its start to its end, or to where another must go on. Throws when the queue should hand the job out again:
 * the database is away, or `signal` says that this worker shuts down.
 */
export async function runTask(services: Services, input: StartInput & { signal: AbortSignal }): Promise<void> {
  const run = await startRun(services, input);
  if (!run) return;
  const { id, mcpId, taskType, attempts, traceparent } = run.task;
  const attributes = { 'task.id': id, 'task.mcp': mcpId, 'task.type': taskType, 'task.attempt': attempts };
  // What the run brings about (its events and their deliveries) is a part of it in the trace too.
  await withSpan('task.run', { parent: traceparent, kind: 'consumer', attributes }, (within) =>
    workOff(services, { ...run, task: { ...run.task, traceparent: within } }, input.signal),
  );
}

async function workOff(services: Services, run: Run, stop: AbortSignal): Promise<void> {
  const log = services.log.child({ taskId: run.task.id, attempt: run.task.attempts, trace_id: traceIdIn(run.task.traceparent) });
  const hold = holdRun(services, run, stop);
  const progress = createProgressReporter(services, run.task, hold.superseded);
  log.info({ mcp: run.task.mcpId, taskType: run.task.taskType }, 'run started');
  try {
    const result = await resultOf(services, run, progress, hold.signal);
    await progress.close();
    const ended = await finishTask(services, run, result);
    log.info(ended ? 'run ended' : 'run ended too late: the task is no longer its own');
  } catch (error) {
    await progress.close();
    await settleRun(services, run, stopReason(hold.signal) ?? error);
  } finally {
    hold.release();
  }
}

async function resultOf(services: Services, run: Run, progress: Parameters<typeof mcpContext>[2], signal: AbortSignal): Promise<McpResult<unknown>> {
  const asked = await openTaskModel(services, run.task, signal);
  try {
    const context = { ...(await mcpContext(services, run, progress, signal)), model: asked.model };
    const work = run.type.run(run.type.input.parse(run.task.inputData), context);
    // An MCP that does not heed its signal is left behind; what it still throws then is nobody's.
    work.catch(() => {});
    return await Promise.race([work, aborted(signal)]);
  } finally {
    await asked.end();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

function stopReason(signal: AbortSignal): RunStopped | null {
  return signal.reason instanceof RunStopped ? signal.reason : null;
}
