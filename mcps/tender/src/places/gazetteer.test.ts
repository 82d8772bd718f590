import { expect, test } from 'vitest';
import { isCommonWord } from './common-words.ts';
import { knownTown } from './gazetteer.ts';
import { isCountry, isState, isStateCode } from './regions.ts';

test('a town by its name, however it is written', () => {
  expect(knownTown('Zittau')).toEqual({ size: 3, german: true, english: false });
  expect(knownTown('ZURICH')).toMatchObject({ size: 4, german: true });
  expect(knownTown('Zürich')).toEqual(knownTown('Zurich'));
  expect(knownTown('Smiths Falls')).toMatchObject({ english: true });
  expect(knownTown('München')).toMatchObject({ size: 4, german: true });
});

test('no town', () => expect(knownTown('Leistungsverzeichnis')).toBeNull());

test('states and countries in two languages', () => {
  expect([isState('Saskatchewan'), isState('sachsen'), isState('Elmport')]).toEqual([true, true, false]);
  expect([isCountry('Österreich'), isCountry('Austria'), isCountry('Elmport')]).toEqual([true, true, false]);
  expect([isStateCode('WI'), isStateCode('XX')]).toEqual([true, false]);
});

test('words that are towns somewhere', () => expect([isCommonWord('Page'), isCommonWord('ENDE'), isCommonWord('Savannah')]).toEqual([true, true, false]));
