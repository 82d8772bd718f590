import { StoredDocument } from '@0711/contract/document';
import { Task } from '@0711/contract/task';
import { readFile, readdir } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKey } from '../keys/create-key.ts';
import { grantScope } from '../scope.ts';
import { asPlatform } from '../system-actor.ts';
import { companyRecord, engagementRecord, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { runTask } from '../worker/run-task.ts';
import { eraseCustomer } from './erase-customer.ts';
import { PLACES } from './places.ts';
import { requeueErasures } from './requeue-erasures.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.stop());

const ok = async (answer: ReturnType<TestPlatform['call']>): Promise<unknown> => {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};
const act = (id: string, body: Record<string, unknown>) => ok(platform.call('POST', `/api/tasks/${id}/actions`, { body }));
const signal = new AbortController().signal;

/** A customer of whom something lies in every place, each with `word` in it: uploads, results, corrections, what webhooks are told. */
async function customerWith(word: string) {
  const customer = await seedCustomer(platform);
  const { companyId, engagementId, installationId } = customer;
  await ok(platform.call('PUT', `/api/sync/companies/${companyId}`, { body: { ...companyRecord(companyId), name: `${word} GmbH`, state_version: 2 } }));
  await platform.services.pool.query('update platform.mcp_installations set config = $2 where id = $1', [installationId, { profile: word }]);
  const notice = `# Tender ${word}\n\nThe buyer is ${word} Council.\n\nTenders must be received by 12 March 2027 at 12:00.\n\nThe contractor must provide a ${word} pump.\n`;
  const form = new FormData();
  form.append('engagement_id', engagementId);
  form.append('file', new Blob([Uint8Array.from(zipSync({ [`${word}/notice.md`]: Buffer.from(notice), [`${word}.dwg`]: Buffer.from('AC1027 drawing') }))]), `${word}.zip`);
  const zip = StoredDocument.parse(await ok(platform.call('POST', '/api/documents', { raw: form })));
  const create = async (title: string) => {
    const body = { engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [zip.id] }, title, description: word, external_ref: 'T-1' };
    return Task.parse(await ok(platform.call('POST', '/api/tasks', { body }))).id;
  };
  const [done, cancelled, waiting] = [await create(word), await create(`${word} 2`), await create(`${word} 3`)];
  await act(cancelled, { action: 'cancel', reason: word });
  await runTask(platform.services, { taskId: done, run: 1, deliveries: 1, signal });
  const approval = { action: 'review', approve: true, notes: word, corrections: [{ path: 'fields.title', op: 'set', value: `${word} corrected`, note: word }] };
  if (Task.parse(await ok(platform.call('GET', `/api/tasks/${done}`))).status === 'completed') await act(done, { action: 'reopen', reason: word });
  await act(done, approval);
  await platform.services.pool.query('update platform.tasks set reasons = $2 where id = $1', [done, JSON.stringify([{ code: 'reader_failed', params: { file: `${word}.pdf` } }])]);
  const operator = { ...asPlatform(platform.services, null), scope: grantScope('all', ['admin']) };
  const { secret: key } = await createKey(operator, { name: word, scopes: ['write'], customer_ids: [companyId] });
  await platform.services.pool.query(`insert into platform.mcp_learned (customer_id, mcp_id, version, state, results) values ($1, 'TENDER', 1, $2, 20)`, [companyId, JSON.stringify({ word })]);
  return { ...customer, key, zip, done, waiting };
}

