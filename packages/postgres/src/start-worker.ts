import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CronItem, type JobHelpers, parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { graphileLogger } from './graphile-logger.ts';
import { type AbortedJob, handBack } from './hand-back.ts';
import { startHeartbeat } from './heartbeat.ts';
import { keepRunner, type Launched } from './keep-runner.ts';
import type { Log } from './log.ts';

export type JobHandler = (payload: unknown, helpers: JobHelpers) => Promise<void>;

export type WorkerOptions = {
  /** At least `concurrency` + 3 connections, and those that the handlers take. */
  pool: Pool;
  /** As given to `migrateJobs`, which must have run. */
  schema: string;
  /** Jobs at once in this process. */
  concurrency: number;
  tasks: Record<string, JobHandler>;
  log: Log;
  cron?: readonly CronItem[];
  /** How long `stop` lets running jobs end before it aborts them; 5 s when left out. */
  graceMs?: number;
  /** Silence after which a worker counts as dead, and how often each beats. For tests. */
  deadAfterMs?: number;
  beatEveryMs?: number;
};

export type RunningWorker = {
  /** The id that its locks and heartbeats carry now; another after PostgreSQL was away. */
  readonly workerId: string;
  /**
   * Takes no more jobs, lets those that run end, aborts `helpers.abortSignal` after `graceMs`, and gives free what
   * is not done 2 s later, so that another worker takes it up at once. Never throws.
   */
  stop(): Promise<void>;
};

/**
 * Works off the jobs of a queue until `stop`. A lost PostgreSQL does not end it: it waits, starts anew and gives
 * free what it still held. A handler may run twice for one job; what it writes must bear that.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { pool, schema, log, graceMs = 5_000 } = options;
  const active = new Map<Promise<void>, string>();
  const aborted: AbortedJob[] = [];
  const tasks = Object.entries(options.tasks).map(([name, handler]) => [name, tracked(handler, active, aborted)]);
  const taskList: Record<string, JobHandler> = Object.fromEntries(tasks);
  const heartbeat = startHeartbeat({ ...options, working: () => new Set(active.values()) });

  async function launch(): Promise<Launched> {
    const events: WorkerEvents = new EventEmitter();
    let workerId = '';
    events.on('pool:create', ({ workerPool }) => {
      workerId = workerPool.id;
      void heartbeat.join(workerId);
    });
    const listening = new Promise<void>((resolve) => {
      events.on('pool:listen:success', ({ client, workerPool }) => {
        // Its LISTEN is sent right after this event, and a connection answers in order: then we look once more,
        // for what was added before, instead of at the next poll.
        queueMicrotask(() => {
          client.query('select 1').then(() => workerPool.nudge(options.concurrency), () => {}).finally(resolve);
        });
      });
    });
    // Of two such failures graphile-worker counts one too many as written down, and its shutdown then waits for ever.
    const stuck = once(events, 'pool:fatalError').then(async ([fault]: { error?: unknown }[]) => {
      await sleep(graceMs, undefined, { ref: false });
      throw fault?.error;
    });
    stuck.catch(() => {});
    const runner = await run({
      pgPool: pool,
      schema,
      concurrency: options.concurrency,
      taskList,
      parsedCronItems: parseCronItems([...(options.cron ?? [])]),
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: graceMs,
      pollInterval: 1_000,
      logger: graphileLogger(log),
      events,
      // Without batches graphile-worker does not await these writes, and one that fails ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    const ended = Promise.race([runner.promise, stuck]);
    // Whoever keeps the runner hears of its end; until then it must not count as unheard.
    ended.catch(() => {});
    await Promise.race([listening, sleep(2_000, undefined, { ref: false })]);
    return { runner, workerId, ended };
  }

  async function giveFree(workerId: string): Promise<void> {
    await heartbeat.leave(workerId);
    await handBack(pool, schema, aborted);
    aborted.length = 0;
  }

  const kept = await keepRunner({
    launch,
    // While they run, the heartbeat goes on, so that nobody else takes up the same jobs.
    settle: async () => void (await Promise.allSettled(active.keys())),
    bury: giveFree,
    log,
  }).catch((error: unknown) => {
    heartbeat.stop();
    throw error;
  });

  return {
    get workerId() {
      return kept.workerId();
    },
    async stop() {
      const late = sleep(graceMs + 2_000, undefined, { ref: false }).then(() => log.warn({ schema }, 'jobs outlast the stop and are handed back'));
      await Promise.race([kept.stop(), late]);
      heartbeat.stop();
      const away = sleep(2_000, undefined, { ref: false });
      await Promise.race([giveFree(kept.workerId()), away]).catch((error: unknown) => log.warn({ err: error, schema }, 'the stopped worker could not give its jobs free'));
    },
  };
}

function tracked(handler: JobHandler, active: Map<Promise<void>, string>, aborted: AbortedJob[]): JobHandler {
  return async (payload, helpers) => {
    const work = handler(payload, helpers);
    active.set(work, helpers.job.id);
    try {
      await work;
    } catch (error) {
      if (helpers.abortSignal.aborted) aborted.push({ id: helpers.job.id, attempts: helpers.job.attempts });
      throw error;
    } finally {
      active.delete(work);
    }
  };
}
