import { expect, test } from 'vitest';
import { patternOf, routeOf } from './route-of.ts';

test.each([
  ['/tasks/0199a5f0-7e1c-7b6e-8f00-000000000001', '/tasks/[id]'],
  ['/_next/static/chunks/x.js', '/_next'],
  ['/engagements', '/engagements'],
  ['/api/documents/abcdefghijklmnopqrstuv/pages/12/image', '/api/documents/[id]/pages/[id]/image'],
  ['/', '/'],
])('%s is told of as %s', (path, route) => {
  expect(routeOf(path)).toBe(route);
});

test('a route handler is told of by its pattern', () => {
  expect(patternOf('/api/tasks/x1/events', { id: 'x1' })).toBe('/api/tasks/[id]/events');
  expect(patternOf('/api/auth/sign-in/email', { all: ['sign-in', 'email'] })).toBe('/api/auth/[...all]');
  expect(patternOf('/api/documents', {})).toBe('/api/documents');
  expect(patternOf('/api/documents', undefined)).toBe('/api/documents');
});
