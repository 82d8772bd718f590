import { describe, expect, it } from 'vitest';
import { headingLevels } from './heading-levels.ts';

const heading = (start: number, level: number | null) => ({ kind: 'heading' as const, level, start, end: start + 1, cells: [], path: null });

describe('headingLevels', () => {
  it('keeps an orderly outline, one below the page', () => {
    expect([...headingLevels([heading(0, 1), heading(10, 2), heading(20, 3), heading(30, 2)]).values()]).toEqual([2, 3, 4, 3]);
  });

  it('skips no level on the way down, whatever the document does', () => {
    expect([...headingLevels([heading(0, 4), heading(10, 6), heading(20, 1), heading(30, null)]).values()]).toEqual([2, 3, 2, 2]);
  });

  it('leaves out what is no heading', () => {
    expect(headingLevels([{ kind: 'paragraph', level: null, start: 0, end: 5, cells: [], path: null }]).size).toBe(0);
  });
});
