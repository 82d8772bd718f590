import { type Attributes, type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { setTimeout as sleep } from 'node:timers/promises';
import { partsOf } from './traceparent.ts';
import type { Tracer } from './tracing.ts';

const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER, internal: SpanKind.INTERNAL } as const;
const CLOSE_WITHIN_MS = 3_000;

/** A tracer that exports in batches over OTLP/HTTP as JSON. `service` is its name unless OTEL_SERVICE_NAME gives one. */
export function createOtlpTracer(service: string, env: NodeJS.ProcessEnv): Tracer {
  const resource = defaultResource()
    .merge(detectResources({ detectors: [envDetector] }))
    .merge(resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME ?? service }));
  const provider = new TracerProvider({ resource, spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis: 2_000 })] });
  const tracer = provider.getTracer('0711');
  return {
    start(name, { parent, kind = 'internal', attributes = {} }) {
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes: defined(attributes) }, contextOf(parent));
      const { traceId, spanId, traceFlags } = span.spanContext();
      return {
        traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
        set: (more) => void span.setAttributes(defined(more)),
        end(error) {
          // The message may name people or values; the log has it under the same trace id.
          if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
          span.end();
        },
      };
    },
    async close() {
      await Promise.race([provider.shutdown().catch(() => {}), sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

function contextOf(parent: string | null): Context {
  const parts = partsOf(parent);
  return parts === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...parts, isRemote: true });
}

function defined(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
