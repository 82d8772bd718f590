import { describe, expect, test } from 'vitest';
import { ownersOf } from './owner-of-office.ts';

describe('of whom an office or an order is', () => {
  test.each([
    ['City Clerk of the City of Elm', ['City of Elm']],
    ['Bestimmungen des Landkreises Nordmark', ['Landkreises Nordmark']],
    ['Bereich der Technischen Hochschule Talburg', ['Technischen Hochschule Talburg', 'Technische Hochschule Talburg']],
    ['Auftrag der Hafen Talburg GmbH', ['Hafen Talburg GmbH']],
  ])('%s', (name, owners) => expect(ownersOf(name).map(({ owner }) => owner)).toEqual(owners));

  test.each(['Elm Harbour Authority', 'Department of rivers', 'of the City'])('nobody’s: %s', (name) => expect(ownersOf(name)).toEqual([]));
});
