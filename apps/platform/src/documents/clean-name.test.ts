import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName } from './clean-name.ts';

test.each([
  ['Ausschreibung Los 1.pdf', 'Ausschreibung Los 1.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\eva\\Leistung.docx', 'Leistung.docx'],
  ['a\0b\n\tc.pdf', 'abc.pdf'],
  ['exe\u202efdp.pdf', 'exefdp.pdf'],
  ['..', 'document'],
  ['', 'document'],
  ['U\u0308bersicht.pdf', 'Übersicht.pdf'],
])('%j becomes %j', (name, clean) => {
  expect(cleanName(name)).toBe(clean);
});

test('a long name keeps its ending', () => {
  expect(cleanName(`${'ä'.repeat(400)}.docx`)).toBe(`${'ä'.repeat(195)}.docx`);
});

test('whatever comes in, the name is one line, has no folder and is not empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const clean = cleanName(name);
      expect(clean).toMatch(/^[^/\\\p{Cc}]+$/u);
      expect([...clean].length).toBeLessThanOrEqual(200);
      expect(clean.isWellFormed()).toBe(true);
    }),
  );
});
