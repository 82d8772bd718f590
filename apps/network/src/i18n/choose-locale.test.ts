import { describe, expect, it } from 'vitest';
import { chooseLocale, isTimeZone } from './choose-locale.ts';

describe('chooseLocale', () => {
  it('takes what the person chose over what the browser prefers', () => {
    expect(chooseLocale('en', 'de-DE,de')).toBe('en');
  });

  it('takes the browser language with the highest weight that we speak', () => {
    expect(chooseLocale(undefined, 'fr-FR,en;q=0.5,de;q=0.8')).toBe('de');
    expect(chooseLocale(undefined, 'en-GB,en;q=0.9,de;q=0.8')).toBe('en');
  });

  it('ignores a language that is refused by weight 0, and a cookie that names none of ours', () => {
    expect(chooseLocale('xx', 'en;q=0')).toBe('de');
  });

  it('falls back to German', () => {
    expect(chooseLocale(undefined, null)).toBe('de');
    expect(chooseLocale(undefined, 'ja')).toBe('de');
  });
});

describe('isTimeZone', () => {
  it('knows IANA names and nothing else', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });
});
