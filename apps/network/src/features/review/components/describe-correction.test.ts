import type { GoNoGoOutput } from '@0711/mcp-tender/go-no-go/schema';
import { describe, expect, it } from 'vitest';
import { outputIn } from '../../outputs/output-in.ts';
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

  it('tells a reason that stood there before in the language of its reader', () => {
    const advice: GoNoGoOutput = {
      schema: 'tender.go_no_go/1', documents: [], company: 'A', recommendation: 'open', score: null, warnings: [], factors: [],
      blockers: [{ id: 'bl01', text: 'Only 3 days are left until the submission deadline.', decisive: false, confidence: 50, evidence: [], said: [{ code: 'near', values: [3] }] }],
    };
    expect(valueBefore(outputIn(advice, 'de'), 'blockers.bl01.text')).toBe('Bis zur Angebotsfrist sind es nur 3 Tage.');
  });

  it('tells what is there afterwards', () => {
    expect(valueAfter({ path: 'fields.title', op: 'set', value: 'New' })).toBe('New');
    expect(valueAfter({ path: 'fields.title', op: 'not_stated' })).toBeNull();
    expect(valueAfter({ path: 'lots.l1', op: 'remove' })).toBeUndefined();
  });

  it('puts any value into a line of text', () => {
    expect(plainValue({ amount: 1250000.5, currency: 'EUR' }, 'de')).toBe('1.250.000,5 EUR');
    expect(plainValue('2026-12-04T12:00', 'en')).toBe('Fri, 4 December 2026, 12:00');
    expect(plainValue({ number: '2', title: 'Süd' }, 'de')).toBe('2 · Süd');
    expect(plainValue(['45000000', '45210000'], 'de')).toBe('45000000, 45210000');
    expect(plainValue({ text: 'Nachweis', kind: 'must' }, 'de')).toBe('Nachweis');
    expect(plainValue({ kind: 'award', label: 'Zuschlag', at: '2027-07-05' }, 'de')).toBe('Zuschlag · Mo., 5. Juli 2027');
    expect(plainValue({ kind: 'award', label: 'Zuschlag', words: 'im Juli 2027', period: null }, 'de')).toBe('Zuschlag · im Juli 2027');
    expect(plainValue(null, 'de')).toBeNull();
  });
});
