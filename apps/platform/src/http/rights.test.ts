import { api } from '@0711/contract/api';
import { Scope } from '@0711/contract/common';
import { streams } from '@0711/contract/streams';
import { traverseContractProcedures } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { companyRecord, engagementRecord, expertRecord } from '../testing/seed-records.ts';
import { type Answer, startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

type Operation = { name: string; method: string; path: string; right: Scope | null };
const operations: Operation[] = [];
traverseContractProcedures({ router: { ...api, streams }, path: [] }, ({ contract, path }) => {
  const { route, meta } = contract['~orpc'];
  if (route.method && route.path) operations.push({ name: path.join('.'), method: route.method, path: route.path, right: Scope.nullable().parse(meta.right) });
});
const guarded = operations.filter(({ right }) => right !== null);
const rank = (right: Scope | null): number => (right === null ? -1 : Scope.options.indexOf(right));

/** What passes the check of the input, so that the verb itself has to refuse. */
const bodies: Record<string, object> = {
  'keys.create': { name: 'x', scopes: ['read'] },
  'keys.rotate': {},
  'webhooks.endpoints.create': { url: 'https://receiver.example/rights' },
  'webhooks.endpoints.update': { description: 'x' },
  'webhooks.endpoints.rotate': {},
  'webhooks.endpoints.disable': { reason: 'x' },
  'webhooks.endpoints.recover': { since: '2026-01-01T00:00:00Z' },
  'sync.expert': expertRecord('none'),
  'sync.engagement': engagementRecord('none', 'e', 'c'),
  'sync.company': companyRecord('none'),
};

let platform: TestPlatform;
const bound = new Map<Scope, string>();
const toAll = new Map<Scope, string>();
beforeAll(async () => {
  platform = await startTestPlatform({ FAILED_KEYS_PER_MINUTE: '1000' });
  for (const scope of Scope.options) {
    bound.set(scope, await platform.keyFor(['c1'], [scope]));
    const { body } = await platform.call('POST', '/api/keys', { body: { name: scope, scopes: [scope] } });
    toAll.set(scope, (body as { secret: string }).secret);
  }
});
afterAll(() => platform.stop());

function call({ name, method, path }: Operation, key: string | null): Promise<Answer> {
  const query = name === 'webhooks.stats' || method !== 'GET' ? '' : '?limit=1';
  const takesBody = method === 'POST' || method === 'PUT' || method === 'PATCH';
  const body = bodies[name] ?? (takesBody && name !== 'streams.upload' ? {} : undefined);
  return platform.call(method, `${path.replaceAll(/\{\w+\}/g, 'none')}${path.includes('{') ? '' : query}`, { key, ...(body === undefined ? {} : { body }) });
}

test.each(guarded.map((operation) => [operation.name, operation] as const))('%s asks for its right, and for no more', async (_name, operation) => {
  for (const key of [null, 'wrong']) expect((await call(operation, key)).status).toBe(401);
  for (const scope of Scope.options) {
    for (const [reach, key] of [['some', bound.get(scope) ?? ''], ['all', toAll.get(scope) ?? '']] as const) {
      const answer = await call(operation, key);
      // What is for operators and the Network is refused to any key that is bound to some customers.
      const may = rank(scope) >= rank(operation.right) && (operation.right !== 'admin' || reach === 'all');
      const got = `${scope} for ${reach} customers: ${answer.status} ${JSON.stringify(answer.body)}`;
      expect([401, 403].includes(answer.status), got).toBe(!may);
      expect(answer.status, got).toBeLessThan(500);
      if (!may) expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
  }
});

test('every operation says which right it asks for, and only health asks for none', () => {
  expect(operations.filter(({ right }) => right === null).map(({ name }) => name).toSorted()).toEqual(['health.live', 'health.ready']);
  expect(operations.filter(({ right, method }) => right === 'read' && method !== 'GET')).toEqual([]);
  expect(operations.length).toBeGreaterThan(40);
});
