import { describe, expect, it } from 'vitest';
import { SAMPLE_OUTPUTS } from '../dev/components/sample-outputs.ts';
import { applyEdits } from '../review/components/draft/apply-edits.ts';
import { allEntries, entriesOf, type TaskOutput } from './schema.ts';

const sample = (schema: TaskOutput['schema']) => {
  const found = SAMPLE_OUTPUTS.find((one) => one.schema === schema);
  if (!found) throw new Error(`there is no sample of ${schema}`);
  return found;
};
const set = (path: string, value: number | string) => ({ key: path, correction: { path, op: 'set' as const, value } });

describe('a draft of corrections', () => {
  it('shows the sums of an estimate with the new number and the new percentage', () => {
    const before = sample('tender.estimate_cost/1');
    const shown = applyEdits(before, [set('items.it03.quantity', 250), set('overhead_percent', 0)]);
    // 12 × (10 × 96 + 45) + 250 × 128; then 3 % risk and 6 % profit on what comes before each.
    expect(shown).toMatchObject({ overhead_percent: 0, totals: { labour: 43_520, material: 540, overhead: 0, risk: 1321.8, net: 48_104.71, open_items: 1 } });
  });

  it('draws the conclusion anew from the verdicts', () => {
    const shown = applyEdits(sample('tender.check_eligibility/1'), [set('assessments.req1.verdict', 'met')]);
    expect(shown).toMatchObject({ conclusion: 'eligible', musts: { all: 2, decided: 2, met: 2 } });
    expect(applyEdits(sample('tender.check_eligibility/1'), [set('assessments.req1.verdict', 'unclear')])).toMatchObject({ conclusion: 'open', musts: { all: 2, decided: 1, met: 1 } });
  });

  it('recommends anew when a blocker is gone and a score is known', () => {
    const edits = [{ key: 'blockers.bl01', correction: { path: 'blockers.bl01', op: 'remove' as const } }, set('factors.fa02.score', 100), set('factors.fa01.score', 90), set('factors.fa00.score', 100)];
    expect(applyEdits(sample('tender.go_no_go/1'), edits)).toMatchObject({ recommendation: 'go', score: 97, blockers: [] });
  });

  it('adds an entry that can be found by its key in the draft', () => {
    const value = { heading: 'Preis', level: 1, text: 'Siehe Preisblatt.', source: 'person' };
    const shown = applyEdits(sample('tender.generate_bid/1'), [{ key: 'sections.new-1', correction: { path: 'sections', op: 'add' as const, value } }]);
    expect(entriesOf(shown, 'sections').at(-1)).toMatchObject({ id: 'new-1', heading: 'Preis', confidence: 100 });
  });
});

describe('the entries of an output', () => {
  it('are those of every list that is sure of its entries, and nothing else', () => {
    const estimate = sample('tender.estimate_cost/1');
    expect(allEntries(estimate).map(({ id }) => id)).toEqual(['it01', 'it02', 'it03']);
    expect(entriesOf(estimate, 'assumptions')).toEqual([]);
    expect(entriesOf(estimate, 'currency')).toEqual([]);
  });
});
