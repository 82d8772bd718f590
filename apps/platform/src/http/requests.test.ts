import { ErrorBody } from '@0711/contract/errors';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Customer, companyRecord, seedCustomer } from '../testing/seed-records.ts';
import { type Answer, startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
let customer: Customer;

beforeAll(async () => {
  platform = await startTestPlatform();
  customer = await seedCustomer(platform);
});
afterAll(() => platform.stop());

/** Asserts the one error format, and gives it. */
function refusal(answer: Answer, status: number): ErrorBody {
  expect(answer.body).toEqual(ErrorBody.parse(answer.body));
  const body = ErrorBody.parse(answer.body);
  expect([answer.status, body.detail]).toEqual([status, expect.any(String)]);
  expect(body.trace_id).toBe(answer.headers.get('x-trace-id'));
  return body;
}

const task = () => ({ engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: ['d1'] } });

test('malformed JSON is a 400', async () => {
  const answer = await platform.call('POST', '/api/tasks', { raw: '{"engagement_id": ', headers: { 'content-type': 'application/json' } });
  expect(refusal(answer, 400).code).toBe('bad_request');
});

test('an empty body and no body at all name what is missing', async () => {
  expect(refusal(await platform.call('POST', '/api/tasks', { raw: '', headers: { 'content-type': 'application/json' } }), 400).code).toBe('bad_request');
  expect(refusal(await platform.call('POST', '/api/tasks'), 422).code).toBe('invalid');
});

test('unknown routes and methods are a 404', async () => {
  for (const [method, path] of [['GET', '/'], ['GET', '/api/nothing'], ['PATCH', '/api/tasks'], ['GET', '/api/tasks/a/b/c'], ['GET', '/api/tasks/%2e%2e']] as const) {
    expect(refusal(await platform.call(method, path), 404).code).toBe('not_found');
  }
});

test('an unknown field is named', async () => {
  const body = refusal(await platform.call('POST', '/api/tasks', { body: { ...task(), colour: 'red' } }), 422);
  expect(body.errors).toEqual([{ path: 'colour', code: 'unknown_field', message: 'unknown field colour' }]);
  const inData = refusal(await platform.call('POST', '/api/tasks', { body: { ...task(), data: { documents: ['x'], sauce: 1 } } }), 422);
  expect(inData.errors?.map((e) => e.path)).toEqual(['data.sauce']);
  const inQuery = refusal(await platform.call('GET', '/api/tasks?stauts=todo'), 422);
  expect(inQuery.errors?.map((e) => e.path)).toEqual(['stauts']);
});

test('a wrong type is named with its path', async () => {
  const body = refusal(await platform.call('POST', '/api/tasks', { body: { ...task(), priority: 7, data: 'x' } }), 422);
  expect(body.errors?.map((e) => e.path).toSorted()).toEqual(['data', 'priority']);
});

test('a body that is not an object is refused', async () => {
  for (const body of [[], null, 'x', 5, true]) refusal(await platform.call('POST', '/api/tasks', { body }), 422);
});

test('another content type is a 415', async () => {
  for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect(refusal(await platform.call('POST', '/api/tasks', { raw: 'a=b', headers: { 'content-type': type } }), 415).code).toBe('unsupported_media_type');
  }
});

test('a body that is too large is a 413', async () => {
  const answer = await platform.call('POST', '/api/tasks', { body: { ...task(), data: { text: 'x'.repeat(9 * 1024 * 1024) } } });
  expect(refusal(answer, 413).code).toBe('too_large');
});

test('U+0000, half surrogates and endless nesting are refused with their place', async () => {
  const nul = refusal(await platform.call('POST', '/api/tasks', { body: { ...task(), data: { documents: ['x'], notes: ['a\0b'] } } }), 422);
  expect(nul.errors).toEqual([{ path: 'data.notes.0', code: 'invalid_text', message: 'the character U+0000 is not allowed' }]);
  const inKey = refusal(await platform.call('POST', '/api/tasks', { body: { ...task(), data: { 'a\0': 1 } } }), 422);
  expect(inKey.errors?.[0]?.path).toBe('data');
  const raw = JSON.stringify({ ...task(), title: 'TITLE' }).replace('TITLE', '\\ud800');
  expect(refusal(await platform.call('POST', '/api/tasks', { raw, headers: { 'content-type': 'application/json' } }), 422).errors?.[0]?.path).toBe('title');
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  refusal(await platform.call('POST', '/api/tasks', { raw: `{"data":${deep}}`, headers: { 'content-type': 'application/json' } }), 422);
  const poison = '{"__proto__": {"admin": true}}';
  refusal(await platform.call('POST', '/api/tasks', { raw: poison, headers: { 'content-type': 'application/json' } }), 400);
});

