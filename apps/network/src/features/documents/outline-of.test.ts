import { expect, it } from 'vitest';
import { outlineOf } from './outline-of.ts';

const text = 'Einleitung\n1  Gegenstand\nder Leistung\nText\n \n';
const block = (kind: 'heading' | 'paragraph', start: number, end: number) => ({ kind, level: null, start, end, cells: [], path: null });
const page = { page: null, start: 0, end: text.length, text, blocks: [block('paragraph', 0, 10), block('heading', 11, 37), block('paragraph', 38, 42), block('heading', 43, 44)] };

it('is the headings of a document without pages, each in one line with where it starts', () => {
  expect(outlineOf(page)).toEqual({ length: text.length, headings: [{ start: 11, text: '1 Gegenstand der Leistung' }] });
});

it('cuts what is as long as a paragraph', () => {
  expect(outlineOf({ ...page, end: 500, text: 'x'.repeat(500), blocks: [block('heading', 0, 500)] }).headings[0]?.text).toHaveLength(200);
});

it('is empty for a document with pages, and for one without any text', () => {
  expect(outlineOf({ ...page, page: 1 })).toEqual({ length: 0, headings: [] });
  expect(outlineOf(undefined)).toEqual({ length: 0, headings: [] });
});
