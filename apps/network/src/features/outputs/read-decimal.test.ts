import { describe, expect, it } from 'vitest';
import { readDecimal, writeDecimal } from './read-decimal.ts';

describe('numbers in inputs', () => {
  it.each([
    ['de', '1.250', 1250], ['de', '1.250,5', 1250.5], ['de', '0,125', 0.125], ['de', '12.5', 12.5], ['de', '1.250.000', 1_250_000], ['de', '1,250.5', 1250.5], ['de', ',5', 0.5],
    ['en', '1,250', 1250], ['en', '0.125', 0.125], ['en', '1,250.75', 1250.75], ['en', '12,5', 12.5], ['en', '7 %', 7], ['en', '1.250,5', 1250.5],
  ])('in %s "%s" is %d', (locale, text, value) => expect(readDecimal(text, locale)).toBe(value));

  it.each(['', 'viele', '-3', '1.2.3', '12,34,5', '.'])('"%s" is none', (text) => expect(readDecimal(text, 'de')).toBeNull());

  it.each(['de', 'en'])('come back as they were, in %s', (locale) => {
    for (const value of [0, 0.125, 12.5, 1234.567, 1_000_000, 99.999]) expect(readDecimal(writeDecimal(value, locale), locale)).toBe(value);
    expect(writeDecimal(null, locale)).toBe('');
  });
});
