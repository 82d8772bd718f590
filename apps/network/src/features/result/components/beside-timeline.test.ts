import { describe, expect, it } from 'vitest';
import { SAMPLE_OUTPUT } from '../../dev/components/sample-output.ts';
import { besideTimeline } from './beside-timeline.ts';

const { fields, undated = [] } = SAMPLE_OUTPUT;
const nothing = { value: null, confidence: 80, derived: false, evidence: [] };

describe('the fields beside the timeline', () => {
  it('are the duration and what is not stated, not the days that stand in it', () => {
    expect(besideTimeline(SAMPLE_OUTPUT)).toEqual(['binding_period_end', 'contract_duration_months']);
    expect(besideTimeline({ fields: { ...fields, contract_duration_months: nothing, submission_deadline: nothing }, undated })).toEqual(['submission_deadline', 'binding_period_end', 'contract_duration_months']);
  });

  it('are not those whose week or month stands in the timeline', () => {
    const start = { id: 'start', kind: 'contract_start' as const, label: '', words: 'Ende Februar 2027', period: null, confidence: 80, evidence: [] };
    expect(besideTimeline({ fields: { ...fields, contract_start: nothing }, undated: [start] })).not.toContain('contract_start');
    expect(besideTimeline({ fields: { ...fields, contract_start: nothing }, undated: [] })).toContain('contract_start');
  });

  it('are those, too, that somebody else read differently', () => {
    const alternatives = [{ value: '2027-02-16', confidence: 40, source: 'model' as const, evidence: [] }];
    expect(besideTimeline({ fields: { ...fields, submission_deadline: { ...fields.submission_deadline, alternatives } }, undated })).toContain('submission_deadline');
  });
});
