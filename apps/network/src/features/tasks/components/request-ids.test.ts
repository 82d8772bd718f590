import { expect, it } from 'vitest';
import { createRequestIds } from './request-ids.ts';

it('a request that is repeated keeps its id, and one with other contents gets its own', () => {
  let made = 0;
  const idFor = createRequestIds(() => `id-${(made += 1)}`);
  expect([idFor({ type: 'a', title: 'x' }), idFor({ type: 'a', title: 'x' })]).toEqual(['id-1', 'id-1']);
  expect([idFor({ type: 'b', title: 'x' }), idFor({ type: 'b', title: 'x' }), idFor({ type: 'a', title: 'x' })]).toEqual(['id-2', 'id-2', 'id-1']);
});
