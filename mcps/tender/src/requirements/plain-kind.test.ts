import { expect, test } from 'vitest';
import { plainKind } from './plain-kind.ts';

test.each([
  ['Papers may be collected at the quay.', 'may'],
  ['One keeper (one person only) may watch the opening.', 'may'],
  ['Die Arbeiten können neben dem Fährbetrieb ausgeführt werden.', 'may'],
  ['A missing mooring plan may result in disqualification.', 'must'],
  ['The lamps should last for six hours without a change of oil.', 'should'],
  ['Papers may only be collected in person.', 'must'],
  ['Die Arbeiten können nur bei Ebbe ausgeführt werden.', 'must'],
  ['Repainting of all moorings, once a year.', 'must'],
  ['Offers should be short and must be signed.', 'must'],
])('%s', (text, kind) => expect(plainKind(text)).toBe(kind));
