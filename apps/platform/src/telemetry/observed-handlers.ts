import type { JobHandler } from '@0711/postgres/start-worker';
import { histogram } from '@0711/telemetry/registry';

const seconds = histogram({
  name: 'platform_job_seconds',
  help: 'How long jobs take, by kind and outcome; failed ones are tried again by their schedule',
  labelNames: ['job', 'outcome'],
  buckets: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 900],
});

/** The same handlers, measured. */
export function observedHandlers(handlers: Record<string, JobHandler>): Record<string, JobHandler> {
  return Object.fromEntries(Object.entries(handlers).map(([job, handler]) => [job, observed(job, handler)]));
}

function observed(job: string, handler: JobHandler): JobHandler {
  return async (payload, helpers) => {
    const end = seconds.startTimer({ job });
    try {
      await handler(payload, helpers);
      end({ outcome: 'done' });
    } catch (error) {
      end({ outcome: 'failed' });
      throw error;
    }
  };
}
