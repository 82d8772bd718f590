import type { OpenAPI } from '@orpc/openapi';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Customer, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
let customer: Customer;
let document: OpenAPI.Document;
const ajv = new Ajv2020({ strict: false, validateFormats: false });

beforeAll(async () => {
  platform = await startTestPlatform();
  customer = await seedCustomer(platform);
  document = (await platform.call('GET', '/openapi.json', { key: null })).body as OpenAPI.Document;
  ajv.addSchema({ $id: 'doc', ...document });
});
afterAll(() => platform.stop());

function operations(): { method: string; path: string; operation: OpenAPI.OperationObject }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation: operation as OpenAPI.OperationObject })),
  );
}

test('the description is OpenAPI 3.1 and names routes that are served', async () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const described = operations().map(({ method, path }) => `${method} ${path}`).toSorted();
  // Every one of these answers something else than "there is no such route".
  for (const { method, path } of operations()) {
    const { body } = await platform.call(method, path.replaceAll(/\{\w+\}/g, '1'), { key: null });
    expect(JSON.stringify(body), `${method} ${path}`).not.toContain('there is no');
  }
  expect(described).toContain('POST /api/documents');
  expect(described).toContain('GET /api/tasks/{id}/events');
});

test('every operation tells its errors, what it needs, and what it is called', () => {
  for (const { path, operation } of operations()) {
    expect(operation.operationId, path).toBeTruthy();
    expect(operation.summary, path).toBeTruthy();
    expect(operation.responses?.['503'], path).toEqual({ $ref: '#/components/responses/Error' });
    if (path.startsWith('/api')) expect(operation.responses?.['401'], path).toBeDefined();
    else expect(operation.security, path).toEqual([]);
  }
  expect(new Set(operations().map(({ operation }) => operation.operationId)).size).toBe(operations().length);
});

test('all references lead somewhere and all schemas compile', () => {
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) expect(document.components?.schemas, name).toHaveProperty(name ?? '');
  for (const name of Object.keys(document.components?.schemas ?? {})) expect(() => ajv.getSchema(`doc#/components/schemas/${name}`)).not.toThrow();
});

test('answers are as described, errors too', async () => {
  const check = (ref: string, value: unknown): void => {
    const valid = ajv.getSchema(`doc#/components/schemas/${ref}`);
    expect(valid?.(value), JSON.stringify(valid?.errors)).toBe(true);
  };
  check('MCP', (await platform.call('GET', '/api/mcps/TENDER')).body);
  const [installation] = (await platform.call('GET', `/api/mcps/installations?engagement_id=${customer.engagementId}`)).body as unknown[];
  check('MCPInstallation', installation);
  check('TaskList', (await platform.call('GET', '/api/tasks')).body);
  check('Error', (await platform.call('GET', '/api/tasks/none')).body);
  check('Error', (await platform.call('POST', '/api/tasks', { body: {} })).body);
});

test('the readable docs need no key and name nothing elsewhere to load', async () => {
  const page = await platform.call('GET', '/docs/', { key: null });
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const loaded = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
  expect(loaded).toEqual(['js/scalar.js']);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await platform.call('GET', '/docs/js/scalar.js', { key: null })).status).toBe(200);
});
