import { addJobs } from '@0711/postgres/jobs';
import type { JobHandler } from '@0711/postgres/start-worker';
import { z } from 'zod';
import { type Mailer, sendMail } from '../features/mail/send-mail.ts';
import { removeExpired } from '../features/retention/remove-expired.ts';
import { pushSync } from '../features/sync/push-sync.ts';
import { fetchTask } from '../features/tasks/fetch-task.ts';
import { reconcileTasks } from '../features/tasks/reconcile-tasks.ts';
import type { Services } from '../lib/context.ts';
import { JOBS_SCHEMA } from '../lib/db/migrate-database.ts';

const RECONCILE_EVERY_MS = 30_000;

/** The worker's jobs by name: each parses what it was told and calls a verb. */
export function jobHandlers(services: Services, mailer: Mailer | null): Record<string, JobHandler> {
  return {
    'push-sync': (payload) => pushSync(services, z.object({ type: z.enum(['expert', 'company', 'engagement']), id: z.string() }).parse(payload)),
    'fetch-task': async (payload) => void (await fetchTask(services, z.object({ taskId: z.string() }).parse(payload).taskId)),
    'send-mail': (payload) => sendMail(services, mailer, z.object({ mailId: z.string() }).parse(payload).mailId),
    retention: async () => services.log.info({ removed: await removeExpired(services.pool) }, 'removed what was kept long enough'),
    reconcile: async () => {
      await reconcileTasks(services).finally(() => scheduleReconcile(services, RECONCILE_EVERY_MS));
    },
  };
}

/** Plans the next look at silent tasks; one waits at most, however many workers plan it. */
export async function scheduleReconcile({ pool }: Pick<Services, 'pool'>, inMs: number): Promise<void> {
  await addJobs(pool, JOBS_SCHEMA, [{ task: 'reconcile', payload: {}, jobKey: 'reconcile', runAt: new Date(Date.now() + inMs), maxAttempts: 1_000 }]);
}
