import type { Correction } from '@0711/contract/corrections';
import type { Task } from '@0711/contract/task';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentPages } from '../db/schema.ts';
import { deleteDocument } from '../documents/delete-document.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { approveTask } from '../tasks/approve-task.ts';
import { reopenTask } from '../tasks/reopen-task.ts';
import { sendBackTask } from '../tasks/send-back-task.ts';
import { runTask } from '../worker/run-task.ts';
import { pastCorrections } from './past-corrections.ts';

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTestTasks();
});
afterAll(() => tasks.stop());

const run = (task: Task, of = 1) => runTask(tasks.services, { taskId: task.id, run: of, deliveries: 1, signal: new AbortController().signal });
const approve = (task: Task, corrections: Correction[]) => approveTask(tasks.ctx, { id: task.id, corrections, notes: null, expectedVersion: undefined });
const reopen = (task: Task) => reopenTask(tasks.ctx, { id: task.id, reason: 'look again', expectedVersion: undefined });
const past = (of: Seeded) => pastCorrections(tasks.services, { customerId: of.customerId, mcpId: 'FAKE' });
const title = (value: string, more: Partial<Correction> = {}): Correction => ({ path: 'fields.title', op: 'set', value, ...more });

/** A task in review; its title is "Title of 1", its lots are aaaa and bbbb. */
async function reviewed(of: Seeded): Promise<Task> {
  const task = await tasks.create(of, { review: 'look', documents: [of.documentId] });
  await run(task);
  return task;
}

/** Gives a document two pages of text and evidence for what stands in it at a place. */
async function withText({ documentId }: Seeded): Promise<(quote: string) => NonNullable<Correction['evidence']>> {
  const pages = [`${'Before. '.repeat(60)}Title: \f`, `New town hall. ${'After. '.repeat(60)}`];
  const empty = { documentId, width: 1, height: 1, scanned: false, ocr: null, lines: [], blocks: [] };
  const starts = [0, pages[0]?.length ?? 0];
  await tasks.services.db.insert(documentPages).values(
    pages.map((text, position) => ({ ...empty, position, page: position + 1, text, start: starts[position] ?? 0, end: (starts[position] ?? 0) + text.trimEnd().length })),
  );
  const all = pages.join('');
  return (quote) => {
    const start = all.indexOf(quote);
    return [{ document: documentId, file: 'a.txt', quote, start, end: start + quote.length, page: 2, regions: [] }];
  };
}

test('a correction is told with what stood there, what stands there now, and the text around its evidence, over pages', async () => {
  const mine = await tasks.seed();
  const evidence = (await withText(mine))('New town hall');
  await approve(await reviewed(mine), [title('New town hall', { evidence })]);
  const [correction, ...more] = await past(mine);
  expect(more).toEqual([]);
  expect(correction).toMatchObject({ taskType: 'read', path: 'fields.title', op: 'set', before: 'Title of 1\ufffd', after: 'New town hall', evidence: evidence[0] });
  expect(correction?.evidence?.textBefore).toMatch(/^[\s\S]{300}$/);
  expect(correction?.evidence?.textBefore.endsWith('Before. Title: \f')).toBe(true);
  expect(correction?.evidence?.textAfter).toMatch(/^\. After\. [\s\S]{291}$/);
});

test("another customer's are never among them; those of the same customer's other engagements are", async () => {
  const [mine, theirs] = [await tasks.seed(), await tasks.seed()];
  const other = await tasks.seed({ customerId: mine.customerId });
  await approve(await reviewed(mine), [title('Mine')]);
  await approve(await reviewed(theirs), [title('Theirs')]);
  await approve(await reviewed(other), [title('Of another engagement')]);
  expect((await past(mine)).map(({ after }) => after)).toEqual(['Of another engagement', 'Mine']);
  expect((await past(theirs)).map(({ after }) => after)).toEqual(['Theirs']);
  expect(await pastCorrections(tasks.services, { customerId: mine.customerId, mcpId: 'OTHER' })).toEqual([]);
  expect(await pastCorrections(tasks.services, { customerId: randomUUID(), mcpId: 'FAKE' })).toEqual([]);
});

test('of a place that is corrected again its last form counts, beside what the machine gave', async () => {
  const mine = await tasks.seed();
  const evidence = (await withText(mine))('town hall');
  const task = await reviewed(mine);
  await approve(task, [title('First', { evidence })]);
  await reopen(task);
  await approve(task, [title('Second')]);
  expect(await past(mine)).toMatchObject([{ before: 'Title of 1\ufffd', after: 'Second', evidence: evidence[0] }]);
  await reopen(task);
  await approve(task, [title('Title of 1\ufffd')]);
  expect(await past(mine)).toEqual([]);
});

