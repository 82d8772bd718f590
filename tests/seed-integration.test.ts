import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PlatformStack, startPlatform } from './support/platform.ts';
import { seedEngagement, tenders } from './support/seed.ts';
import { type SeedReceiver, startSeedReceiver } from './support/seed-receiver.ts';
import { waitUntil } from './support/wait-until.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const project = join(import.meta.dirname, 'seed-project');
let fixtures: string;
let stack: PlatformStack;
let trusting: SeedReceiver;
let plain: SeedReceiver;

beforeAll(async () => {
  fixtures = mkdtempSync(join(tmpdir(), '0711-seed-'));
  mkdirSync(join(fixtures, 'test'));
  copyFileSync(join(tenders, 'de-klarsee-feuerwehr.pdf'), join(fixtures, 'test', 'rfp.pdf'));
  stack = await startPlatform({ postgres: FAST_SETTINGS, env: { NODE_ENV: 'test', TEST_FIXTURES_DIR: fixtures } });
  [trusting, plain] = [await startSeedReceiver(), await startSeedReceiver()];
  await seedEngagement(stack, 'test-engagement-123');
  const { secret } = await stack.client.createWebhookEndpoint({ url: trusting.url, legacy_secret_header: true });
  trusting.expect(secret);
  await stack.client.createWebhookEndpoint({ url: plain.url });
  plain.expect('nobody sends it');
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await Promise.all([trusting.close(), plain.close()]);
  rmSync(fixtures, { recursive: true, force: true });
}, 60_000);

it("the guide's own four tests pass as they are written, and the task that they make is read to its end", async () => {
  const [node, vitest] = [process.execPath, join(root, 'node_modules/vitest/vitest.mjs')];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, FASTAPI_URL: stack.url, FASTAPI_API_KEY: stack.key };
  const report = join(fixtures, 'report.json');
  await Promise.all([
    run(node, [vitest, 'run', '--config', join(project, 'vitest.config.ts'), '--reporter=json', `--outputFile=${report}`], { cwd: project, env }).catch(() => {
      throw new Error(`the guide's tests failed:\n${readFileSync(report, 'utf8')}`);
    }),
    run(node, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', project]),
  ]);
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ success: true, numTotalTests: 4, numPassedTests: 4, numPendingTests: 0 });

  const { tasks } = await stack.client.listTasks({ engagement_id: 'test-engagement-123' });
  expect(tasks).toMatchObject([{ title: 'Test RFP Parsing' }]);
  const ended = await waitUntil('the task ends', async () => {
    const task = await stack.client.getTask(tasks[0]?.id ?? '');
    return ['completed', 'needs_review'].includes(task.status) && task;
  });
  expect(ended.output_data).toMatchObject({ schema: 'tender.parse_rfp/1' });
}, 60_000);

it("the guide's receiver takes what an endpoint with the legacy header sends, and no other endpoint tells its secret", async () => {
  const news = await waitUntil('the task is told', () => trusting.handled.find(({ event }) => event.startsWith('task.')));
  const task = await stack.client.getTask(String(news.data.task_id));
  expect(news).toMatchObject({ event: `task.${task.status}`, data: { engagement_id: 'test-engagement-123', ai_confidence: task.ai_confidence } });
  expect(trusting.refused).toBe(0);
  await waitUntil('the other endpoint was tried', () => plain.refused > 0);
  expect(plain.handled).toEqual([]);
}, 30_000);
