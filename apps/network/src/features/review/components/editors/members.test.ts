import { describe, expect, it } from 'vitest';
import { memberInput, memberValues, parseMembers } from './members.ts';

const proof = { id: 'abcd', confidence: 70, evidence: [] };
const item = { ...proof, position: '01.02', title: 'Aushub', quantity: 12.5, unit: 'm³', hours_per_unit: null, hourly_rate: 61.125, material_per_unit: 0, basis: 'open', note: '' };
const section = { ...proof, heading: 'Vorgehen', level: 2, text: 'Zu schreiben', source: 'gap' };
const blocker = { ...proof, text: 'Frist', decisive: true };

describe('the form of an entry of the other outputs', () => {
  it.each(['de', 'en'])('comes back as it was, in %s', (locale) => {
    for (const [list, entry] of [['items', item], ['sections', section], ['blockers', blocker]] as const) {
      const before = memberValues(list, entry);
      expect(parseMembers(list, before, memberInput(list, entry, locale), locale)).toEqual({ ok: true, members: before });
    }
  });

  it('makes the person the source of what they write, and of that alone', () => {
    const input = memberInput('items', item, 'de');
    expect(parseMembers('items', memberValues('items', item), { ...input, hours_per_unit: '0,125' }, 'de')).toMatchObject({ ok: true, members: { hours_per_unit: 0.125, basis: 'person' } });
    expect(parseMembers('items', memberValues('items', item), { ...input, note: 'geprüft' }, 'de')).toMatchObject({ ok: true, members: { note: 'geprüft', basis: 'open' } });
    const written = parseMembers('sections', memberValues('sections', section), { ...memberInput('sections', section, 'de'), text: 'Wir beginnen.' }, 'de');
    expect(written).toMatchObject({ ok: true, members: { text: 'Wir beginnen.', level: 2, source: 'person' } });
    const halfway = parseMembers('sections', memberValues('sections', section), { ...memberInput('sections', section, 'de'), text: 'Wir beginnen am [Zu ergänzen: Tag].' }, 'de');
    expect(halfway).toMatchObject({ ok: true, members: { source: 'gap' } });
  });

  it('gives a new entry all that it needs', () => {
    const input = { ...memberInput('assessments', null, 'de'), text: 'Drei Referenzen', verdict: 'not_met', reason: 'nur zwei' };
    expect(parseMembers('assessments', null, input, 'de')).toEqual({
      ok: true,
      members: { text: 'Drei Referenzen', kind: 'must', category: 'eligibility', exclusion: false, section: null, verdict: 'not_met', reason: 'nur zwei', missing: null, shown_by: [] },
    });
  });

  it('names every input that is wrong', () => {
    const input = { ...memberInput('items', null, 'de'), title: ' ', quantity: 'viel' };
    expect(parseMembers('items', null, input, 'de')).toEqual({ ok: false, errors: { title: 'required', quantity: 'number' } });
    const factor = { ...proof, score: 40, reason: 'x', name: 'fit', weight_percent: 10 };
    expect(parseMembers('factors', memberValues('factors', factor), { score: '101', reason: 'x' }, 'de')).toEqual({ ok: false, errors: { score: 'percent' } });
  });
});
