import { z } from 'zod';
import { procedure, router } from '../../lib/trpc/init.ts';
import { pending } from '../../lib/trpc/pending.ts';
import { CancelTask, CompleteTask, CreateTask, GetResult, ListTasks, ReopenTask, RetryTask, ReviewTask, Revision, TaskDetail, TaskId, TaskList, TaskResult } from './schema.ts';

export const tasksRouter = router({
  list: procedure.input(ListTasks).output(TaskList).query(() => pending()),
  get: procedure.input(TaskId).output(TaskDetail).query(() => pending()),
  result: procedure.input(GetResult).output(TaskResult).query(() => pending()),
  revisions: procedure.input(TaskId).output(z.array(Revision)).query(() => pending()),
  create: procedure.input(CreateTask).output(TaskDetail).mutation(() => pending()),
  review: procedure.input(ReviewTask).output(TaskDetail).mutation(() => pending()),
  reopen: procedure.input(ReopenTask).output(TaskDetail).mutation(() => pending()),
  cancel: procedure.input(CancelTask).output(TaskDetail).mutation(() => pending()),
  retry: procedure.input(RetryTask).output(TaskDetail).mutation(() => pending()),
  completeByHand: procedure.input(CompleteTask).output(TaskDetail).mutation(() => pending()),
});

export const reviewQueueRouter = router({
  /** Tasks that wait for this expert: most urgent (priority, then due date) first, then the oldest. */
  list: procedure.input(ListTasks.pick({ cursor: true, limit: true })).output(TaskList).query(() => pending()),
  count: procedure.output(z.object({ count: z.number().int() })).query(() => pending()),
});
