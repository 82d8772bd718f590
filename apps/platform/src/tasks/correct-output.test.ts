import type { Task } from '@0711/contract/task';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from '../db/schema.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { runTask } from '../worker/run-task.ts';
import { approveTask } from './approve-task.ts';

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTestTasks();
});
afterAll(() => tasks.stop());

async function partOf({ engagementId, customerId, documentId }: Seeded): Promise<string> {
  const id = randomUUID();
  await tasks.services.db.insert(documents).values({
    id, engagementId, customerId, containerId: documentId, name: 'part.txt', format: 'text', mediaType: 'text/plain', sizeBytes: 1, sha256: '0', storageKey: id, status: 'stored',
  });
  return id;
}

function approve(task: Task, document: string): Promise<Task> {
  const evidence = [{ document, file: 'part.txt', quote: 'a', start: 0, end: 1, page: null, regions: [] }];
  return approveTask(tasks.ctx, { id: task.id, corrections: [{ path: 'fields.title', op: 'set', value: 'Right', evidence }], notes: null, expectedVersion: undefined });
}

test('evidence may come from a part of a container that the task names, and from no other', async () => {
  const [mine, theirs] = [await tasks.seed(), await tasks.seed()];
  const [part, foreign] = [await partOf(mine), await partOf(theirs)];
  const task = await tasks.create(mine, { review: 'look' });
  await runTask(tasks.services, { taskId: task.id, run: 1, deliveries: 1, signal: new AbortController().signal });
  await expect(approve(task, foreign)).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'corrections.0.evidence.0.document', code: 'unknown_document' }] });
  expect(await approve(task, part)).toMatchObject({ status: 'completed', output_data: { fields: { title: { value: 'Right', evidence: [{ document: part }] } } } });
});
