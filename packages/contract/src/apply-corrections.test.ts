import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrections } from './apply-corrections.ts';
import type { JsonObject } from './common.ts';
import { Correction } from './corrections.ts';

const evidence = [{ document: 'd1', file: 'a.pdf', quote: 'Los 1', start: 3, end: 8, page: 1, regions: [] }];
const output = {
  schema: 'x/1',
  documents: [{ id: 'd1', file: 'a.pdf' }],
  fields: {
    title: { value: 'Old', confidence: 40, derived: true, evidence },
    months: { value: null, confidence: 90, derived: false, evidence: [] },
  },
  lots: [{ id: 'aaaa', number: '1', title: 'One', confidence: 50, evidence }, { id: 'bbbb', number: '2', title: null, confidence: 60, evidence: [] }],
  award_criteria: [{ id: 'cccc', name: 'Price', weight_percent: 40, derived: true, confidence: 70, evidence }],
  requirements: [],
  warnings: [],
} satisfies JsonObject;

const fix = (path: string, op: Correction['op'], value?: Correction['value']): Correction => ({ path, op, ...(value === undefined ? {} : { value }) });

describe('what a correction does', () => {
  test('set gives a field the value, certainty 100, and keeps its evidence', () => {
    const { output: after, errors } = applyCorrections(output, [fix('fields.title', 'set', 'New')]);
    expect(errors).toEqual([]);
    expect(after.fields).toEqual({ ...output.fields, title: { value: 'New', confidence: 100, derived: false, evidence } });
  });

  test('set takes the evidence that is given', () => {
    const given = [{ ...evidence[0], quote: 'x', document: 'd1', file: 'a.pdf', start: 0, end: 1, page: null, regions: [] }];
    const { output: after } = applyCorrections(output, [{ path: 'fields.title', op: 'set', value: 'New', evidence: given }]);
    expect(after.fields).toMatchObject({ title: { evidence: given } });
  });

  test('not_stated empties a field and its evidence', () => {
    const { output: after } = applyCorrections(output, [fix('fields.title', 'not_stated')]);
    expect(after.fields).toMatchObject({ title: { value: null, confidence: 100, derived: false, evidence: [] } });
  });

  test('an entry of a list is set, one member of it is set or emptied, an entry is removed', () => {
    const { output: after, errors } = applyCorrections(output, [
      fix('lots.aaaa', 'set', { title: 'Uno' }),
      fix('award_criteria.cccc.weight_percent', 'not_stated'),
      fix('lots.bbbb', 'remove'),
    ]);
    expect(errors).toEqual([]);
    expect(after.lots).toEqual([{ id: 'aaaa', number: '1', title: 'Uno', confidence: 100, evidence }]);
    expect(after.award_criteria).toEqual([{ id: 'cccc', name: 'Price', weight_percent: null, derived: false, confidence: 100, evidence }]);
  });

  test('a value that stands by itself is set and emptied; what the MCP says about its work is not', () => {
    const estimate = { ...output, overhead_percent: 10, buyer: 'Ulm' };
    const { output: after, errors } = applyCorrections(estimate, [fix('overhead_percent', 'set', 12.5), fix('buyer', 'not_stated'), fix('overhead_percent', 'remove'), fix('schema', 'set', 'y/1')]);
    expect(after).toEqual({ ...estimate, overhead_percent: 12.5, buyer: null });
    expect(errors.map(({ path }) => path)).toEqual(['corrections.2.op', 'corrections.3.path']);
  });

  test('an added entry gets the same id whenever the same entry is added, and a free one beside its twin', () => {
    const lot = fix('lots', 'add', { number: '3', title: 'Three' });
    const once = applyCorrections(output, [lot]).output.lots;
    const again = applyCorrections({ ...output, lots: [] }, [lot]).output.lots;
    const twice = applyCorrections(output, [lot, lot]).output.lots;
    if (!Array.isArray(once) || !Array.isArray(twice) || !Array.isArray(again)) throw new Error('lots are a list');
    expect(once[2]).toMatchObject({ number: '3', title: 'Three', confidence: 100, evidence: [], id: expect.stringMatching(/^[A-Za-z0-9_-]{4,32}$/) });
    expect(again[0].id).toBe(once[2].id);
    expect(twice[3].id).not.toBe(twice[2].id);
  });

  test('the place written follows an entry that later corrections move', () => {
    const { written } = applyCorrections(output, [fix('lots.bbbb.title', 'set', 'Two'), fix('lots.aaaa', 'remove')]);
    expect(written).toContainEqual({ at: ['lots', '0', 'title'], correction: 0, part: 'value' });
  });
});

