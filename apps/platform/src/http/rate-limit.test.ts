import { ErrorBody } from '@0711/contract/errors';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Answer, startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
let clock = Date.now();
beforeAll(async () => {
  platform = await startTestPlatform({ RATE_LIMIT_PER_MINUTE: '3', FAILED_KEYS_PER_MINUTE: '2', TRUST_PROXY: '127.0.0.0/8' });
});
afterAll(() => platform.stop());
beforeEach(() => pass(61));
afterEach(() => {
  vi.useRealTimers();
});

function pass(seconds: number): void {
  clock += seconds * 1000;
  vi.useFakeTimers({ toFake: ['Date'], now: clock });
}
const read = (key: string | null, headers: Record<string, string> = {}): Promise<Answer> => platform.call('GET', '/api/mcps/TENDER', { key, headers });
const left = ({ status, headers }: Answer) => [status, ...['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`))];

test('answers say how many calls are left; the call after the last one is told when to come back', async () => {
  const [key, other] = [await platform.keyFor(['c1'], ['read']), await platform.keyFor(['c2'], ['read'])];
  expect(left(await read(key))).toEqual([200, '3', '2', '60']);
  pass(20);
  // What is refused for another reason is a call as well.
  expect(left(await platform.call('POST', '/api/tasks', { key, body: {} }))).toEqual([403, '3', '1', '40']);
  expect(left(await read(key))).toEqual([200, '3', '0', '40']);
  const refused = await read(key);
  expect(left(refused)).toEqual([429, '3', '0', '40']);
  expect([refused.headers.get('retry-after'), ErrorBody.parse(refused.body)]).toMatchObject(['40', { code: 'rate_limited', detail: expect.stringContaining('40 s'), trace_id: refused.headers.get('x-trace-id') }]);
  expect(left(await read(other))).toEqual([200, '3', '2', '60']);
  pass(41);
  expect(left(await read(key))).toEqual([200, '3', '2', '60']);
});

test('a key may have a limit of its own; that of the environment has room for everybody', async () => {
  const made = await platform.call('POST', '/api/keys', { body: { name: 'slow', scopes: ['read'], requests_per_minute: 1 } });
  const { secret } = made.body as { secret: string };
  expect([left(await read(secret)), left(await read(secret))]).toEqual([[200, '1', '0', '60'], [429, '1', '0', '60']]);
  expect(left(await read(platform.key)).slice(0, 2)).toEqual([200, '1000000']);
  expect((await platform.call('GET', '/health/live', { key: null })).headers.get('ratelimit-limit')).toBeNull();
});

test('who sends wrong keys is told to wait, by address; who has a key gets in from the same one', async () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const key = await platform.keyFor(['c3'], ['read']);
  const statuses: number[] = [];
  for (const wrong of ['wrong', null, `pk0711_${'0'.repeat(49)}`]) statuses.push((await read(wrong, from('192.0.2.1'))).status);
  expect(statuses).toEqual([401, 401, 429]);
  expect((await read('wrong', from('192.0.2.1'))).headers.get('retry-after')).toBe('60');
  expect((await read(key, from('192.0.2.1'))).status).toBe(200);
  expect((await read('wrong', from('192.0.2.2'))).status).toBe(401);
  // One subscriber has a whole /64.
  for (const [address, status] of [['2001:db8::1', 401], ['2001:db8::2', 401], ['2001:db8::3', 429], ['2001:db8:0:1::1', 401]] as const) {
    expect((await read('wrong', from(address))).status, address).toBe(status);
  }
});

test('X-Forwarded-For counts only when it comes from a proxy that is named', async () => {
  const plain = await startTestPlatform({ FAILED_KEYS_PER_MINUTE: '2' });
  try {
    const statuses: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) statuses.push((await plain.call('GET', '/api/tasks', { key: 'wrong', headers: { 'x-forwarded-for': address } })).status);
    expect(statuses).toEqual([401, 401, 429]);
  } finally {
    await plain.stop();
  }
});
