import { expect, test } from 'vitest';
import { serializeError } from './serialize-error.ts';

const text = (value: unknown): string => JSON.stringify(value);

test('what a query was called with stays out, what went wrong stays in', () => {
  const cause = Object.assign(new Error('new row violates check constraint "none"'), { code: '23514', table: 'webhook_endpoints', detail: 'Failing row contains (Eva, geheim)', where: 'geheim' });
  const error = Object.assign(new Error('Failed query: insert into x values ($1)\nparams: geheim,\n    at a(b.ts:1),\nmehr geheim', { cause }), { params: ['geheim'], query: 'insert' });
  const serialized = serializeError(error);
  expect(serialized).toMatchObject({ type: 'Error', code: '23514', table: 'webhook_endpoints', message: 'Failed query: insert into x values ($1): new row violates check constraint "none"' });
  expect(serialized).toMatchObject({ stack: expect.stringMatching(/^Error: Failed query: insert into x values \(\$1\)\n +at .*serialize-error\.test\.ts[^]*caused by Error: new row/) });
  expect(text(serialized)).not.toContain('geheim');
});

test('keys and secrets are cut out of messages', () => {
  const error = new TypeError(`bad header "Bearer abcdefgh12345678" with pk0711_${'a'.repeat(49)} or whsec_${'b'.repeat(32)} at postgres://u:hidden@h/x`);
  for (const hidden of ['abcdefgh12345678', 'aaaa', 'bbbb', 'hidden']) expect(text(serializeError(error))).not.toContain(hidden);
  expect(serializeError(error)).toMatchObject({ type: 'TypeError', message: expect.stringContaining('bad header') });
});

test('errors in a circle, several at once and what is no error are told too', () => {
  const [a, b] = [new Error('a'), new Error('b')];
  a.cause = b;
  b.cause = a;
  expect(serializeError(a)).toMatchObject({ message: 'a: b' });
  expect(serializeError(new AggregateError([new Error('x'), new Error('y')], 'both'))).toMatchObject({ message: 'both', errors: [{ message: 'x' }, { message: 'y' }] });
  expect(serializeError({ reason: 'x' })).toEqual({ reason: 'x' });
});
