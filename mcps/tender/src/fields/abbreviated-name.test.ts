import { describe, expect, test } from 'vitest';
import { isAbbreviated } from './abbreviated-name.ts';

describe('a name with its own abbreviation', () => {
  test.each(['Works and Quays Northland (WQN)', 'Northland Works and Quays (WQ)', 'Verein für Flüsse und Häfen (VFH)', 'Bund of Rivers (BoR)'])('%s', (text) => expect(isAbbreviated(text)).toBe(true));
  test.each(['Works and Quays Northland (Annex)', 'Works and Quays (GWA)', 'WQN', 'Works and Quays', 'Elm (E)', ''])('not: %s', (text) => expect(isAbbreviated(text)).toBe(false));
});
