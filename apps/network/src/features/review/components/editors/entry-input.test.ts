import { describe, expect, it } from 'vitest';
import { entryInput, membersOf, parseEntry } from './entry-input.ts';

const listed = { id: 'abcd', confidence: 70, evidence: [] };

describe('the form of a list entry', () => {
  it('comes back with the same members', () => {
    const lot = { ...listed, number: '2', title: null };
    const criterion = { ...listed, name: 'Preis', weight_percent: 40, max_points: null, lot: '1', derived: false };
    const requirement = { ...listed, text: 'Nachweis', kind: 'should' as const, category: 'references' as const, exclusion: true, section: null };
    expect(parseEntry('lots', entryInput('lots', lot))).toEqual({ ok: true, members: membersOf('lots', lot) });
    expect(parseEntry('award_criteria', entryInput('award_criteria', criterion))).toEqual({ ok: true, members: membersOf('award_criteria', criterion) });
    expect(parseEntry('requirements', entryInput('requirements', requirement))).toEqual({ ok: true, members: membersOf('requirements', requirement) });
  });

  it('takes a percent sign and a German decimal', () => {
    expect(parseEntry('award_criteria', { name: 'Preis', weight_percent: '37,5 %' })).toMatchObject({ ok: true, members: { weight_percent: 37.5 } });
  });

  it('names every input that is wrong', () => {
    expect(parseEntry('award_criteria', { name: ' ', weight_percent: '140', max_points: 'viele' })).toEqual({
      ok: false, errors: { name: 'required', weight_percent: 'percent', max_points: 'number' },
    });
    expect(parseEntry('lots', entryInput('lots', null))).toEqual({ ok: false, errors: { title: 'required' } });
    expect(parseEntry('requirements', entryInput('requirements', null))).toEqual({ ok: false, errors: { text: 'required' } });
  });
});
