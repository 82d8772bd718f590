import { expect, it } from 'vitest';
import { SAMPLE_OUTPUT } from '../../dev/components/sample-output.ts';
import { optionsOf } from './options-of.ts';

const { fields } = SAMPLE_OUTPUT;
const listed = { kind: 'option' as const, confidence: 80, evidence: [] };

it('are the options of the timeline in order of time, by their words or their day', () => {
  const deadlines = [{ ...listed, id: 'year2', label: 'Option Year 2: 1 July 2029 – 30 June 2030', at: '2029-07-01' }, { ...listed, id: 'year1', label: '', at: '2028-07-01' }];
  const undated = [{ ...listed, id: 'more', label: 'Der Vertrag kann um ein Jahr verlängert werden', words: 'um ein Jahr', period: null }];
  expect(optionsOf({ fields, deadlines, undated })).toEqual([
    { key: 'deadlines.year1', at: '2028-07-01' },
    { key: 'deadlines.year2', words: 'Option Year 2: 1 July 2029 – 30 June 2030' },
    { key: 'undated.more', words: 'um ein Jahr' },
  ]);
});

it('are none among other days, and none of a result of before days without a date were read', () => {
  expect(optionsOf(SAMPLE_OUTPUT)).toEqual([]);
  expect(optionsOf({ fields, deadlines: [] })).toEqual([]);
});
