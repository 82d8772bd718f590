import type { JobHandler } from '@0711/postgres/start-worker';
import { histogram } from '@0711/telemetry/registry';
import { withSpan } from '@0711/telemetry/tracing';
import type { Logger } from 'pino';
import { z } from 'zod';
import { makeTraceparent, traceIdOf } from '../traceparent.ts';
import { asRequest } from './current-request.ts';

const Traced = z.object({ traceparent: z.string() });
/** Those that look around by the clock would fill the log. */
const QUIET = new Set(['reconcile']);

/** The same handlers, each run as a part of the trace that asked for it (or of one of its own), measured, and told of in one line. */
export function observedHandlers(handlers: Record<string, JobHandler>, log: Logger): Record<string, JobHandler> {
  return Object.fromEntries(Object.entries(handlers).map(([job, handler]) => [job, observed(job, handler, log)]));
}

function observed(job: string, handler: JobHandler, log: Logger): JobHandler {
  const seconds = histogram({
    name: 'network_job_seconds', help: 'How long jobs take, by kind and outcome; failed ones are tried again', labelNames: ['job', 'outcome'],
    buckets: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60],
  });
  return async (payload, helpers) => {
    const given = Traced.safeParse(payload);
    const end = seconds.startTimer({ job });
    await withSpan(`job ${job}`, { parent: given.success ? given.data.traceparent : null, kind: 'consumer' }, async (within) => {
      const traceparent = within ?? makeTraceparent();
      const tell = (outcome: 'done' | 'failed'): void => {
        const took = end({ outcome });
        log[QUIET.has(job) ? 'debug' : 'info']({ trace_id: traceIdOf(traceparent), job, attempt: helpers.job.attempts, outcome, ms: Math.round(took * 1_000) }, 'job');
      };
      try {
        await asRequest({ traceparent }, () => handler(payload, helpers));
        tell('done');
      } catch (error) {
        tell('failed');
        throw error;
      }
    });
  };
}
