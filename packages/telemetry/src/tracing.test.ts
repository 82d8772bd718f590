import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Collector, startCollector } from './testing/start-collector.ts';
import { partsOf } from './traceparent.ts';
import { startSpan, startTracing, stopTracing, withSpan } from './tracing.ts';

const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
let collector: Collector;
beforeEach(async () => {
  collector = await startCollector();
});
afterEach(async () => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  await stopTracing();
  await collector.close();
});

async function begin(): Promise<void> {
  // The exporter itself reads the environment of the process.
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url;
  await startTracing('test-service', process.env);
}

describe('without a collector', () => {
  test('no span is made, and the trace of the caller goes on', async () => {
    await startTracing('test-service', {});
    expect(startSpan('x', { parent: PARENT })).toBeNull();
    expect(await withSpan('x', { parent: PARENT }, async (traceparent) => traceparent)).toBe(PARENT);
  });
});

describe('with a collector', () => {
  test('spans arrive as parts of the trace, each within its parent', async () => {
    await begin();
    const passedOn = await withSpan('outer', { parent: PARENT, kind: 'server', attributes: { 'http.route': '/x', nothing: undefined } }, (outer) =>
      withSpan('inner', { parent: outer }, async (inner) => inner),
    );
    await stopTracing();
    const [outer, inner] = ['outer', 'inner'].map((name) => collector.spans().find((span) => span.name === name));
    expect(outer).toMatchObject({ traceId: partsOf(PARENT)?.traceId, parentSpanId: partsOf(PARENT)?.spanId, kind: 2, service: 'test-service' });
    expect(inner).toMatchObject({ traceId: partsOf(PARENT)?.traceId, parentSpanId: outer?.spanId, kind: 1 });
    expect(partsOf(passedOn)?.spanId).toBe(inner?.spanId);
  });

  test('a failure marks its span, and tells nothing of its message', async () => {
    await begin();
    await expect(withSpan('fails', { parent: null }, () => Promise.reject(new TypeError('eva@example.com')))).rejects.toThrow(TypeError);
    await stopTracing();
    expect(collector.spans()).toMatchObject([{ name: 'fails', status: { code: 2 } }]);
    expect(collector.received.map((one) => one.body).join()).not.toContain('eva@example.com');
  });

  test('one that is away holds nobody up', async () => {
    await collector.close();
    await begin();
    startSpan('x', { parent: null })?.end();
    const from = performance.now();
    await stopTracing();
    expect(performance.now() - from).toBeLessThan(4_000);
    collector = await startCollector();
  });
});

test.each(['', '00-xyz', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, `01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01`])('%j is no traceparent', (text) => {
  expect(partsOf(text)).toBeNull();
});
