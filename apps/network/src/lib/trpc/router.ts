import { auditRouter } from '../../features/audit/router.ts';
import { documentsRouter } from '../../features/documents/router.ts';
import { engagementsRouter } from '../../features/engagements/router.ts';
import { mailRouter } from '../../features/mail/router.ts';
import { meRouter } from '../../features/me/router.ts';
import { notificationsRouter } from '../../features/notifications/router.ts';
import { reviewQueueRouter, tasksRouter } from '../../features/tasks/router.ts';
import { createCallerFactory, router } from './init.ts';

/** Everything that the pages ask of the server. */
export const appRouter = router({
  me: meRouter,
  engagements: engagementsRouter,
  tasks: tasksRouter,
  reviewQueue: reviewQueueRouter,
  documents: documentsRouter,
  notifications: notificationsRouter,
  audit: auditRouter,
  mail: mailRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
