import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareFuzz } from '../testing/fuzz/prepare-fuzz.ts';
import { runFuzz } from '../testing/fuzz/run-fuzz.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { openApiDocument } from './openapi.ts';

const REQUESTS = 1_000;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform({ ALLOW_PRIVATE_WEBHOOKS: '1' });
});
afterAll(() => platform.stop());

test('no input is answered with a 5xx, every refusal is in the one format, and every answer as described', { timeout: 120_000 }, async () => {
  const prepared = await prepareFuzz(platform);
  const report = await runFuzz({ ...prepared, url: platform.url, document: await openApiDocument(), requests: REQUESTS, seed: 711 });
  expect(report.faults).toEqual([]);
  expect(report.requests).toBeGreaterThanOrEqual(REQUESTS);
  // Requests that are all refused at the door would try nothing.
  expect(report.accepted.length, report.accepted.join(' ')).toBeGreaterThan(report.operations / 2);
  for (const status of ['200', '201', '400', '401', '403', '404', '409', '415', '422']) expect(report.statuses, status).toHaveProperty(status);
});
