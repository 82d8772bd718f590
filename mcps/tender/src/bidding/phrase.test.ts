import { expect, test } from 'vitest';
import { type Wording, Phrase, inLanguage, joined, say } from './phrase.ts';

const WORDING: Wording = {
  de: { covers: (what = '', sum = '') => `${what} deckt ${sum}.`, until: (day = '') => `Gültig bis ${day}.` },
  en: { covers: (what = '', sum = '') => `${what} covers ${sum}.`, until: (day = '') => `Valid until ${day}.` },
};
const COVERS: Phrase = { code: 'covers', values: [{ de: 'Haftpflicht', en: 'Liability' }, joined([{ amount: 1_500_000, currency: 'EUR' }, ['?']], ' / ')] };

test('sums, days and numbers are written as each language does', () => {
  const phrases: Phrase[] = [COVERS, { code: 'until', values: [{ day: '2027-03-04' }] }];
  expect(say(phrases, WORDING, 'de')).toBe('Haftpflicht deckt 1.500.000 € / ?. Gültig bis 4. März 2027.');
  expect(say(phrases, WORDING, 'en')).toBe('Liability covers €1,500,000 / ?. Valid until 4 March 2027.');
  expect(say([{ code: 'until', values: [12_000.5] }], WORDING, 'de')).toBe('Gültig bis 12.000,5.');
});

test('what is said twice is said once; a code without words says nothing', () => {
  expect(say([COVERS, COVERS], WORDING, 'en')).toBe('Liability covers €1,500,000 / ?.');
  expect(say([COVERS, { code: 'newer', values: [] }], WORDING, 'en')).toBeNull();
});

test('a stored text is worded anew; one that a person wrote, or whose code has no words, stays', () => {
  const both = (language: 'de' | 'en') => say([COVERS], WORDING, language);
  expect(inLanguage('Haftpflicht deckt 1.500.000 € / ?.', both, 'en')).toBe('Liability covers €1,500,000 / ?.');
  expect(inLanguage('Haftpflicht genügt nach Rückfrage.', both, 'en')).toBe('Haftpflicht genügt nach Rückfrage.');
  expect(inLanguage('Etwas Neues.', () => null, 'en')).toBe('Etwas Neues.');
});

test('what is stored can be read back, and nothing else', () => {
  expect(Phrase.parse(JSON.parse(JSON.stringify(COVERS)))).toEqual(COVERS);
  expect(Phrase.safeParse({ code: 'covers', values: [{ day: 'tomorrow' }] }).success).toBe(false);
});
