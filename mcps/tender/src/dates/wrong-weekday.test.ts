import { expect, test } from 'vitest';
import { findMoments } from './find-moments.ts';
import { wrongWeekday } from './wrong-weekday.ts';

const spans = (text: string) => findMoments(text).map((moment) => wrongWeekday(text, moment)).map((span) => (span ? text.slice(span.start, span.end) : null));

test.each([
  ['not later than: FRIDAY 17/09/2025 – 15:00 hrs', 'FRIDAY 17/09/2025 – 15:00 hrs'],
  ['bis Freitag, den 17.09.2025', 'Freitag, den 17.09.2025'],
  ['due 17 September 2025 (Friday)', '17 September 2025 (Friday)'],
  ['at 10:00 on Friday, 17 September 2025', '10:00 on Friday, 17 September 2025'],
  ['WEDNESDAY 17/09/2025', null],
  ['Mi, 17.09.2025', null],
  ['17 September 2025', null],
  ['open Monday to Friday, 17 September 2025', null],
])('%s', (text, expected) => expect(spans(text)).toEqual([expected]));
