import { ErrorBody } from '@0711/contract/errors';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.stop());

function send(method: string, path: string, body?: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request(`${platform.url}${path}`, { method, headers: { authorization: `Bearer ${platform.key}` } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    call.on('error', reject).end(body);
  });
}

const PATHS = ['/api/tasks', '/api/tasks/x', '/health/live', '/openapi.json', '/nothing'];

test.each(['PROPFIND', 'SEARCH', 'PURGE', 'TRACE', 'LINK', 'M-SEARCH', 'REPORT'])('%s is answered as what is not there, in the one format', async (method) => {
  for (const path of PATHS) {
    const { status, body } = await send(method, path);
    expect(status, `${method} ${path}`).toBe(404);
    expect(ErrorBody.parse(JSON.parse(body)).code).toBe('not_found');
  }
});

test.each([['PUT', '/api/tasks'], ['DELETE', '/api/tasks/x'], ['PATCH', '/api/mcps/TENDER'], ['POST', '/health/live'], ['POST', '/openapi.json']])('%s %s, which nobody serves, is not there', async (method, path) => {
  const { status, body } = await send(method, path);
  expect(status).toBe(404);
  expect(ErrorBody.parse(JSON.parse(body)).code).toBe('not_found');
});

test('a method that is none at all is a bad request', async () => {
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(platform.url).port), '127.0.0.1', () => socket.write('NONSENSE /api/tasks HTTP/1.1\r\nhost: x\r\n\r\n'));
    let said = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (said += chunk)).on('end', () => resolve(said)).on('error', reject);
  });
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(ErrorBody.parse(JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4))).code).toBe('bad_request');
});

test('an expectation that the service does not know is no reason to refuse', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    request(`${platform.url}/health/live`, { headers: { expect: 'something-else' } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject).end();
  });
  expect(status).toBe(200);
});
