import { describe, expect, test } from 'vitest';
import { spansOfTime } from './spans-of-time.ts';

const short = (text: string) => spansOfTime(text).map(({ count, unit, from }) => [count, unit, from]);

describe('lengths of time before and after a step', () => {
  test.each([
    ['five (5) business days before the Proposal Due Date', [-5, 'working', 'bids']],
    ['72 hours prior to the RFP deadline', [-72, 'hour', 'bids']],
    ['zwei Wochen vor Ablauf der Angebotsfrist', [-2, 'week', 'bids']],
    ['6 Werktage nach dem Eröffnungstermin', [6, 'werktag', 'opening']],
    ['within five (5) business days of the pre-bid conference', [5, 'working', 'meeting']],
    ['ten days after the Notice of Intent to Award', [10, 'day', 'later']],
    ['innerhalb von 15 Kalendertagen nach Eingang der Mitteilung', [15, 'day', 'later']],
  ])('%j', (text, expected) => expect(short(text)).toEqual([expected]));

  test.each(['within seven days of closing', '5 days a week', 'ten years before the deadline', '30 days after the moon'])('none in %j', (text) => expect(short(text)).toEqual([]));

  test('take no longer for blanks without end', () => {
    const from = performance.now();
    expect(spansOfTime(`5${' '.repeat(50_000)}`)).toEqual([]);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
