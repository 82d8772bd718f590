/** The parts of a W3C `traceparent`; null when it is absent or malformed. */
export function partsOf(traceparent: string | null | undefined): { traceId: string; spanId: string; traceFlags: number } | null {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) };
}

/** The trace id of a `traceparent`, for logs; undefined when there is none. */
export function traceIdIn(traceparent: string | null | undefined): string | undefined {
  return partsOf(traceparent)?.traceId;
}
