import { AppError } from '@0711/contract/errors';
import type { JobHandler } from '@0711/postgres/start-worker';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { eraseCustomer } from '../erasure/erase-customer.ts';
import { eraseQuotes } from '../erasure/erase-quotes.ts';
import { ERASE_CUSTOMER, ERASE_QUOTES } from '../erasure/erasure-follows.ts';
import { requeueErasures } from '../erasure/requeue-erasures.ts';
import { fitLearning } from '../learning/fit-learning.ts';
import { fitMissed } from '../learning/fit-missed.ts';
import { ensureModels } from '../mcps/ensure-models.ts';
import { requeueInstallations } from '../mcps/requeue-installations.ts';
import { reconcile } from '../sync/reconcile.ts';
import { endTheRest } from '../tasks/end-tasks.ts';

const EnsureModels = z.object({ installationId: z.string() });
const FitLearning = z.object({ customerId: z.string(), mcpId: z.string() });
const EraseCustomer = z.object({ customerId: z.string() });
const EraseQuotes = z.object({ engagementId: z.string(), documents: z.array(z.string()) });
const Ending = z.object({ engagementId: z.string(), installationId: z.string().nullable(), reason: z.string(), until: z.coerce.date() });

/** Long jobs that hardly compute: a download of an hour must hold up neither a task nor an event. */
export function upkeepHandlers(services: Services): Record<string, JobHandler> {
  const reconcileAll = createReconcile(services);
  return {
    'ensure-models': (payload, helpers) =>
      ensureModels(services, { ...EnsureModels.parse(payload), deliveries: helpers.job.attempts, signal: helpers.abortSignal }),
    'end-tasks': (payload) => endTheRest(services, Ending.parse(payload)),
    [ERASE_CUSTOMER]: (payload, helpers) => eraseCustomer(services, { ...EraseCustomer.parse(payload), signal: helpers.abortSignal }),
    [ERASE_QUOTES]: (payload) => eraseQuotes(services, EraseQuotes.parse(payload)),
    'requeue-erasures': () => requeueErasures(services),
    'requeue-installations': () => requeueInstallations(services),
    'fit-learning': (payload, helpers) => fitLearning(services, { ...FitLearning.parse(payload), signal: helpers.abortSignal }),
    'fit-missed': async () => {
      await fitMissed(services);
    },
    reconcile: (_, helpers) => reconcileAll(helpers.abortSignal),
  };
}

/** What runs by the clock (UTC): once for all workers together, whichever takes it; a reconciliation after the one before it. */
export const UPKEEP_SCHEDULE = [
  { identifier: 'requeue-installations', task: 'requeue-installations', match: '* * * * *' },
  { identifier: 'requeue-erasures', task: 'requeue-erasures', match: '40 * * * *' },
  { identifier: 'fit-missed', task: 'fit-missed', match: '20 2 * * *' },
  { identifier: 'reconcile', task: 'reconcile', match: '*/5 * * * *', options: { jobKey: 'reconcile', queueName: 'reconcile' } },
];

/** The next pass comes by itself, so a Network that is away is said once, and once when it is back. */
function createReconcile(services: Services): (signal: AbortSignal) => Promise<void> {
  const { log } = services;
  let away = false;
  return async (signal) => {
    try {
      await reconcile(services, signal);
      if (away) log.info('the Network answers again');
      away = false;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (!away) log.warn({ err: error }, 'records could not be reconciled with the Network; trying again every five minutes');
      away = true;
    }
  };
}
