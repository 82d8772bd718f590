import { describe, expect, it } from 'vitest';
import { placeIn } from './place-in.ts';

const outline = { length: 400, headings: [{ start: 40, text: '1 Gegenstand' }, { start: 200, text: '2 Fristen' }] };
const at = (start: number) => ({ page: null, start });

describe('the place of evidence', () => {
  it('is its page where the document has pages', () => {
    expect(placeIn({ page: 3, start: 250 }, undefined)).toEqual({ page: 3 });
  });

  it('is the last heading at or before it', () => {
    expect([40, 199, 200, 399].map((start) => placeIn(at(start), outline))).toEqual(['1 Gegenstand', '1 Gegenstand', '2 Fristen', '2 Fristen'].map((section) => ({ section })));
  });

  it('is the beginning before the first heading, and a share of the text where there are no headings', () => {
    expect(placeIn(at(39), outline)).toBe('beginning');
    expect(placeIn(at(100), { length: 400, headings: [] })).toEqual({ percent: 25 });
    expect(placeIn(at(900), { length: 400, headings: [] })).toEqual({ percent: 100 });
  });

  it('is unknown without an outline, or in a document without text', () => {
    expect(placeIn(at(0), undefined)).toBeNull();
    expect(placeIn(at(0), { length: 0, headings: [] })).toBeNull();
  });
});
