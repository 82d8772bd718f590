import { eq } from 'drizzle-orm';
import type { Transaction } from '../../lib/db/client.ts';
import { engagements, taskResults, tasks } from '../../lib/db/schema.ts';
import type { Env } from '../../lib/env.ts';
import { enqueue } from '../../lib/outbox.ts';
import { publish } from '../../lib/live/publish.ts';
import { tellOfTask } from '../notifications/tell-of-task.ts';
import type { TaskNews } from './task-state.ts';

export type MirrorOutcome = 'applied' | 'stale' | 'unknown_engagement';

/**
 * Brings the mirror of a task up to what the Platform told, and in the same transaction stores the output, tells whom it concerns,
 * and wakes the pages that show it. What is not newer than the mirror changes nothing.
 */
export async function mirrorTask(tx: Transaction, env: Pick<Env, 'NETWORK_URL'>, news: TaskNews): Promise<MirrorOutcome> {
  const [engagement] = await tx.select().from(engagements).where(eq(engagements.id, news.engagementId));
  if (!engagement) return 'unknown_engagement';

  const { columns } = news;
  const inserted = await tx
    .insert(tasks)
    .values({
      mcpId: '', taskType: '', title: '', status: 'todo', priority: 'medium', inputData: {},
      ...columns,
      id: news.id, engagementId: news.engagementId, externalRef: news.externalRef, stateVersion: news.stateVersion, complete: news.complete,
    })
    .onConflictDoNothing()
    .returning({ id: tasks.id });
  const isNew = inserted.length > 0;

  const [before] = await tx.select().from(tasks).where(eq(tasks.id, news.id)).for('update');
  if (!before || before.engagementId !== news.engagementId) return 'unknown_engagement';
  const newer = isNew || news.stateVersion > before.stateVersion;
  const fillsIn = !isNew && news.complete && !before.complete && news.stateVersion >= before.stateVersion;
  if (!newer && !fillsIn) {
    // Hearing the same again still says that the Platform is there.
    if (news.stateVersion === before.stateVersion) await tx.update(tasks).set({ heardAt: new Date() }).where(eq(tasks.id, news.id));
    return 'stale';
  }
  const complete = before.complete || news.complete;
  const [after] = await tx
    .update(tasks)
    .set({ ...columns, stateVersion: news.stateVersion, complete: isNew ? news.complete : complete, heardAt: new Date() })
    .where(eq(tasks.id, news.id))
    .returning();
  if (!after) return 'stale';

  if (news.output) {
    const { revision, data, aiConfidence } = news.output;
    await tx.insert(taskResults).values({ taskId: news.id, revision, output: data, aiConfidence }).onConflictDoNothing();
  }
  if (!after.complete) await enqueue(tx, { job: 'fetch-task', payload: { taskId: news.id }, jobKey: `fetch-task:${news.id}` });
  // An event tells that the task arrived in a state, maybe by way of another (failed, tried again, failed) that it overtook.
  const arrived = isNew || !news.complete || before.status !== after.status || before.revision !== after.revision;
  if (arrived) await tellOfTask(tx, env, after, engagement);
  await publish(tx, {
    kind: 'task',
    id: after.id,
    status: after.status,
    state_version: after.stateVersion,
    engagement_id: after.engagementId,
    company_id: engagement.companyId,
    expert_id: engagement.expertId,
  });
  return 'applied';
}

