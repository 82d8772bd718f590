import { type ApiKey, NewApiKey } from '@0711/contract/api-key';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createKeyLookup } from '../keys/find-key.ts';
import { checksumHolds, KEY_PATTERN } from '../keys/key-format.ts';
import { seedCustomer } from '../testing/seed-records.ts';
import { type Answer, startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.stop());
afterEach(() => {
  vi.useRealTimers();
});

const make = async (body: object, headers: Record<string, string> = {}): Promise<NewApiKey> => {
  const answer = await platform.call('POST', '/api/keys', { body, headers });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return NewApiKey.parse(answer.body);
};
const works = async (secret: string): Promise<boolean> => {
  const { status } = await platform.call('GET', '/api/mcps/TENDER', { key: secret });
  expect([200, 401]).toContain(status);
  return status === 200;
};
const post = (path: string, body?: object): Promise<Answer> => platform.call('POST', path, body === undefined ? {} : { body });
const reading = { name: 'Reader', scopes: ['read'] };

/** Lets time pass: for this process by its clock, for the database by moving what it will compare with its own. */
async function passHours(hours: number): Promise<void> {
  await platform.services.pool.query("update platform.api_keys set revoked_at = revoked_at - $1 * interval '1 hour'", [hours]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
}

test('a key is shown once, when it is made, with who made it', async () => {
  const { key, secret } = await make({ name: ' Reporting ', scopes: ['read', 'read'], customer_ids: ['c1'], requests_per_minute: 600 }, { 'x-actor': 'u7;admin' });
  expect(key).toMatchObject({ name: 'Reporting', scopes: ['read'], customer_ids: ['c1'], requests_per_minute: 600, status: 'active', created_by: 'u7', last_used_at: null, revoked_at: null });
  expect(secret.match(KEY_PATTERN)).toEqual([secret]);
  expect(await works(secret)).toBe(true);
  await vi.waitFor(async () => {
    const { body } = await platform.call('GET', '/api/keys');
    expect(JSON.stringify(body)).not.toContain(secret.slice(7, 20));
    expect((body as { keys: ApiKey[] }).keys.find(({ id }) => id === key.id)?.last_used_at).not.toBeNull();
  });
  const { rows } = await platform.services.pool.query('select action, actor_type, actor_id, actor_role, details from platform.audit_events where subject_id = $1', [key.id]);
  expect(rows).toEqual([{ action: 'key.created', actor_type: 'user', actor_id: 'u7', actor_role: 'admin', details: { name: 'Reporting', scopes: ['read'], customer_ids: ['c1'] } }]);
});

test('a key that was mistyped or cut off is known by its checksum', async () => {
  const { secret } = await make(reading);
  expect(checksumHolds(secret)).toBe(true);
  for (let at = 7; at < secret.length; at++) expect(checksumHolds(`${secret.slice(0, at)}${secret[at] === 'x' ? 'y' : 'x'}${secret.slice(at + 1)}`)).toBe(false);
  for (const wrong of [secret.slice(0, -1), `${secret}0`, 'pk0711_']) expect(checksumHolds(wrong)).toBe(false);
  expect(checksumHolds('whatever the environment says')).toBe(true);
});

test('keys are listed page by page, newest first, revoked ones too', async () => {
  const made = [await make({ ...reading, name: 'one' }), await make({ ...reading, name: 'two' }), await make({ ...reading, name: 'three' })].map(({ key }) => key.id);
  await post(`/api/keys/${made[1]}/revoke`);
  const seen: ApiKey[] = [];
  let cursor: string | null = null;
  do {
    const { body }: Answer = await platform.call('GET', `/api/keys?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
    const page = body as { keys: ApiKey[]; total: number; next_cursor: string | null };
    seen.push(...page.keys);
    cursor = page.next_cursor;
    if (cursor === null) expect(page.total).toBe(seen.length);
  } while (cursor !== null);
  expect(seen.slice(0, 3).map(({ name, status }) => [name, status])).toEqual([['three', 'active'], ['two', 'revoked'], ['one', 'active']]);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect((await platform.call('GET', '/api/keys?cursor=nonsense')).status).toBe(422);
});

test('after a rotation both keys work until the overlap ends', async () => {
  const old = await make({ ...reading, customer_ids: ['c9'], requests_per_minute: 500 });
  const answer = await post(`/api/keys/${old.key.id}/rotate`, { overlap_hours: 2 });
  const next = NewApiKey.parse(answer.body);
  expect([answer.status, next.key]).toMatchObject([201, { name: 'Reader', scopes: ['read'], customer_ids: ['c9'], requests_per_minute: 500, status: 'active' }]);
  expect([await works(old.secret), await works(next.secret)]).toEqual([true, true]);
  expect((await post(`/api/keys/${old.key.id}/rotate`, {})).body).toMatchObject({ code: 'illegal_transition' });
  await passHours(1.9);
  expect([await works(old.secret), await works(next.secret)]).toEqual([true, true]);
  await passHours(0.2);
  expect([await works(old.secret), await works(next.secret)]).toEqual([false, true]);
});

test('what is kept of a key does not outlive its end', async () => {
  const old = await make(reading);
  await post(`/api/keys/${old.key.id}/rotate`, { overlap_hours: 1 });
  await platform.services.pool.query("update platform.api_keys set revoked_at = now() + interval '300 ms' where id = $1", [old.key.id]);
  const { find } = createKeyLookup(platform.services);
  expect(await find(old.secret)).not.toBeNull();
  await vi.waitFor(async () => expect(await find(old.secret)).toBeNull(), { timeout: 2_000, interval: 50 });
});

test('a rotation without overlap ends the former key at once; without a body it lasts a day', async () => {
  const [first, second] = [await make(reading), await make(reading)];
  expect([await works(first.secret), await works(second.secret)]).toEqual([true, true]);
  expect((await post(`/api/keys/${first.key.id}/rotate`, { overlap_hours: 0 })).status).toBe(201);
  expect(await works(first.secret)).toBe(false);
  expect((await post(`/api/keys/${second.key.id}/rotate`)).status).toBe(201);
  expect(await works(second.secret)).toBe(true);
  const { rows } = await platform.services.pool.query('select extract(epoch from revoked_at - now())::int as left from platform.api_keys where id = $1', [second.key.id]);
  expect(rows[0].left).toBeCloseTo(86_400, -2);
});

test('a revoked key is refused by the very next call, by another process 5 s later', async () => {
  const { key, secret } = await make(reading);
  const elsewhere = createKeyLookup(platform.services);
  expect([await works(secret), await elsewhere.find(secret)]).toMatchObject([true, { id: key.id }]);
  const answer = await post(`/api/keys/${key.id}/revoke`);
  expect([answer.status, answer.body]).toMatchObject([200, { id: key.id, status: 'revoked' }]);
  expect(await works(secret)).toBe(false);
  expect(await elsewhere.find(secret)).not.toBeNull();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_001 });
  expect(await elsewhere.find(secret)).toBeNull();
  expect((await post(`/api/keys/${key.id}/revoke`)).body).toEqual(answer.body);
  expect((await post(`/api/keys/${key.id}/rotate`, {})).body).toMatchObject({ code: 'illegal_transition' });
});

test('what streams ends with its key', async () => {
  const customer = await seedCustomer(platform);
  const form = new FormData();
  form.append('engagement_id', customer.engagementId);
  form.append('file', new Blob(['A tender.']), 'tender.txt');
  const { id: document } = (await platform.call('POST', '/api/documents', { raw: form })).body as { id: string };
  const task = await platform.call('POST', '/api/tasks', { body: { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [document] } } });
  const { key, secret } = await make({ ...reading, customer_ids: [customer.companyId] });
  const stream = await fetch(`${platform.url}/api/tasks/${(task.body as { id: string }).id}/events`, { headers: { 'x-api-key': secret }, signal: AbortSignal.timeout(10_000) });
  expect(stream.status).toBe(200);
  const ended = stream.text();
  expect(await Promise.race([ended, sleep(1_500, 'open')])).toBe('open');
  await post(`/api/keys/${key.id}/revoke`);
  expect(await Promise.race([ended, sleep(3_000, 'open')])).toContain('connected');
});

test('two rotations at once make one key', async () => {
  const { key } = await make(reading);
  const statuses = await Promise.all(Array.from({ length: 4 }, async () => (await post(`/api/keys/${key.id}/rotate`, {})).status));
  expect(statuses.toSorted()).toEqual([201, 409, 409, 409]);
});

test('the key of the environment is shown, and is not to be ended or copied here', async () => {
  const { keys } = (await platform.call('GET', '/api/keys?limit=200')).body as { keys: ApiKey[] };
  const environment = keys.find(({ name }) => name === 'environment');
  expect(environment).toMatchObject({ scopes: ['admin'], customer_ids: null, created_by: null, status: 'active' });
  for (const path of ['revoke', 'rotate']) {
    const answer = await post(`/api/keys/${environment?.id}/${path}`);
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'illegal_transition', detail: expect.stringContaining('PLATFORM_API_KEY') }]);
  }
  expect(await works(platform.key)).toBe(true);
  expect((await post('/api/keys', { ...reading, name: 'environment' })).body).toMatchObject({ code: 'invalid', errors: [{ path: 'name' }] });
});

test('keys are for operators: a key bound to some customers may not even see them', async () => {
  const { key, secret: other } = await make(reading);
  const bound = await platform.keyFor(['c1'], ['admin']);
  const writer = (await make({ name: 'Writer', scopes: ['write'] })).secret;
  for (const by of [bound, writer, other]) {
    const answers = await Promise.all([
      platform.call('GET', '/api/keys', { key: by }),
      platform.call('POST', '/api/keys', { key: by, body: { name: 'x', scopes: ['admin'] } }),
      platform.call('POST', `/api/keys/${key.id}/rotate`, { key: by, body: {} }),
      platform.call('POST', `/api/keys/${key.id}/revoke`, { key: by }),
      platform.call('POST', '/api/keys/nothing/revoke', { key: by }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  }
  expect((await post('/api/keys/nothing/revoke')).status).toBe(404);
  expect((await post('/api/keys/nothing/rotate', {})).status).toBe(404);
});
