import { expect, test } from 'vitest';
import { createCallLimit } from './limit-calls.ts';

test('somebody who calls without end is told to wait, others are not, and waiting helps', () => {
  const requireFewCalls = createCallLimit();
  for (let call = 0; call < 200; call++) requireFewCalls('a', 1000 + call);
  expect(() => requireFewCalls('a', 2000)).toThrow(expect.objectContaining({ code: 'rate_limited', retryAfter: 9 }));
  expect(() => requireFewCalls('b', 2000)).not.toThrow();
  expect(() => requireFewCalls('a', 11_000)).not.toThrow();
});
