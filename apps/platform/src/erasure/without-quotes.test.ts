import { expect, test } from 'vitest';
import { withoutQuotes } from './without-quotes.ts';

const quote = (document: string) => ({ document, file: `${document}.pdf`, quote: 'until noon', start: 4, end: 14, page: 1, regions: [{ page: 1, box: [0, 0, 1, 1] }] });

test('of evidence from the documents the words, the name and the places go, wherever it stands', () => {
  const output = { documents: [{ id: 'a', file: 'a.pdf', role: 'notice' }, { id: 'b', file: 'b.pdf' }], fields: { title: { value: 'Bridge', evidence: [quote('a'), quote('b')], alternatives: [{ value: 'x', evidence: [quote('a')] }] } } };
  const gone = { document: 'a', file: '', quote: '', start: 4, end: 14, page: 1, regions: [] };
  expect(withoutQuotes(output, new Set(['a']))).toEqual({
    documents: [{ id: 'a', file: '', role: 'notice' }, { id: 'b', file: 'b.pdf' }],
    fields: { title: { value: 'Bridge', evidence: [gone, quote('b')], alternatives: [{ value: 'x', evidence: [gone] }] } },
  });
});

test('what quotes none of them is the same object, and so is what was emptied before', () => {
  const output = { fields: { title: { evidence: [quote('b')] } }, count: 3, note: null };
  expect(withoutQuotes(output, new Set(['a']))).toBe(output);
  const emptied = withoutQuotes(output, new Set(['b']));
  expect(withoutQuotes(emptied, new Set(['b']))).toBe(emptied);
});

test('a sentence about the documents goes, be it about evidence from them or about one as a whole', () => {
  const said = (document: string) => [{ code: 'contradiction', message: '“until noon” (a.pdf)', evidence: [quote(document)] }, { code: 'little_text', message: 'a.pdf has hardly any text.', params: { document, file: 'a.pdf' }, evidence: [] }];
  const emptied = withoutQuotes({ warnings: said('a') }, new Set(['a']));
  expect(JSON.stringify(emptied)).not.toMatch(/noon|a\.pdf/);
  expect(withoutQuotes(emptied, new Set(['a']))).toBe(emptied);
  expect(withoutQuotes(said('b'), new Set(['a']))).toEqual(said('b'));
});
