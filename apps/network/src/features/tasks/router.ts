import { Id } from '@0711/contract/common';
import { z } from 'zod';
import { procedure, router } from '../../lib/trpc/init.ts';
import { cancelTask } from './cancel-task.ts';
import { completeTask } from './complete-task.ts';
import { createTask } from './create-task.ts';
import { getResult } from './get-result.ts';
import { listRevisions } from './list-revisions.ts';
import { getTask, listTasks } from './queries.ts';
import { offeredTypes } from './offered-types.ts';
import { reopenTask } from './reopen-task.ts';
import { retryTask } from './retry-task.ts';
import { countReviews, listReviewQueue } from './review-queue.ts';
import { reviewTask } from './review-task.ts';
import { CancelTask, CompleteTask, CreateTask, GetResult, ListTasks, OfferedTaskTypes, ReopenTask, RetryTask, ReviewTask, Revision, TaskDetail, TaskId, TaskList, TaskResult } from './schema.ts';

export const tasksRouter = router({
  list: procedure.input(ListTasks).output(TaskList).query(({ ctx, input }) => listTasks(ctx.session, input)),
  get: procedure.input(TaskId).output(TaskDetail).query(({ ctx, input }) => getTask(ctx.session, input.id)),
  result: procedure.input(GetResult).output(TaskResult).query(({ ctx, input }) => getResult(ctx.session, input)),
  revisions: procedure.input(TaskId).output(z.array(Revision)).query(({ ctx, input }) => listRevisions(ctx.session, input.id)),
  /** What can be asked for in an engagement. */
  types: procedure
    .input(z.strictObject({ engagement_id: Id }))
    .output(OfferedTaskTypes)
    .query(async ({ ctx, input }) => ({ task_types: await offeredTypes(ctx.session, input.engagement_id) })),
  create: procedure.input(CreateTask).output(TaskDetail).mutation(({ ctx, input }) => createTask(ctx.session, input)),
  review: procedure.input(ReviewTask).output(TaskDetail).mutation(({ ctx, input }) => reviewTask(ctx.session, input)),
  reopen: procedure.input(ReopenTask).output(TaskDetail).mutation(({ ctx, input }) => reopenTask(ctx.session, input)),
  cancel: procedure.input(CancelTask).output(TaskDetail).mutation(({ ctx, input }) => cancelTask(ctx.session, input)),
  retry: procedure.input(RetryTask).output(TaskDetail).mutation(({ ctx, input }) => retryTask(ctx.session, input)),
  completeByHand: procedure.input(CompleteTask).output(TaskDetail).mutation(({ ctx, input }) => completeTask(ctx.session, input)),
});

export const reviewQueueRouter = router({
  /** Tasks that wait for this expert: most urgent (priority, then due date) first, then the oldest. */
  list: procedure
    .input(ListTasks.pick({ cursor: true, direction: true, limit: true }))
    .output(TaskList)
    .query(({ ctx, input }) => listReviewQueue(ctx.session, input)),
  count: procedure
    .output(z.object({ count: z.number().int() }))
    .query(async ({ ctx }) => ({ count: await countReviews(ctx.session.db, ctx.session.scope.expertId) })),
});