test('ids that cannot be are refused, ids that are not there are a 404', async () => {
  for (const id of ['a%20b', '%00', 'x'.repeat(129), 'ä', '%E2%80%AE']) refusal(await platform.call('GET', `/api/tasks/${id}`), 422);
  for (const id of ['x', "'%3B+drop+table", '%3Cscript%3E']) refusal(await platform.call('GET', `/api/tasks/${id}`), 404);
  refusal(await platform.call('GET', `/api/tasks/${'x'.repeat(1000)}`), 400);
  refusal(await platform.call('GET', '/api/tasks/%zz'), 400);
});

test('bad query values are named', async () => {
  for (const [query, field] of [
    ['limit=0', 'limit'], ['limit=201', 'limit'], ['limit=ten', 'limit'], ['limit=1&limit=2', 'limit'], ['status=done', 'status'],
    ['due=never', 'due'], ['sort=colour', 'sort'], ['engagement_id=', 'engagement_id'], ['engagement_id[a]=1', 'engagement_id'], [`cursor=${'x'.repeat(600)}`, 'cursor'],
  ] as const) {
    expect(refusal(await platform.call('GET', `/api/tasks?${query}`), 422).errors?.[0]?.path).toBe(field);
  }
  for (const path of ['/api/mcps/catalog', '/api/mcps/installations']) {
    expect(refusal(await platform.call('GET', `${path}?cursor=nonsense`), 422).errors?.[0]?.path).toBe('cursor');
  }
  expect(refusal(await platform.call('GET', '/api/tasks?cursor=nonsense'), 400).code).toBe('bad_request');
});

test('a filter may be repeated', async () => {
  const answer = await platform.call('GET', '/api/tasks?status=todo&status=failed');
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ tasks: [], total: 0, next_cursor: null })]);
});

test('no key, a wrong key and a key without the right are told apart', async () => {
  const none = await platform.call('GET', '/api/tasks', { key: null });
  expect(refusal(none, 401).code).toBe('unauthenticated');
  expect(none.headers.get('www-authenticate')).toBe('Bearer');
  refusal(await platform.call('GET', '/api/tasks', { key: 'wrong' }), 401);
  refusal(await platform.call('GET', '/api/tasks', { key: null, headers: { authorization: 'Basic eDp5' } }), 401);
  const reader = await platform.keyFor([customer.companyId], ['read']);
  expect(refusal(await platform.call('POST', '/api/tasks', { key: reader, body: task() }), 403).code).toBe('forbidden');
  const writer = await platform.keyFor([customer.companyId], ['write']);
  refusal(await platform.call('PUT', '/api/sync/companies/x', { key: writer, body: companyRecord('x') }), 403);
});

test('a key is taken from either header', async () => {
  const answer = await platform.call('GET', '/api/mcps/TENDER', { key: null, headers: { 'x-api-key': platform.key } });
  expect(answer.status).toBe(200);
});

test('the key is checked before the body is read', async () => {
  const answer = await platform.call('POST', '/api/tasks', { key: null, raw: '{', headers: { 'content-type': 'application/json' } });
  refusal(answer, 401);
});

test('X-Actor is for keys bound to all, and must be well formed', async () => {
  const bound = await platform.keyFor([customer.companyId]);
  refusal(await platform.call('GET', '/api/tasks', { key: bound, headers: { 'x-actor': 'u1;expert' } }), 403);
  for (const actor of ['u1', ';expert', 'u1;', 'u 1;expert', 'u1;Expert!', 'a;b;c']) {
    refusal(await platform.call('GET', '/api/tasks', { headers: { 'x-actor': actor } }), 400);
  }
  expect((await platform.call('GET', '/api/tasks', { headers: { 'x-actor': 'u1;expert' } })).status).toBe(200);
});

test('the trace of the caller is kept, a malformed one is replaced', async () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const kept = await platform.call('GET', '/api/tasks/none', { headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } });
  expect(refusal(kept, 404).trace_id).toBe(trace);
  const made = await platform.call('GET', '/api/tasks/none', { headers: { traceparent: '00-<script>-x-01' } });
  expect(refusal(made, 404).trace_id).toMatch(/^[0-9a-f]{32}$/);
});

test('what is not HTTP gets an answer in the same format', async () => {
  const { hostname, port } = new URL(platform.url);
  const text = await new Promise<string>((resolve) => {
    let got = '';
    const socket = connect(Number(port), hostname, () => socket.write('BREW /pot HTCPCP/1.0\r\n\r\n'));
    socket.on('data', (chunk) => (got += chunk.toString())).on('close', () => resolve(got));
  });
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(ErrorBody.parse(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).code).toBe('bad_request');
});

test('answers carry headers that keep browsers from guessing', async () => {
  const { headers } = await platform.call('GET', '/api/mcps/TENDER');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});
