import type { Attributes } from '@opentelemetry/api';

/** Where a span stands: `server` answers a request, `client` makes one, `consumer` works off a job or message. */
export type SpanKind = 'server' | 'client' | 'consumer' | 'internal';
export type SpanOptions = {
  /** The `traceparent` that the span continues; null begins a trace. */
  parent: string | null;
  kind?: SpanKind;
  attributes?: Attributes;
};
export type Span = {
  /** What is passed on, so that others continue this span. */
  traceparent: string;
  set: (attributes: Attributes) => void;
  /** Ends it; with an error it is marked as failed. */
  end: (error?: unknown) => void;
};
export type Tracer = {
  start: (name: string, options: SpanOptions) => Span;
  /** Sends what is left, for a few seconds at most. Never throws. */
  close: () => Promise<void>;
};

// A bundler makes copies of this module; the process has one tracer.
const holder = globalThis as typeof globalThis & { __telemetryTracer?: Tracer };

/**
 * Begins to export spans over OTLP/HTTP when OTEL_EXPORTER_OTLP_ENDPOINT (or …_TRACES_ENDPOINT) is set; what that takes is loaded only
 * then. The other OTEL_EXPORTER_OTLP_* variables, OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES mean what the standard says.
 */
export async function startTracing(service: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return;
  const { createOtlpTracer } = await import('./otlp-tracer.ts');
  holder.__telemetryTracer ??= createOtlpTracer(service, env);
}

/** Begins a span; null while nothing is exported, which costs nothing. */
export function startSpan(name: string, options: SpanOptions): Span | null {
  return holder.__telemetryTracer?.start(name, options) ?? null;
}

/** Does `work` within a span, and hands it the `traceparent` that what it calls should continue: `parent` itself while nothing is exported. */
export async function withSpan<T>(name: string, options: SpanOptions, work: (traceparent: string | null) => Promise<T>): Promise<T> {
  const span = startSpan(name, options);
  if (span === null) return work(options.parent);
  try {
    const result = await work(span.traceparent);
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}

/** Sends what is left and ends tracing. */
export async function stopTracing(): Promise<void> {
  await holder.__telemetryTracer?.close();
  delete holder.__telemetryTracer;
}
