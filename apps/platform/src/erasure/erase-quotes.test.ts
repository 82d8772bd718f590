import { Document } from '@0711/contract/document';
import { Task, TaskRevision } from '@0711/contract/task';
import { makePdf } from '@0711/documents/testing/make-pdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { pageImage } from '../documents/page-image.ts';
import { deleteDocument } from '../documents/delete-document.ts';
import { dispatchOutbox } from '../outbox/dispatch-outbox.ts';
import { grantScope } from '../scope.ts';
import { asPlatform } from '../system-actor.ts';
import { type Customer, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { ensureEndpoint } from '../webhooks/ensure-endpoint.ts';
import { runTask } from '../worker/run-task.ts';
import { upkeepHandlers } from '../worker/upkeep-handlers.ts';
import { eraseQuotes } from './erase-quotes.ts';

let platform: TestPlatform;
let customer: Customer;
beforeAll(async () => {
  platform = await startTestPlatform();
  await ensureEndpoint(platform.services);
  customer = await seedCustomer(platform);
});
afterAll(() => platform.stop());

async function ok(answer: ReturnType<TestPlatform['call']>): Promise<unknown> {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}
async function upload(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const form = new FormData();
  form.append('engagement_id', customer.engagementId);
  form.append('file', new Blob([content]), name);
  return Document.parse(await ok(platform.call('POST', '/api/documents', { raw: form }))).id;
}
const act = (id: string, body: Record<string, unknown>) => ok(platform.call('POST', `/api/tasks/${id}/actions`, { body }));
const notice = (word: string) => `# Invitation to tender\n\nTitle: ${word} bridge works\n\nTenders must be received by 12 March 2027 at 12:00.\n\nThe contractor must provide a ${word} pump.\n`;
const run = (taskId: string, number = 1) => runTask(platform.services, { taskId, run: number, deliveries: 1, signal: new AbortController().signal });

/** A finished task that a person corrected, with evidence from the first of its documents. */
async function finished(documents: string[]): Promise<string> {
  const { id } = Task.parse(await ok(platform.call('POST', '/api/tasks', { body: { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents } } })));
  await run(id);
  if (Task.parse(await ok(platform.call('GET', `/api/tasks/${id}`))).status === 'completed') await act(id, { action: 'reopen', reason: 'look' });
  const evidence = [{ document: documents[0], file: 'a.md', quote: 'Invitation', start: 2, end: 12, page: null, regions: [] }];
  await act(id, { action: 'review', approve: true, corrections: [{ path: 'fields.title', op: 'set', value: 'Bridge', evidence }] });
  return id;
}

const Quote = z.looseObject({ document: z.string(), quote: z.string(), file: z.string() });
/** The evidence from a document anywhere in a value. */
function quotesFrom(value: unknown, document: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  const quote = Quote.safeParse(value);
  if (quote.success && quote.data.document === document) return [quote.data.file + quote.data.quote];
  return Object.values(value).flatMap((member) => quotesFrom(member, document));
}
async function everythingOf(id: string) {
  const task = Task.parse(await ok(platform.call('GET', `/api/tasks/${id}`)));
  const revisions = z.array(TaskRevision).parse(await ok(platform.call('GET', `/api/tasks/${id}/revisions`)));
  const { rows } = await platform.services.pool.query<{ body: string }>('select body from platform.events where subject_id = $1', [id]);
  return { task, revisions, told: rows.map(({ body }): unknown => JSON.parse(body)) };
}
async function dispatched(): Promise<void> {
  while ((await dispatchOutbox(platform.services.pool)) > 0);
}

test('what is quoted from a deleted document goes from results, revisions and events; what is quoted from another stays', { timeout: 60_000 }, async () => {
  const [gone, stays] = [await upload('a.md', notice('Iron')), await upload('b.md', notice('Wooden'))];
  const [both, moved] = [await finished([gone, stays]), await finished([gone])];
  // The second was sent back with another document: only its former revisions quote the first.
  await act(moved, { action: 'reopen', reason: 'wrong file' });
  await act(moved, { action: 'review', approve: false, inputs: { documents: [stays] } });
  await run(moved, 2);
  await dispatched();
  const before = { both: await everythingOf(both), moved: await everythingOf(moved) };
  expect(quotesFrom(before, gone).length).toBeGreaterThan(6);
  const others = quotesFrom(before, stays);
  expect(others.length).toBeGreaterThan(2);

  await ok(platform.call('DELETE', `/api/documents/${gone}`));
  const { rows } = await platform.services.pool.query<{ payload: { payload: unknown } }>(`select payload from platform.outbox where name = 'erase-quotes'`);
  await upkeepHandlers(platform.services)['erase-quotes']?.(rows[0]?.payload.payload, Object.create(null));
  const after = { both: await everythingOf(both), moved: await everythingOf(moved) };
  expect(new Set(quotesFrom(after, gone))).toEqual(new Set(['']));
  expect(quotesFrom(after, gone)).toHaveLength(quotesFrom(before, gone).length);
  expect(quotesFrom(after, stays)).toEqual(others);
  const { rows: kept } = await platform.services.pool.query('select name, sha256, evidence from platform.documents d left join platform.task_corrections on task_id = $2 where d.id = $1', [gone, both]);
  expect(kept).toEqual([{ name: '', sha256: '', evidence: null }]);
  const { rows: told } = await platform.services.pool.query<{ body: string }>("select body from platform.events where name = 'document.deleted' and subject_id = $1", [customer.engagementId]);
  expect(told.map(({ body }): unknown => JSON.parse(body))).toMatchObject([{ event: 'document.deleted', data: { engagement_id: customer.engagementId, documents: [gone] } }]);
  await dispatched();
});

