import type { Reason } from '@0711/contract/reason';
import type { Services } from '../context.ts';
import { failedEvent } from '../tasks/event-follows.ts';
import { type Change, writeChange } from '../tasks/write-change.ts';
import type { Run } from './start-run.ts';
import { asPlatform } from '../system-actor.ts';

/** Why a task failed: a word for programs and what it speaks of, and a sentence for people. */
export type Fault = { code: string; message: string; params?: Reason['params'] };

/** Ends a run as failed. False when the task is no longer this run's to end. */
export async function failRun(services: Services, { task }: Pick<Run, 'task'>, fault: Fault): Promise<boolean> {
  return (await writeChange(asPlatform(services, task.traceparent), task, 'fail', failure(fault))) !== null;
}

/** What a failure changes, whoever finds it. */
export function failure({ code, message, params = {} }: Fault): Change {
  return {
    set: { errorCode: code, errorMessage: message, reasons: [{ code, params }], requiresReview: false, completedAt: new Date() },
    follows: (after) => [failedEvent(after)],
    progress: { step: 'failed', percent: 100, message, data: { error_code: code } },
    audit: { action: 'task.failed', details: { error_code: code } },
  };
}
