import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMCPClient } from '@0711/mcp-client/create-mcp-client';
import { createPool } from '@0711/postgres/pool';
import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { type Collector, type CollectedSpan, startCollector } from '@0711/telemetry/testing/start-collector';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlatformStack, startPlatform } from './support/platform.ts';
import { createParseTask, seedEngagement, uploadTender } from './support/seed.ts';
import { waitUntil } from './support/wait-until.ts';

describe('a Platform that exports its traces and reports its errors', () => {
  let collector: Collector;
  let stack: PlatformStack;
  beforeAll(async () => {
    collector = await startCollector();
    stack = await startPlatform({
      postgres: FAST_SETTINGS,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, SENTRY_DSN: `${collector.url.replace('//', `//${'0'.repeat(32)}@`)}/7` },
    });
  }, 60_000);
  afterAll(async () => {
    await stack.stop();
    await collector.close();
  }, 60_000);

  it('shows one trace from the request over task and job to the webhook, in spans and in the logs of both processes', async () => {
    const engagement = await seedEngagement(stack);
    const document = await uploadTender(stack, engagement, 'de-klarsee-feuerwehr.pdf');
    const [trace, click] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
    const traced: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      request.headers.set('traceparent', `00-${trace}-${click}-01`);
      return fetch(request);
    };
    const client = createMCPClient({ url: stack.url, apiKey: stack.key, fetch: traced });
    const { id } = await createParseTask({ client }, engagement, [document]);
    await waitUntil('every event arrives', () => stack.receiver.of(id).length >= 3);
    const spans = (): CollectedSpan[] => collector.spans().filter((span) => span.traceId === trace);
    const named = (name: string): CollectedSpan[] => spans().filter((span) => span.name === name);
    await waitUntil('the spans arrive', () => named('webhook.deliver').length >= 3 && named('POST /api/tasks').length > 0);

    const [request] = named('POST /api/tasks');
    const [verb] = named('tasks.create');
    const [run] = named('task.run');
    expect(request).toMatchObject({ parentSpanId: click, service: 'platform-api' });
    expect(verb).toMatchObject({ parentSpanId: request?.spanId, service: 'platform-api' });
    expect(run).toMatchObject({ parentSpanId: verb?.spanId, service: 'platform-worker' });
    // What the run brought about is told as a part of it; that there is a task was told before.
    const parents = new Set(named('webhook.deliver').map((span) => span.parentSpanId));
    expect(parents).toContain(run?.spanId);
    expect(parents).toContain(verb?.spanId);
    for (const log of ['api.log', 'worker-0.log']) expect(readFileSync(join(stack.dataDir, 'logs', log), 'utf8'), log).toContain(trace);
  }, 60_000);

  it('reports what nobody expected, with its trace id, and nothing of what the request carried', async () => {
    const before = collector.received.filter((one) => one.path.includes('/envelope/')).length;
    expect(before, 'so far everything was expected').toBe(0);
    const pool = createPool(stack.databaseUrl);
    await pool.query('alter table platform.mcp_installations rename column config to gone');
    try {
      const answer = await fetch(`${stack.url}/api/mcps/installations?customer_id=eva-at-example`, { headers: { authorization: `Bearer ${stack.key}` } });
      expect(answer.status).toBe(500);
      const report = await waitUntil('the report arrives', () => collector.received.find((one) => one.path.includes('/api/7/envelope/')));
      expect(report.body).toContain(answer.headers.get('x-trace-id'));
      expect(report.body).toContain('platform-api');
      expect(report.body).not.toContain(stack.key);
      expect(report.body).not.toContain('eva-at-example');
    } finally {
      await pool.query('alter table platform.mcp_installations rename column gone to config');
      await pool.end();
    }
  }, 30_000);
});
