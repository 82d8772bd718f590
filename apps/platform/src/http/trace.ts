import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The trace id of a `traceparent` header, or a new one: 32 hex digits, never all zero. */
export function traceIdOf(header: string | string[] | undefined): string {
  const found = typeof header === 'string' ? TRACEPARENT.exec(header)?.[1] : undefined;
  return found === undefined || /^0+$/.test(found) ? randomBytes(16).toString('hex') : found;
}

/** A `traceparent` for what follows from this request: the same trace, a span of its own. */
export function traceparentFor(traceId: string): string {
  return `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
}
