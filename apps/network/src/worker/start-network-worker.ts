import { listen } from '@0711/postgres/listen';
import { startWorker } from '@0711/postgres/start-worker';
import type { Mailer } from '../features/mail/send-mail.ts';
import type { Services } from '../lib/context.ts';
import { JOBS_SCHEMA, migrateDatabase } from '../lib/db/migrate-database.ts';
import { dispatchOutbox } from '../lib/dispatch-outbox.ts';
import { observedHandlers } from '../lib/telemetry/observed-handlers.ts';
import { OUTBOX_CHANNEL } from '../lib/outbox.ts';
import { jobHandlers, scheduleReconcile } from './handlers.ts';

const POLL_MS = 2_000;
const CONCURRENCY = 4;

/** Brings the tables up to date, then dispatches the outbox and works its jobs off until `stop`. */
export async function startNetworkWorker(services: Services, mailer: Mailer | null): Promise<{ stop: () => Promise<void> }> {
  const { pool, log, env } = services;
  await migrateDatabase(pool);
  const worker = await startWorker({
    pool, schema: JOBS_SCHEMA, concurrency: CONCURRENCY, tasks: observedHandlers(jobHandlers(services, mailer), log), log,
    cron: [{ task: 'retention', match: '17 3 * * *', identifier: 'retention' }],
  });
  const dispatch = oneAtATime(async () => {
    while ((await dispatchOutbox(pool)) > 0);
  });
  const wake = (): void => void dispatch().catch((error: unknown) => log.warn({ err: error }, 'the outbox could not be dispatched yet'));
  const listener = await listen(env.DATABASE_URL, OUTBOX_CHANNEL, wake, { log, onReconnect: wake });
  const timer = setInterval(wake, POLL_MS);
  wake();
  await scheduleReconcile(services, 0);
  return {
    async stop() {
      clearInterval(timer);
      await listener.close();
      await worker.stop();
    },
  };
}

/** Calls while `work` runs are answered by one more run after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  return () => {
    again = true;
    running ??= (async () => {
      try {
        while (again) {
          again = false;
          await work();
        }
      } finally {
        running = null;
      }
    })();
    return running;
  };
}
