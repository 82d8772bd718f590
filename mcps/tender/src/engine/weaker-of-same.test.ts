import { expect, test } from 'vitest';
import type { Choice } from './choose.ts';
import { weakerOfSame } from './weaker-of-same.ts';

const choice = (value: string | null, strength = 0.6): Choice<string> => ({ best: value === null ? null : { value, finder: 'cover', strength, spans: [], derived: false }, agreeing: [], against: [], hint: 0 });

test.each([
  ['the project whose audit is asked for is no buyer', choice('Tidewatch Security Audit', 0.75), choice('TIDEWATCH security audit'), 'buyer_name'],
  ['the head line that names the harbour is no title', choice('Elm Harbour Authority', 0.55), choice('Elm Harbour Authority', 0.9), 'title'],
  ['equally sure: a buyer', choice('Elm Harbour'), choice('Elm Harbour'), 'title'],
  ['two texts', choice('Dredging'), choice('Elm Harbour'), null],
  ['no buyer', choice('Dredging'), choice(null), null],
] as const)('%s', (_, title, buyer, weaker) => expect(weakerOfSame(title, buyer)).toBe(weaker));
