import { randomUUID } from 'node:crypto';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The trace id of a `traceparent` header, or a new one: 32 hex digits, never all zero. */
export function traceIdOf(header: string | string[] | undefined): string {
  const found = typeof header === 'string' ? TRACEPARENT.exec(header)?.[1] : undefined;
  return found === undefined || /^0+$/.test(found) ? randomHex() : found;
}

/** A `traceparent` for what follows from this request: the same trace, a span of its own. */
export function traceparentFor(traceId: string): string {
  return `00-${traceId}-${randomHex().slice(16)}-01`;
}

/** 32 hex digits. A UUID's, since Node draws the random bytes of many at once. */
function randomHex(): string {
  return randomUUID().replaceAll('-', '');
}