/** Every table of the Platform's own with a row that holds a word. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows: tables } = await platform.services.pool.query<{ name: string }>(`select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('platform', 'platform_jobs') order by 1`);
  const found: string[] = [];
  for (const { name } of tables) if (((await platform.services.pool.query(`select 1 from ${name} t where t::text like '%' || $1 || '%' limit 1`, [word])).rowCount ?? 0) > 0) found.push(name);
  return found;
}

test('of a deleted customer nothing is left but ids, times and figures; of another everything', { timeout: 60_000 }, async () => {
  const [gone, stays] = [await customerWith('Zebrafink'), await customerWith('Nachtigall')];
  const before = await tablesWith('Nachtigall');
  expect(before).toEqual(['api_keys', 'audit_events', 'companies', 'document_pages', 'documents', 'events', 'mcp_installations', 'mcp_learned', 'task_corrections', 'task_progress', 'task_revisions', 'tasks'].map((name) => `platform.${name}`));
  expect(await tablesWith('Zebrafink')).toEqual(before);
  const deleted = { ...companyRecord(gone.companyId), name: 'Zebrafink GmbH', state_version: 3, deleted_at: '2026-11-20T08:00:00Z' };
  await ok(platform.call('PUT', `/api/sync/companies/${gone.companyId}`, { body: deleted }));
  const { rows: jobs } = await platform.services.pool.query(`select name from platform.outbox where subject_id = $1 and kind = 'job'`, [gone.companyId]);
  expect(jobs).toContainEqual({ name: 'erase-customer' });

  await eraseCustomer(platform.services, { customerId: gone.companyId, signal });
  expect(await tablesWith('Zebrafink')).toEqual([]);
  expect(await tablesWith('Nachtigall')).toEqual(before);
  const folders = await readdir(join(platform.services.config.DATA_DIR, 'files/documents'));
  expect(folders.toSorted()).toEqual([stays.zip.id, ...stays.zip.parts.map(({ id }) => id)].toSorted());

  expect([(await platform.call('GET', '/api/tasks', { key: gone.key })).status, (await platform.call('GET', '/api/tasks', { key: stays.key })).status]).toEqual([401, 200]);
  const { rows: kept } = await platform.services.pool.query(`select status, count(*)::int as n from platform.tasks where customer_id = $1 group by status order by status`, [gone.companyId]);
  expect(kept).toEqual([{ status: 'cancelled', n: 2 }, { status: 'completed', n: 1 }]);
  const { rows: used } = await platform.services.pool.query(`select unit, quantity from platform.usage_records where customer_id = $1`, [gone.companyId]);
  expect(used).toEqual([{ unit: 'bid', quantity: 1 }]);
  const { rows: lines } = await platform.services.pool.query(`select action, details from platform.audit_events where customer_id = $1 and action in ('customer.erased', 'document.uploaded', 'task.approved') order by id`, [gone.companyId]);
  expect(lines).toEqual([
    { action: 'document.uploaded', details: { format: 'zip', size_bytes: gone.zip.size_bytes, parts: 1, skipped: 1 } },
    { action: 'task.approved', details: { revision: expect.any(Number), corrections: 1 } },
    { action: 'customer.erased', details: { tasks: 3, documents: 2 } },
  ]);
  const { rows: told } = await platform.services.pool.query(`select name from platform.events where customer_id = $1 and name not like 'mcp.%' order by name`, [gone.companyId]);
  expect(told).toEqual([{ name: 'task.cancelled' }, { name: 'usage.recorded' }]);
});

test('a deleted customer begins and changes nothing any more, whatever is told of its engagement later', { timeout: 60_000 }, async () => {
  const { companyId, engagementId, expertId, done } = await customerWith('Rohrdommel');
  const deleted = { ...companyRecord(companyId), state_version: 3, deleted_at: '2026-11-20T08:00:00Z' };
  await ok(platform.call('PUT', `/api/sync/companies/${companyId}`, { body: deleted }));
  await ok(platform.call('PUT', `/api/sync/engagements/${engagementId}`, { body: { ...engagementRecord(engagementId, expertId, companyId), state_version: 9 } }));
  const reopened = await platform.call('POST', `/api/tasks/${done}/actions`, { body: { action: 'reopen', reason: 'once more' } });
  expect(reopened).toMatchObject({ status: 409, body: { code: 'engagement_inactive' } });
  const task = await platform.call('POST', '/api/tasks', { body: { engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: ['x'] } } });
  const form = new FormData();
  form.append('engagement_id', engagementId);
  form.append('file', new Blob(['# Notice']), 'a.md');
  const upload = await platform.call('POST', '/api/documents', { raw: form });
  expect([task.status, upload.status]).toEqual([409, 404]);
});

test('an erasure that was killed goes on; one that is over is not written down again', { timeout: 60_000 }, async () => {
  const { companyId } = await customerWith('Wiedehopf');
  await ok(platform.call('PUT', `/api/sync/companies/${companyId}`, { body: { ...companyRecord(companyId), state_version: 3, deleted_at: '2026-11-20T08:00:00Z' } }));
  const killed = new AbortController();
  const files = Object.assign(Object.create(platform.services.files), { deleteAll: () => { killed.abort(new Error('killed')); throw new Error('the store is away'); } });
  await expect(eraseCustomer({ ...platform.services, files }, { customerId: companyId, signal: killed.signal })).rejects.toThrow('killed');
  expect((await platform.services.pool.query('select erased_at from platform.companies where id = $1', [companyId])).rows).toEqual([{ erased_at: null }]);
  const waiting = async () => (await platform.services.pool.query('delete from platform_jobs._private_jobs where key = $1', [`erase-customer:${companyId}`])).rowCount;
  await requeueErasures(platform.services);
  expect(await waiting()).toBe(1);
  await Promise.all([eraseCustomer(platform.services, { customerId: companyId, signal }), eraseCustomer(platform.services, { customerId: companyId, signal })]);
  await eraseCustomer(platform.services, { customerId: companyId, signal });
  expect(await tablesWith('Wiedehopf')).toEqual([]);
  await requeueErasures(platform.services);
  expect(await waiting()).toBe(0);
  const { rows } = await platform.services.pool.query(`select 1 from platform.audit_events where customer_id = $1 and action = 'customer.erased'`, [companyId]);
  expect(rows).toHaveLength(1);
});

test('a customer that is not deleted keeps everything', { timeout: 60_000 }, async () => {
  const { companyId } = await customerWith('Eisvogel');
  const before = await tablesWith('Eisvogel');
  await eraseCustomer(platform.services, { customerId: companyId, signal });
  expect(await tablesWith('Eisvogel')).toEqual(before);
});

test('the register names every table, and operators can read it', async () => {
  const { rows } = await platform.services.pool.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'platform' and table_type = 'BASE TABLE' and table_name not like '\\_\\_%'`);
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(PLACES).toSorted());
  const manual = await readFile(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
  for (const name of Object.keys(PLACES)) expect(manual, name).toContain(`\`${name}\``);
});
