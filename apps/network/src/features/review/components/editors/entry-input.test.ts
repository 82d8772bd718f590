import { describe, expect, it } from 'vitest';
import { entryInput, membersOf, parseEntry } from './entry-input.ts';

const listed = { id: 'abcd', confidence: 70, evidence: [] };

describe('the form of a list entry', () => {
  it('comes back with the same members', () => {
    const lot = { ...listed, number: '2', title: null };
    const criterion = { ...listed, name: 'Preis', weight_percent: 40, max_points: null, lot: '1', derived: false };
    const requirement = { ...listed, text: 'Nachweis', kind: 'should' as const, category: 'references' as const, exclusion: true, section: null };
    expect(parseEntry('lots', entryInput('lots', lot, 'de'), 'de')).toEqual({ ok: true, members: membersOf('lots', lot) });
    expect(parseEntry('award_criteria', entryInput('award_criteria', criterion, 'de'), 'de')).toEqual({ ok: true, members: membersOf('award_criteria', criterion) });
    expect(parseEntry('requirements', entryInput('requirements', requirement, 'de'), 'de')).toEqual({ ok: true, members: membersOf('requirements', requirement) });
  });

  it('takes a percent sign and a German decimal', () => {
    expect(parseEntry('award_criteria', { name: 'Preis', weight_percent: '37,5 %' }, 'de')).toMatchObject({ ok: true, members: { weight_percent: 37.5 } });
  });

  it.each(['de', 'en'])('keeps three places behind the decimal mark, in %s', (locale) => {
    const third = { ...listed, name: 'Preis', weight_percent: 33.333, max_points: 1234.125, lot: null, derived: true };
    expect(parseEntry('award_criteria', entryInput('award_criteria', third, locale), locale)).toEqual({ ok: true, members: membersOf('award_criteria', third) });
  });

  it('shows the offset of a deadline, and names it when it is wrong', () => {
    const deadline = { ...listed, kind: 'submission' as const, label: 'Angebotsfrist', at: '2027-03-16T11:00+01:00' };
    const input = entryInput('deadlines', deadline, 'de');
    expect(input).toMatchObject({ offset: '+01:00' });
    expect(parseEntry('deadlines', input, 'de')).toEqual({ ok: true, members: membersOf('deadlines', deadline) });
    expect(parseEntry('deadlines', { ...input, offset: 'MEZ', label: '' }, 'de')).toEqual({ ok: false, errors: { label: 'required', offset: 'offset' } });
  });

  it('keeps something without a day as it is until it gets one', () => {
    const undated = { ...listed, kind: 'award' as const, label: 'Zuschlag', words: 'im Juli 2027', period: null };
    const input = entryInput('undated', undated, 'de');
    expect(parseEntry('undated', input, 'de')).toEqual({ ok: true, members: membersOf('undated', undated) });
    expect(parseEntry('undated', { ...input, date: '2027-07-05' }, 'de')).toEqual({ ok: true, members: { kind: 'award', label: 'Zuschlag', at: '2027-07-05' } });
    expect(parseEntry('undated', { ...input, time: '10:00' }, 'de')).toEqual({ ok: false, errors: { date: 'date' } });
    expect(parseEntry('undated', { ...input, label: ' ' }, 'de')).toEqual({ ok: false, errors: { label: 'required' } });
  });

  it('names every input that is wrong', () => {
    expect(parseEntry('award_criteria', { name: ' ', weight_percent: '140', max_points: 'viele' }, 'de')).toEqual({
      ok: false, errors: { name: 'required', weight_percent: 'percent', max_points: 'number' },
    });
    expect(parseEntry('lots', entryInput('lots', null, 'de'), 'de')).toEqual({ ok: false, errors: { title: 'required' } });
    expect(parseEntry('requirements', entryInput('requirements', null, 'de'), 'de')).toEqual({ ok: false, errors: { text: 'required' } });
  });
});