test('entries that are added, changed and removed count as what they are in the end', async () => {
  const mine = await tasks.seed();
  const task = await reviewed(mine);
  await approve(task, [
    { path: 'lots', op: 'add', value: { name: 'Lot new' } },
    { path: 'lots', op: 'add', value: { name: 'Lot mistaken' } },
    { path: 'lots.aaaa.name', op: 'set', value: 'Renamed' },
    { path: 'fields.months', op: 'not_stated' },
  ]);
  const added = (await past(mine)).filter(({ op }) => op === 'add');
  expect(added.map(({ path, before, after }) => ({ path, before, after }))).toEqual(
    expect.arrayContaining([{ path: 'lots', before: null, after: { name: 'Lot new' } }, { path: 'lots', before: null, after: { name: 'Lot mistaken' } }]),
  );
  const { rows } = await tasks.services.pool.query<{ id: string; name: string }>(
    `select l->>'id' as id, l->>'name' as name from platform.tasks, jsonb_array_elements(output_data->'lots') l where tasks.id = $1`, [task.id],
  );
  const idOf = (name: string): string => rows.find((row) => row.name === name)?.id ?? '';
  await reopen(task);
  await approve(task, [
    { path: `lots.${idOf('Lot mistaken')}`, op: 'remove' },
    { path: `lots.${idOf('Lot new')}.name`, op: 'set', value: 'Lot newer' },
    { path: 'lots.aaaa', op: 'remove' },
  ]);
  const now = (await past(mine)).map(({ path, op, before, after }) => ({ path, op, before, after }));
  expect(now).toHaveLength(2);
  expect(now).toEqual(
    expect.arrayContaining([
      { path: 'lots', op: 'add', before: null, after: { name: 'Lot newer' } },
      { path: 'lots.aaaa', op: 'remove', before: { name: 'Lot aaaa' }, after: null },
    ]),
  );
});

test('what the machine applies again after a send-back is not counted anew, and what was sent back counts', async () => {
  const mine = await tasks.seed();
  const task = await reviewed(mine);
  await sendBackTask(tasks.ctx, { id: task.id, inputs: { language: 'en' }, corrections: [title('Sent back')], notes: null, expectedVersion: undefined });
  const [first] = await past(mine);
  await run(task, 2);
  expect(await past(mine)).toEqual([first]);
  expect(first).toMatchObject({ before: 'Title of 1\ufffd', after: 'Sent back' });
});

test('of a deleted document nothing is told: the correction stays without its evidence', async () => {
  const mine = await tasks.seed();
  const evidence = (await withText(mine))('New town hall');
  await approve(await reviewed(mine), [title('New town hall', { evidence })]);
  await deleteDocument(tasks.ctx, mine.documentId);
  expect(await past(mine)).toMatchObject([{ after: 'New town hall', evidence: null }]);
  const { rows } = await tasks.services.pool.query(`select 1 from platform.task_corrections where customer_id = $1 and (text_before is not null or text_after is not null or document_id is not null)`, [mine.customerId]);
  expect(rows).toEqual([]);
});

test('with a hundred thousand corrections only those that are told are looked at', async () => {
  const mine = await tasks.seed();
  const task = await reviewed(mine);
  await tasks.services.pool.query(
    `insert into platform.task_corrections (task_id, target, customer_id, mcp_id, task_type, path, op, before, after, at)
     select $1, 'fields.t' || n, case when n % 100 = 0 then $2 else 'c' || n % 100 end, 'FAKE', 'read', 'fields.title', 'set', '"a"', to_jsonb(repeat('b', 200)), now() - n * interval '1 minute'
     from generate_series(1, 100000) n`,
    [task.id, mine.customerId],
  );
  await tasks.services.pool.query('analyze platform.task_corrections');
  const { rows } = await tasks.services.pool.query<{ 'QUERY PLAN': [{ Plan: { 'Actual Rows': number; Plans: [{ 'Node Type': string; 'Index Name': string; 'Actual Rows': number }] } }] }>(
    `explain (analyze, format json) select * from platform.task_corrections where customer_id = $1 and mcp_id = 'FAKE' order by at desc limit 500`, [mine.customerId],
  );
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  expect(plan?.Plans[0]).toMatchObject({ 'Index Name': 'task_corrections_customer', 'Actual Rows': 500 });
  expect(await past(mine)).toHaveLength(500);
});

test('evidence that covers far more than its quote is kept without what is around it, and reads no whole document', async () => {
  const mine = await tasks.seed();
  const [found] = (await withText(mine))('town hall');
  const evidence = found === undefined ? [] : [{ ...found, start: 0, end: Number.MAX_SAFE_INTEGER }];
  await approve(await reviewed(mine), [title('Town hall', { evidence })]);
  expect(await past(mine)).toMatchObject([{ evidence: { ...evidence[0], textBefore: '', textAfter: '' } }]);
});

test('a correction and the deletion of the document that the former one was found in do not hold each other up', async () => {
  const mine = await tasks.seed();
  const evidence = (await withText(mine))('town hall');
  const task = await reviewed(mine);
  await approve(task, [title('Town hall', { evidence })]);
  await reopen(task);
  const deletion = await tasks.services.pool.connect();
  try {
    // What a deletion takes hold of first, and what it changes then.
    await deletion.query('begin');
    await deletion.query('select 1 from platform.documents where id = $1 for update', [mine.documentId]);
    const approving = approve(task, [title('New town hall', { evidence })]).then(() => 'approved', (error: unknown) => error);
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await tasks.services.pool.query(waiting)).rowCount).toBe(1);
    await deletion.query('update platform.task_corrections set evidence = null where document_id = $1', [mine.documentId]);
    await deletion.query('commit');
    expect(await approving).toBe('approved');
  } finally {
    deletion.release(true);
  }
});
