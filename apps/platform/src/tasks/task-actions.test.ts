import { AppError } from '@0711/contract/errors';
import { type TaskAction, type TaskTransition, Task, TASK_TRANSITIONS, TaskStatus, actionsFor } from '@0711/contract/task';
import { WebhookEvent } from '@0711/contract/webhook-events';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEvents, documents, events, outbox, taskRevisions, tasks } from '../db/schema.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { actOnTask } from './act-on-task.ts';
import { listRevisions } from './list-revisions.ts';

let t: TestTasks;
let seeded: Seeded;
beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
});
afterAll(() => t.stop());

const field = { confidence: 95, derived: false, evidence: [] };
const output = {
  schema: 'test.read/1',
  fields: { title: { ...field, value: 'Old' }, months: { ...field, value: 12 } },
  lots: [{ id: 'aaaa', name: 'One', confidence: 50, evidence: [] }],
};

/** A task brought into a status as if its run had got there. */
async function taskIn(status: TaskStatus, more: Partial<typeof tasks.$inferInsert> = {}): Promise<Task> {
  const made = await t.create(seeded);
  const reviewed = status === 'needs_review' || status === 'completed';
  const [row] = await t.services.db
    .update(tasks)
    .set({
      status,
      ...(reviewed ? { outputData: output, revision: 1, aiConfidence: 70, aiHandled: 'partial', requiresReview: status === 'needs_review', reviewReason: 'unsure' } : {}),
      ...(status === 'failed' ? { errorCode: 'no_text', errorMessage: 'none' } : {}),
      ...more,
    })
    .where(eq(tasks.id, made.id))
    .returning();
  if (!row) throw new Error('the task is gone');
  return { ...made, status, state_version: row.stateVersion };
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(() => null, (e: unknown) => e);
  if (error instanceof AppError) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

const eventsOf = async (id: string) => {
  const rows = await t.services.db.select().from(events).where(eq(events.subjectId, id)).orderBy(asc(events.id));
  return rows.map((row) => WebhookEvent.parse(JSON.parse(row.body)));
};
const jobsOf = (id: string) => t.services.db.select().from(outbox).where(and(eq(outbox.subjectId, id), eq(outbox.kind, 'job'))).orderBy(asc(outbox.id));

/** Everything that a person can ask for, and the transition that it is. */
const ACTIONS: [TaskTransition, TaskAction, string | null][] = [
  ['complete', { action: 'complete', output_data: output }, 'task.completed'],
  ['approve', { action: 'review', approve: true }, 'task.completed'],
  ['send_back', { action: 'review', approve: false, inputs: { language: 'en' } }, 'task.started'],
  ['reopen', { action: 'reopen', reason: 'wrong' }, 'task.needs_review'],
  ['cancel', { action: 'cancel', reason: 'no longer needed' }, 'task.cancelled'],
  ['retry', { action: 'retry' }, null],
];

describe.each(TaskStatus.options)('a task that is %s', (status) => {
  test.each(ACTIONS)('%s', async (transition, action, event) => {
    const { from, to }: { from: readonly TaskStatus[]; to: TaskStatus } = TASK_TRANSITIONS[transition];
    const before = await taskIn(status);
    const acted = actOnTask(t.ctx, { id: before.id, action });
    const told = () => eventsOf(before.id).then((all) => all.slice(1).map((e) => [e.event, 'state_version' in e.data && e.data.state_version]));
    if (from.includes(status)) {
      const after = Task.parse(await acted);
      expect([after.status, after.state_version]).toEqual([to, before.state_version + 1]);
      expect(await told()).toEqual(event === null ? [] : [[event, after.state_version]]);
      expect(actionsFor(status)).toContain(action.action);
      const audit = await t.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, before.id)).orderBy(asc(auditEvents.id));
      expect(audit.at(-1)).toMatchObject({ actorId: 'eva', actorRole: 'expert' });
    } else {
      expect((await refusal(acted)).code).toBe('illegal_transition');
      const [row] = await t.services.db.select().from(tasks).where(eq(tasks.id, before.id));
      expect([row?.status, row?.stateVersion]).toEqual([status, before.state_version]);
      expect(await told()).toEqual([]);
    }
  });
});

