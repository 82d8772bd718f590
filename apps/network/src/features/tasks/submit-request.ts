import { AppError } from '@0711/contract/errors';
import { CreateTask, type Task } from '@0711/contract/task';
import { eq } from 'drizzle-orm';
import type { Services } from '../../lib/context.ts';
import { engagements, taskRequests } from '../../lib/db/schema.ts';
import { writeAuditAs } from '../audit/write-audit.ts';
import { mirrorTask } from './mirror-task.ts';
import { newsOfTask } from './task-state.ts';

export type TaskRequest = typeof taskRequests.$inferSelect;

/**
 * Asks the Platform for the task of a request that was written down, and mirrors the answer. Asking again, by whichever process, finds
 * the same task. A refusal closes the request; whoever made it is told, so nothing appears later behind their back.
 */
export async function submitRequest(services: Services, request: TaskRequest): Promise<string> {
  const platform = services.platform({ id: request.userId, role: request.actorRole }, request.traceparent);
  let task: Task;
  try {
    task = await platform.tasks.create({ headers: { 'idempotency-key': request.id }, body: CreateTask.parse(request.body) });
  } catch (error) {
    if (error instanceof AppError) await services.db.update(taskRequests).set({ refusedCode: error.code }).where(eq(taskRequests.id, request.id));
    throw error;
  }
  await services.db.transaction(async (tx) => {
    const [open] = await tx.select().from(taskRequests).where(eq(taskRequests.id, request.id)).for('update');
    await mirrorTask(tx, services.env, newsOfTask(task));
    if (!open || open.taskId) return;
    await tx.update(taskRequests).set({ taskId: task.id, refusedCode: null }).where(eq(taskRequests.id, request.id));
    const [engagement] = await tx.select({ companyId: engagements.companyId }).from(engagements).where(eq(engagements.id, request.engagementId));
    await writeAuditAs(
      tx,
      { type: 'user', id: request.userId },
      {
        action: 'task.create', subjectType: 'task', subjectId: task.id, companyId: engagement?.companyId ?? null, role: request.actorRole,
        details: { title: task.title, request_id: request.id },
      },
      request.traceparent,
    );
  });
  return task.id;
}
