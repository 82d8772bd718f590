import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('safeNext', () => {
  it('keeps a path of ours', () => {
    expect(safeNext('/tasks/123?x=1')).toBe('/tasks/123?x=1');
  });

  it.each([undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/\t/evil.example'])('leads %s to the start page', (next) => {
    expect(safeNext(next)).toBe('/');
  });

  it('takes the first of several', () => {
    expect(safeNext(['/review', '//evil.example'])).toBe('/review');
  });
});
