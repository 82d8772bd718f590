import { afterAll, beforeAll, expect, test } from 'vitest';
import { companyRecord, engagementRecord, expertRecord } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.stop());

test('a record is taken over once per state, older ones are ignored', async () => {
  const put = (version: number, name: string) =>
    platform.call('PUT', '/api/sync/companies/c1', { body: { ...companyRecord('c1'), name, state_version: version } });
  expect((await put(2, 'Second')).body).toEqual({ id: 'c1', applied: true, state_version: 2 });
  expect((await put(1, 'First')).body).toEqual({ id: 'c1', applied: false, state_version: 2 });
  expect((await put(2, 'Second again')).body).toEqual({ id: 'c1', applied: false, state_version: 2 });
  expect((await put(9, 'Ninth')).body).toEqual({ id: 'c1', applied: true, state_version: 9 });
  const { rows } = await platform.services.pool.query("select record->>'name' as name from platform.companies where id = 'c1'");
  expect(rows).toEqual([{ name: 'Ninth' }]);
});

test('of records that come at once the latest stays', async () => {
  const versions = Array.from({ length: 20 }, (_, i) => i + 1).toSorted(() => Math.random() - 0.5);
  await Promise.all(versions.map((v) => platform.call('PUT', '/api/sync/experts/e1', { body: { ...expertRecord('e1'), state_version: v } })));
  const { rows } = await platform.services.pool.query("select state_version::int as v, (record->>'state_version')::int as r from platform.experts where id = 'e1'");
  expect(rows).toEqual([{ v: 20, r: 20 }]);
});

test('an engagement keeps whose it is and whether it runs', async () => {
  await platform.call('PUT', '/api/sync/engagements/g1', { body: { ...engagementRecord('g1', 'e1', 'c1'), status: 'paused', deleted_at: '2026-11-02T10:00:00+01:00' } });
  const { rows } = await platform.services.pool.query('select expert_id, company_id, status, deleted_at from platform.engagements');
  expect(rows).toEqual([{ expert_id: 'e1', company_id: 'c1', status: 'paused', deleted_at: new Date('2026-11-02T09:00:00Z') }]);
});

test('a moment that no calendar has is refused, not a fault of ours', async () => {
  for (const moment of ['0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', 'yesterday']) {
    const answer = await platform.call('PUT', '/api/sync/companies/odd', { body: { ...companyRecord('odd'), deleted_at: moment } });
    expect([moment, answer.status]).toEqual([moment, 422]);
  }
});

test('the id in the address and the one in the record must be the same', async () => {
  const answer = await platform.call('PUT', '/api/sync/companies/c2', { body: companyRecord('c3') });
  expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ code: 'invalid', errors: [expect.objectContaining({ path: 'id' })] })]);
});

test('only a key bound to all customers may tell of records', async () => {
  const bound = await platform.keyFor(['c9'], ['admin']);
  expect((await platform.call('PUT', '/api/sync/companies/c9', { key: bound, body: companyRecord('c9') })).status).toBe(403);
});

test('each applied record leaves one line in the audit log', async () => {
  await platform.call('PUT', '/api/sync/companies/audited', { body: companyRecord('audited'), headers: { 'x-actor': 'u7;admin' } });
  await platform.call('PUT', '/api/sync/companies/audited', { body: companyRecord('audited') });
  const { rows } = await platform.services.pool.query("select action, actor_type, actor_id, actor_role, customer_id from platform.audit_events where subject_id = 'audited'");
  expect(rows).toEqual([{ action: 'company.synced', actor_type: 'user', actor_id: 'u7', actor_role: 'admin', customer_id: 'audited' }]);
});