test.each<[string, Correction, string]>([
  ['a field that is not there', fix('fields.nope', 'set', 1), 'corrections.0.path'],
  ['a prototype member', fix('fields.constructor', 'set', 1), 'corrections.0.path'],
  ['the prototype itself', fix('__proto__.title', 'set', 1), 'corrections.0.path'],
  ['a list that is not there', fix('nothing', 'add', {}), 'corrections.0.path'],
  ['an entry that is not there', fix('lots.zzzz', 'remove'), 'corrections.0.path'],
  ['a member that is not there', fix('lots.aaaa.price', 'set', 1), 'corrections.0.path'],
  ['the id of an entry', fix('lots.aaaa.id', 'set', 'x'), 'corrections.0.path'],
  ['the confidence of an entry', fix('lots.aaaa.confidence', 'set', 1), 'corrections.0.path'],
  ['the documents', fix('documents.d1.file', 'set', 'b.pdf'), 'corrections.0.path'],
  ['the schema', fix('schema', 'set', 'y/2'), 'corrections.0.path'],
  ['a member of a field', fix('fields.title.confidence', 'set', 1), 'corrections.0.path'],
  ['set without a value', fix('fields.title', 'set'), 'corrections.0.value'],
  ['set to null instead of not_stated', fix('fields.title', 'set', null), 'corrections.0.value'],
  ['add to a field', fix('fields.title', 'add', 'x'), 'corrections.0.op'],
  ['remove of a field', fix('fields.title', 'remove'), 'corrections.0.op'],
  ['an entry that is no object', fix('lots', 'add', 'Lot 3'), 'corrections.0.value'],
  ['an entry with an id of its own', fix('lots', 'add', { id: 'mine' }), 'corrections.0.value'],
  ['set of a whole list', fix('lots', 'set', []), 'corrections.0.op'],
])('%s is refused with its path', (_, correction, path) => {
  const { output: after, errors } = applyCorrections(output, [correction]);
  expect(errors.map((error) => error.path)).toEqual([path]);
  expect(after).toEqual(output);
});

const anyCorrection = fc.record(
  {
    path: fc.oneof(
      fc.constantFrom('fields.title', 'fields.months', 'lots', 'lots.aaaa', 'lots.bbbb.title', 'award_criteria.cccc', 'documents', 'fields.__proto__', 'lots.aaaa.toString'),
      fc.stringMatching(/^[a-z_]{1,8}(\.[A-Za-z0-9_-]{1,8}){0,2}$/),
    ),
    op: fc.constantFrom<Correction['op']>('set', 'add', 'remove', 'not_stated'),
    value: fc.jsonValue(),
  },
  { requiredKeys: ['path', 'op'] },
).map((raw) => Correction.parse(raw));

test('whatever is asked, the given output stays as it was, and each correction either is written or has an error', () => {
  const before = structuredClone(output);
  fc.assert(
    fc.property(fc.array(anyCorrection, { maxLength: 12 }), (corrections) => {
      const { errors, output: after } = applyCorrections(output, corrections);
      expect(output).toEqual(before);
      expect(after.schema).toBe('x/1');
      expect(after.documents).toEqual(before.documents);
      expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted());
      expect(errors.length).toBeLessThanOrEqual(corrections.length);
      if (errors.length === corrections.length) expect(after).toEqual(before);
    }),
    { numRuns: 500 },
  );
  expect(Object.prototype).not.toHaveProperty('value');
});

test('what fits does the same with and without what does not fit beside it', () => {
  fc.assert(
    fc.property(fc.array(anyCorrection, { maxLength: 8 }), (corrections) => {
      const { errors, output: after } = applyCorrections(output, corrections);
      const misfits = new Set(errors.map((error) => Number(error.path.split('.')[1])));
      const fitting = corrections.filter((_, index) => !misfits.has(index));
      expect(applyCorrections(output, fitting)).toMatchObject({ output: after, errors: [] });
    }),
  );
});
