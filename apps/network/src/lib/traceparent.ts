/** A new W3C trace context: `00-<32 hex>-<16 hex>-01`. Works in browsers and in Node. */
export function makeTraceparent(): string {
  return `00-${randomHex(16)}-${randomHex(8)}-01`;
}

/** The given trace context with a span of our own, or a new one when it is absent or malformed. */
export function continueTrace(given: string | null | undefined): string {
  const trace = given && /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(given)?.[1];
  return trace && !/^0+$/.test(trace) ? `00-${trace}-${randomHex(8)}-01` : makeTraceparent();
}

/** The 32 hex digits that name the whole trace. */
export function traceIdOf(traceparent: string): string {
  return traceparent.slice(3, 35);
}

function randomHex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
}
