import { describe, expect, it } from 'vitest';
import { plainValue, valueAfter, valueBefore } from './describe-correction.ts';

const output = {
  fields: { title: { value: 'Old', confidence: 50, evidence: [] } },
  lots: [{ id: 'l1', number: '1', title: 'Nord', confidence: 60, evidence: [] }],
};

describe('what a correction changed', () => {
  it('finds what stood there before: a field, an entry, a member of one', () => {
    expect(valueBefore(output, 'fields.title')).toBe('Old');
    expect(valueBefore(output, 'lots.l1')).toEqual({ number: '1', title: 'Nord' });
    expect(valueBefore(output, 'lots.l1.title')).toBe('Nord');
    expect(valueBefore(output, 'lots.gone')).toBeUndefined();
    expect(valueBefore(null, 'fields.title')).toBeUndefined();
  });

  it('tells what is there afterwards', () => {
    expect(valueAfter({ path: 'fields.title', op: 'set', value: 'New' })).toBe('New');
    expect(valueAfter({ path: 'fields.title', op: 'not_stated' })).toBeNull();
    expect(valueAfter({ path: 'lots.l1', op: 'remove' })).toBeUndefined();
  });

  it('puts any value into a line of text', () => {
    expect(plainValue({ amount: 12, currency: 'EUR' })).toBe('12 EUR');
    expect(plainValue({ number: '2', title: null })).toBe('2');
    expect(plainValue(['45000000', '45210000'])).toBe('45000000, 45210000');
    expect(plainValue({ text: 'Nachweis', kind: 'must' })).toBe('Nachweis');
    expect(plainValue(null)).toBeNull();
  });
});
