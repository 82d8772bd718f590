import { actOnTask } from '../tasks/act-on-task.ts';
import { createTask } from '../tasks/create-task.ts';
import { getTask } from '../tasks/get-task.ts';
import { listRevisions } from '../tasks/list-revisions.ts';
import { listTasks } from '../tasks/list-tasks.ts';
import { os } from './operation-context.ts';

export const taskOperations = {
  create: os.tasks.create.handler(({ context, input }) =>
    createTask(context, { task: input.body, idempotencyKey: input.headers?.['idempotency-key'] ?? null }),
  ),
  get: os.tasks.get.handler(({ context, input }) => getTask(context, input)),
  list: os.tasks.list.handler(({ context, input }) => listTasks(context, input)),
  act: os.tasks.act.handler(({ context, input }) => actOnTask(context, { id: input.params.id, action: input.body })),
  revisions: os.tasks.revisions.handler(({ context, input }) => listRevisions(context, input)),
};
