import { expect, test } from 'vitest';
import { indexAt } from '../source/source.ts';
import { sourceOf } from '../testing/read-text.ts';
import { stepAbove } from './step-above.ts';

async function stepOf(text: string, label: string): Promise<string | null> {
  const source = await sourceOf(text);
  const start = source.text.lastIndexOf(label);
  expect(indexAt(source.lines, start)).toBeGreaterThanOrEqual(0);
  const step = stepAbove(source, { start, end: start + label.length });
  return step && source.text.slice(step.start, step.end);
}

test.each([
  ['1. Teams send their questions\n    - Place: on the board\n    - Deadline: 19 May 2027', 'Deadline', 'Teams send their questions'],
  ['3. Abgabe der Angebote\n    - Ort: Rathaus\n    - Termin: 24.05.2027', 'Termin', 'Abgabe der Angebote'],
  // A label that says itself what is due.
  ['1. Teams send their questions\n    - Deadline for bids: 19 May 2027', 'Deadline for bids', null],
  // No list, and a list whose bullets have a step of their own.
  ['1. Teams send their questions\n\nDeadline: 19 May 2027', 'Deadline', null],
  ['- Place: on the board\n- Deadline: 19 May 2027', 'Deadline', null],
])('%j', async (text, label, expected) => expect(await stepOf(text, label)).toBe(expected));