describe('approving', () => {
  test('applies the corrections, keeps both versions and says who', async () => {
    const { id } = await taskIn('needs_review');
    await t.services.db.insert(taskRevisions).values({
      taskId: id, revision: 1, kind: 'ai', authorType: 'system', authorId: 'FAKE@1.0.0', authorRole: null, corrections: [], notes: null, outputData: output, aiConfidence: 70,
    });
    const corrections = [{ path: 'fields.title', op: 'set' as const, value: 'New' }, { path: 'lots', op: 'add' as const, value: { name: 'Two' } }];
    const after = await actOnTask(t.ctx, { id, action: { action: 'review', approve: true, notes: 'seen', corrections } });
    expect(after).toMatchObject({ status: 'completed', ai_handled: 'partial', revision: 2, requires_review: false, review_reason: null });
    expect(after.completed_at).not.toBeNull();
    expect(after.output_data).toMatchObject({ fields: { title: { value: 'New', confidence: 100 } }, lots: [{ id: 'aaaa' }, { name: 'Two', confidence: 100 }] });
    const revisions = await listRevisions(t.ctx, { id });
    expect(revisions.map((r) => [r.revision, r.kind, r.author.id, r.notes])).toEqual([[1, 'ai', 'FAKE@1.0.0', null], [2, 'approved', 'eva', 'seen']]);
    expect(revisions[0]?.output_data).toEqual(output);
    expect(revisions[1]?.corrections).toEqual(corrections);
  });

  test.each([[95, 0, 'full'], [85, 0, 'partial'], [95, 1, 'partial']] as const)('at confidence %d with %d corrections is ai_handled %s', async (aiConfidence, n, handled) => {
    const { id } = await taskIn('needs_review', { aiConfidence, aiHandled: aiConfidence >= 90 ? 'full' : 'partial' });
    const corrections = n === 0 ? [] : [{ path: 'fields.title', op: 'set' as const, value: 'New' }];
    expect((await actOnTask(t.ctx, { id, action: { action: 'review', approve: true, corrections } })).ai_handled).toBe(handled);
  });

  test.each([
    ['a path that is not there', { path: 'fields.nope', op: 'set', value: 'x' }, 'corrections.0.path'],
    ['a value of the wrong type', { path: 'fields.months', op: 'set', value: 'twelve' }, 'corrections.0.value'],
    ['a wrong member of a new entry', { path: 'lots', op: 'add', value: { name: 3 } }, 'corrections.0.value.name'],
    ['a missing member of a new entry', { path: 'lots', op: 'add', value: {} }, 'corrections.0.value.name'],
    ['a member that must be stated', { path: 'lots.aaaa.name', op: 'not_stated' }, 'corrections.0.path'],
    ['evidence from elsewhere', { path: 'fields.title', op: 'set', value: 'x', evidence: [{ document: 'foreign', file: 'f', quote: 'q', start: 0, end: 1, page: null, regions: [] }] }, 'corrections.0.evidence.0.document'],
  ] as const)('%s is refused with its path, and nothing changes', async (_, correction, path) => {
    const before = await taskIn('needs_review');
    const corrections = structuredClone([correction]) as never;
    const error = await refusal(actOnTask(t.ctx, { id: before.id, action: { action: 'review', approve: true, corrections } }));
    expect([error.code, error.errors?.map((e) => e.path)]).toEqual(['invalid', [path]]);
    expect((await t.services.db.select().from(tasks).where(eq(tasks.id, before.id)))[0]?.stateVersion).toBe(before.state_version);
  });

  test('twenty at once: one wins, the others are told', async () => {
    for (const expected_version of [undefined, 1]) {
      const { id } = await taskIn('needs_review');
      const action = { action: 'review' as const, approve: true, ...(expected_version === undefined ? {} : { expected_version }) };
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => actOnTask(t.ctx, { id, action })));
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ status: 409 });
      expect((await eventsOf(id)).filter((e) => e.event === 'task.completed')).toHaveLength(1);
      expect(await listRevisions(t.ctx, { id })).toHaveLength(1);
    }
  });
});

test('another version than the caller saw is a conflict, whatever they ask', async () => {
  const before = await taskIn('needs_review');
  for (const [, action] of ACTIONS) {
    expect((await refusal(actOnTask(t.ctx, { id: before.id, action: { ...action, expected_version: before.state_version + 1 } }))).code).toBe('version_conflict');
  }
});

