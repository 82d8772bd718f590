import { ABSENCE_FEATURES, ENTRY_FEATURES, LISTED_FEATURES, VALUE_FEATURES } from '@0711/mcp-tender/confidence/features';
import { expect, test } from 'vitest';
import { leftOutConfidence } from './left-out-confidence.ts';
import type { ObservedTender } from './observations.ts';

// A value is right where its label is strong.
const of = (file: string, right: boolean): ObservedTender => {
  const row = (size: number) => [{ right, weight: 1, features: new Array<number>(size).fill(0).with(0, right ? 1 : 0) }];
  return { file, observed: { value: row(VALUE_FEATURES.length), absence: row(ABSENCE_FEATURES.length), listed: row(LISTED_FEATURES.length), entry: row(ENTRY_FEATURES.length) } };
};

test('values of a set are judged by models fitted without it, of a file in no set nothing is told', async () => {
  const unknown = Array.from({ length: 60 }, (_, i) => of(`unknown-${i}.pdf`, i % 2 === 0));
  const table = await leftOutConfidence([...unknown, of('en-iaas-rfq.docx', true), of('en-idm-rfq.html', false), of('at-oebb-bosruck.pdf', true)]);
  expect(table.split('\n').slice(2).map((line) => line.split('|').map((cell) => cell.trim()).slice(1, 5))).toEqual([['first (2)', expect.stringMatching(/ %$/u), expect.any(String), '1.00'], ['third (1)', expect.stringMatching(/ %$/u), expect.any(String), '–']]);
});