test('of a task that failed with a file that is deleted, neither its message nor what was told of it names the file; of another it stays', { timeout: 60_000 }, async () => {
  const drawn = Uint8Array.from(await makePdf((doc) => doc.text('Bid')));
  const [gone, stays] = [await upload('Zebra-costs.pdf', drawn), await upload('Zebra-terms.pdf', drawn)];
  const failing = async (document: string) => {
    // Damaged after it was taken in, as by a failing disk.
    await platform.services.files.put(`documents/${document}/original`, 'no PDF and no text \0\0');
    const { id } = Task.parse(await ok(platform.call('POST', '/api/tasks', { body: { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [document] } } })));
    await run(id);
    return id;
  };
  const [named, other] = [await failing(gone), await failing(stays)];
  await dispatched();
  expect(await everythingOf(named)).toMatchObject({ task: { status: 'failed', error_message: expect.stringContaining('Zebra-costs.pdf') } });

  await ok(platform.call('DELETE', `/api/documents/${gone}`));
  await eraseQuotes(platform.services, { engagementId: customer.engagementId, documents: [gone] });
  const after = await everythingOf(named);
  expect(JSON.stringify(after)).not.toContain('Zebra');
  expect(after.task).toMatchObject({ status: 'failed', error_code: 'unreadable_file', error_message: 'A document of the task was deleted.', reasons: [{ code: 'document_not_found', params: {} }] });
  expect(after.told).toContainEqual(expect.objectContaining({ event: 'task.failed', data: expect.objectContaining({ reasons: [{ code: 'document_not_found', params: {} }] }) }));
  expect(JSON.stringify((await everythingOf(other)).told)).toContain('Zebra-terms.pdf');
});

test('who approves at this moment does not write back what was quoted', { timeout: 60_000 }, async () => {
  const gone = await upload('a.md', notice('Iron'));
  const id = await finished([gone]);
  await ok(platform.call('DELETE', `/api/documents/${gone}`));
  await act(id, { action: 'reopen', reason: 'once more' });
  await Promise.all([eraseQuotes(platform.services, { engagementId: customer.engagementId, documents: [gone] }), act(id, { action: 'review', approve: true, corrections: [{ path: 'fields.title', op: 'set', value: 'Bridge II' }] })]);
  expect(new Set(quotesFrom((await everythingOf(id)).task, gone))).toEqual(new Set(['']));
});

test('revisions and the audit log are still refused to be rewritten by anybody else', async () => {
  const id = await finished([await upload('a.md', notice('Iron'))]);
  await expect(platform.services.pool.query('update platform.task_revisions set notes = $2 where task_id = $1', [id, 'x'])).rejects.toThrow('append-only');
  await expect(platform.services.pool.query(`update platform.audit_events set details = '{}' where subject_id = $1`, [id])).rejects.toThrow('append-only');
});

test('of a document that is deleted while a page of it is drawn no picture stays', { timeout: 60_000 }, async () => {
  const id = await upload('a.pdf', Uint8Array.from(await makePdf((doc) => doc.text('Bid'))));
  const ctx = { ...asPlatform(platform.services, null), scope: grantScope('all', ['admin']) };
  const { reader } = platform.services;
  // The moment between drawing and keeping, made sure to be met.
  const drawn = { ...reader, renderPage: async (wish: Parameters<typeof reader.renderPage>[0]) => {
    const image = await reader.renderPage(wish);
    await deleteDocument(ctx, id);
    return image;
  } };
  await expect(pageImage({ ...ctx, reader: drawn }, { id, page: 1, scale: 1 })).rejects.toMatchObject({ code: 'not_found' });
  const { objects } = await platform.services.files.listAll(`documents/${id}`, { recursive: true }).then(({ objects: found }) => ({ objects: [...found] }), () => ({ objects: [] }));
  expect(objects).toEqual([]);
});
