import { api } from '@0711/contract/api';
import { ErrorBody } from '@0711/contract/errors';
import { streams } from '@0711/contract/streams';
import { traverseContractProcedures } from '@orpc/server';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Customer, companyRecord, engagementRecord, expertRecord, seedCustomer } from '../testing/seed-records.ts';
import { type Answer, startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
let customer: Customer;
let known: string[];
let documentId: string;

beforeAll(async () => {
  platform = await startTestPlatform();
  customer = await seedCustomer(platform);
  const form = new FormData();
  form.append('engagement_id', customer.engagementId);
  form.append('file', new Blob(['A tender. Bids are due on 1 December 2026.']), 'tender.txt');
  documentId = idOf(await platform.call('POST', '/api/documents', { raw: form }));
  const create = async () => idOf(await platform.call('POST', '/api/tasks', { body: validBodies()['/api/tasks'] }));
  known = [documentId, await create(), await create(), await create(), customer.engagementId, customer.installationId, 'TENDER', 'e', 'c', 'g'];
});
afterAll(() => platform.stop());

function idOf(answer: Answer): string {
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return typeof answer.body === 'object' && answer.body !== null && 'id' in answer.body ? String(answer.body.id) : '';
}

const routes: { method: string; path: string }[] = [];
traverseContractProcedures({ router: { ...api, streams }, path: [] }, ({ contract }) => {
  const { method, path } = contract['~orpc'].route;
  if (method && path && !path.endsWith('/events')) routes.push({ method, path });
});

function validBodies(): Record<string, object> {
  return {
    '/api/tasks': { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [documentId] }, due_date: '2026-12-01T10:00:00Z' },
    '/api/tasks/{id}/actions': { action: 'review', approve: true, corrections: [{ path: 'fields.title', op: 'set', value: 'x' }], expected_version: 1 },
    '/api/mcps/install': { engagement_id: customer.engagementId, mcp_id: 'TENDER', config: { review_below: 80 } },
    '/api/sync/experts/{id}': expertRecord('e'),
    '/api/sync/companies/{id}': companyRecord('c'),
    '/api/sync/engagements/{id}': engagementRecord('g', 'e', 'c'),
  };
}

const nasty = fc.oneof(
  fc.json().map((text): unknown => JSON.parse(text)),
  fc.constantFrom<unknown>(
    null, '', '\0', '\ud800', "'; drop table tasks;--", '<img src=x onerror=alert(1)>', '${7*7}', -1, 0, 1e308, 2 ** 53, 2 ** 31, 1.5, true, [], {}, [[]],
    'x'.repeat(20_000), '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-02-30', { __proto__: null, constructor: { prototype: 1 } },
  ),
);
const segment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('%00', '%2e%2e', '..%2f', 'null', '-1', '%F0%28', 'x'.repeat(130), "'%22<>", '1;2'),
  fc.nat(29).map((index) => known[index % known.length] ?? 'x'),
);

/** A valid body with one place of it, at any depth, replaced, removed or added. */
function spoiled(valid: object, path: number, value: unknown, how: 'replace' | 'remove' | 'add'): unknown {
  const entries = Object.entries(valid);
  const [key, member] = entries[path % Math.max(entries.length, 1)] ?? ['x', null];
  if (how === 'add') return { ...valid, [`extra${path}`]: value };
  if (how === 'remove') return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (typeof member === 'object' && member !== null && !Array.isArray(member) && path % 2 === 1) return { ...valid, [key]: spoiled(member, path >> 1, value, how) };
  return { ...valid, [key]: value };
}

const request = fc.record({
  segments: fc.array(segment, { minLength: 2, maxLength: 2 }),
  query: fc.dictionary(fc.constantFrom('limit', 'cursor', 'status', 'sort', 'due', 'category', 'search', 'engagement_id', 'scale', 'a[b]', '__proto__', 'x'), fc.string({ unit: 'binary', maxLength: 30 }), { maxKeys: 3 }),
  value: nasty,
  place: fc.nat(40),
  how: fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
  whole: fc.integer({ min: 0, max: 9 }),
  headers: fc.constantFrom<Record<string, string>>({}, { 'x-actor': 'u;admin' }, { traceparent: 'x' }, { 'idempotency-key': 'k' }, { 'content-type': 'application/json' }, { 'last-event-id': '-1' }),
});

test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s never answers 5xx, and every refusal is in the one format', { timeout: 120_000 }, async (_name, { method, path }) => {
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ segments, query, value, place, how, whole, headers }) => {
      const filled = [...segments].reduce((at, text) => at.replace(/\{\w+\}/, () => text), path);
      const search = new URLSearchParams(Object.entries(query).map(([name, text]): [string, string] => [name, text.toWellFormed()])).toString();
      const valid = validBodies()[path];
      const body = whole === 0 ? value : spoiled(valid ?? {}, place, value, how);
      const hasBody = method === 'POST' || method === 'PUT';
      const answer = await platform.call(method, `${filled}${search && method === 'GET' ? `?${search}` : ''}`, { headers, ...(hasBody ? { body } : {}) });
      statuses.add(answer.status);
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
      if (answer.status >= 400) expect(ErrorBody.parse(answer.body).trace_id).toMatch(/^[0-9a-f]{32}$/);
    }),
    { numRuns: 300 },
  );
  if (path.startsWith('/api')) expect([...statuses].some((status) => status >= 400)).toBe(true);
});
