import type { TenderWarning } from '@0711/mcp-tender/schema';
import { expect, it } from 'vitest';
import { warningsOfDay } from './warnings-of-day.ts';

const place = (start: number, end: number, document = 'd1') => ({ document, file: 'a.pdf', quote: 'x', start, end, page: 1, regions: [] });
const warning = (code: TenderWarning['code'], ...evidence: TenderWarning['evidence']): TenderWarning => ({ code, message: code, evidence });

it('finds the warnings on days that overlap with a day’s place, and no others', () => {
  const [weekday, rival] = [warning('impossible_date', place(8, 20)), warning('contradiction', place(90, 99), place(15, 30))];
  const others = [warning('impossible_date', place(20, 28)), warning('impossible_date', place(10, 20, 'd2')), warning('hidden_text', place(10, 20)), warning('little_text')];
  expect(warningsOfDay([place(10, 20)], [weekday, ...others, rival])).toEqual([weekday, rival]);
  expect(warningsOfDay([], [weekday])).toEqual([]);
});