describe('sending back', () => {
  test('with nothing changed is refused', async () => {
    const { id } = await taskIn('needs_review');
    for (const inputs of [{}, { documents: [seeded.documentId] }, { language: null }]) {
      const error = await refusal(actOnTask(t.ctx, { id, action: { action: 'review', approve: false, inputs } }));
      expect([error.code, error.errors?.[0]?.path]).toEqual(['invalid', 'inputs']);
    }
  });

  test('with inputs that do not fit, or documents from elsewhere, is refused with the path', async () => {
    const { id } = await taskIn('needs_review');
    const other = await t.seed();
    const ask = (inputs: Record<string, unknown>) => refusal(actOnTask(t.ctx, { id, action: { action: 'review', approve: false, inputs } }));
    expect((await ask({ language: 'fr' })).errors?.[0]?.path).toBe('inputs.language');
    expect((await ask({ colour: 'red' })).errors?.[0]?.path).toBe('inputs.colour');
    expect((await ask({ documents: [seeded.documentId, other.documentId] })).errors?.[0]?.path).toBe('inputs.documents.1');
  });

  test('merges the inputs, raises fence and run, keeps the corrections as a revision, and runs again', async () => {
    const before = await taskIn('needs_review');
    await t.services.db.insert(documents).values({
      id: `${seeded.documentId}-2`, engagementId: seeded.engagementId, customerId: seeded.customerId, name: 'b.txt', format: 'text', mediaType: 'text/plain', sizeBytes: 1, sha256: '1', storageKey: 'b', status: 'stored',
    });
    const corrections = [{ path: 'fields.title', op: 'set' as const, value: 'Mine' }];
    const inputs = { documents: [seeded.documentId, `${seeded.documentId}-2`] };
    const after = await actOnTask(t.ctx, { id: before.id, action: { action: 'review', approve: false, notes: 'add the price sheet', inputs, corrections } });
    expect(after).toMatchObject({ status: 'in_progress', input_data: inputs, revision: 2, requires_review: false });
    const [row] = await t.services.db.select().from(tasks).where(eq(tasks.id, before.id));
    expect([row?.fence, row?.run]).toEqual([1, 2]);
    expect((await jobsOf(before.id)).at(-1)?.payload).toMatchObject({ payload: { taskId: before.id, run: 2 } });
    expect(await listRevisions(t.ctx, { id: before.id })).toMatchObject([{ revision: 2, kind: 'corrected', corrections, notes: 'add the price sheet', author: { id: 'eva' } }]);
  });
});

test('completing by hand takes only an output that fits', async () => {
  const { id } = await taskIn('needs_review');
  const error = await refusal(actOnTask(t.ctx, { id, action: { action: 'complete', output_data: { ...output, fields: { title: output.fields.title } } } }));
  expect([error.code, error.errors?.[0]?.path]).toEqual(['invalid', 'output_data.fields.months']);
  const after = await actOnTask(t.ctx, { id, action: { action: 'complete', output_data: output } });
  expect(after).toMatchObject({ status: 'completed', ai_handled: 'no', revision: 2 });
  expect(await listRevisions(t.ctx, { id })).toMatchObject([{ kind: 'manual', revision: 2, ai_confidence: null }]);
});

test('reopening gives the reason to whoever reviews', async () => {
  const { id } = await taskIn('completed', { aiHandled: 'full', completedAt: new Date() });
  const after = await actOnTask(t.ctx, { id, action: { action: 'reopen', reason: 'the deadline moved' } });
  expect(after).toMatchObject({ requires_review: true, requires_human_review: true, review_reason: 'the deadline moved', completed_at: null });
  expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'task.needs_review', data: { reason: 'the deadline moved', output_data: output } });
});

test('a task is out of reach for others, who can’t tell it from one that is not there', async () => {
  const { id } = await taskIn('needs_review');
  for (const [, action] of ACTIONS) expect((await refusal(actOnTask(t.ctxFor('somebody-else'), { id, action }))).code).toBe('not_found');
  expect((await refusal(listRevisions(t.ctxFor('somebody-else'), { id }))).code).toBe('not_found');
});

test('what was said is never rewritten: the database refuses it', async () => {
  const { id } = await taskIn('needs_review');
  await actOnTask(t.ctx, { id, action: { action: 'review', approve: true } });
  await expect(t.services.pool.query(`update platform.task_revisions set notes = 'x' where task_id = $1`, [id])).rejects.toThrow('append-only');
  await expect(t.services.pool.query(`update platform.audit_events set actor_id = 'x' where subject_id = $1`, [id])).rejects.toThrow('append-only');
});
