import type { Services } from '../context.ts';
import type { Run } from './start-run.ts';

/** Why a run was stopped from outside. */
export class RunStopped extends Error {
  readonly reason: 'superseded' | 'time_limit' | 'shutdown';
  constructor(reason: 'superseded' | 'time_limit' | 'shutdown') {
    super(`the run was stopped: ${reason}`);
    this.name = 'AbortError';
    this.reason = reason;
  }
}

export type Hold = {
  /** Aborts with a RunStopped when the run must stop. */
  signal: AbortSignal;
  /** To be called by whoever notices that the task is no longer this run's. */
  superseded: () => void;
  release: () => void;
};

const LOOK_EVERY_MS = 1_000;
const DEFAULT_LIMIT_SECONDS = 900;

/** Watches over a run: its time, the worker's shutdown, and, by looking now and then, whether the task is still its own. */
export function holdRun({ pool, log }: Services, { task, type }: Run, shutdown: AbortSignal): Hold {
  const controller = new AbortController();
  const stop = (reason: RunStopped['reason']) => (): void => controller.abort(new RunStopped(reason));
  const superseded = stop('superseded');
  const shutDown = stop('shutdown');

  const limit = setTimeout(stop('time_limit'), (type.timeLimit ?? DEFAULT_LIMIT_SECONDS) * 1_000);
  const look = setInterval(() => {
    pool
      .query(`select 1 from platform.tasks where id = $1 and fence = $2 and status = 'in_progress'`, [task.id, task.fence])
      .then(({ rowCount }) => rowCount === 0 && superseded())
      .catch((error: unknown) => log.debug({ err: error, taskId: task.id }, 'the fence could not be looked at'));
  }, LOOK_EVERY_MS);
  shutdown.addEventListener('abort', shutDown, { once: true });
  if (shutdown.aborted) shutDown();

  return {
    signal: controller.signal,
    superseded,
    release() {
      clearTimeout(limit);
      clearInterval(look);
      shutdown.removeEventListener('abort', shutDown);
    },
  };
}
