import { apiKeysRouter } from '../../features/api-keys/router.ts';
import { auditRouter } from '../../features/audit/router.ts';
import { companyProfileRouter } from '../../features/company-profile/router.ts';
import { documentsRouter } from '../../features/documents/router.ts';
import { engagementsRouter } from '../../features/engagements/router.ts';
import { mailRouter } from '../../features/mail/router.ts';
import { meRouter } from '../../features/me/router.ts';
import { notificationsRouter } from '../../features/notifications/router.ts';
import { requirementsRouter } from '../../features/requirements/router.ts';
import { reviewQueueRouter, tasksRouter } from '../../features/tasks/router.ts';
import { deliveriesRouter } from '../../features/webhook-deliveries/router.ts';
import { endpointsRouter } from '../../features/webhook-endpoints/router.ts';
import { createCallerFactory, router } from './init.ts';

/** Everything that the pages ask of the server. */
export const appRouter = router({
  me: meRouter,
  engagements: engagementsRouter,
  tasks: tasksRouter,
  reviewQueue: reviewQueueRouter,
  documents: documentsRouter,
  requirements: requirementsRouter,
  companyProfile: companyProfileRouter,
  notifications: notificationsRouter,
  audit: auditRouter,
  mail: mailRouter,
  deliveries: deliveriesRouter,
  endpoints: endpointsRouter,
  apiKeys: apiKeysRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
