import { expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

const documents = [{ id: 'd1', language: 'de' }, { id: 'd2', language: null }, { id: 'd3', language: 'en' }];

it.each([
  ['d1', 'de'], ['d3', 'en'], ['d2', undefined], ['gone', undefined],
])('says in which language the document %s is', (document, language) => {
  expect(languageOf(documents, [{ document }, { document: 'd1' }])).toBe(language);
});

it('says nothing of a value that stands nowhere', () => {
  expect(languageOf(documents, [])).toBeUndefined();
});
