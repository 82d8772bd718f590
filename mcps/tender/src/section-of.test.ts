import { expect, test } from 'vitest';
import { shortSection } from './section-of.ts';

test('a heading that is too long to stand beside a value is cut between words', () => {
  expect(shortSection('5.2 Referenzen')).toBe('5.2 Referenzen');
  expect(shortSection('12 Bedingungen für die Ausführung des Auftrags in den Ferien')).toBe('12 Bedingungen für die Ausführung des …');
  expect(shortSection('x'.repeat(60))).toBe(`${'x'.repeat(40)} …`);
});
