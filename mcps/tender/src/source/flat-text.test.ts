import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flattenText } from './flat-text.ts';

describe('the flat text', () => {
  test.each([
    ['Ange-\nbotsfrist', 'Angebotsfrist'],
    ['UVgO-\nVerfahren', 'UVgO-Verfahren'],
    ['Klima-\nund Energie', 'Klima- und Energie'],
    ['**Frist:** morgen', 'Frist: morgen'],
    ['Seite 1\fSeite 2', 'Seite 1\nSeite 2'],
    ['- Punkt\n- Punkt', '- Punkt\n- Punkt'],
  ])('%j', (text, expected) => expect(flattenText(text).text).toBe(expected));

  test('offsets lead back to the letter they came from', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120, unit: fc.constantFrom(...'abÄZ1 -\n\f*_.') }), (text) => {
        const flat = flattenText(text);
        for (let i = 0; i < flat.text.length; i++) {
          const letter = flat.text[i] ?? '';
          if (/[a-zA-ZÄ1.]/.test(letter)) expect(text[flat.toDocument(i)]).toBe(letter);
          expect(flat.toDocument(i)).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
