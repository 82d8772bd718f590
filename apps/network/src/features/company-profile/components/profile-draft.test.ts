import { CompanyProfile } from '@0711/mcp-tender/company-profile';
import { describe, expect, it } from 'vitest';
import { certificateState } from './certificate-state.ts';
import { memoryStorage } from '../../../lib/testing/memory-storage.ts';
import { draftOf, emptyEntry, profileOf, withEntry, withoutEntry } from './profile-draft.ts';
import { keepEdited, loadEdited } from './profile-storage.ts';

const profile = CompanyProfile.parse({
  name: 'Nordlicht Systeme GmbH', founded: 2004, employees: 1250, turnover: [{ year: 2025, amount: 4_200_000.5 }], services: ['Software', 'Betrieb'],
  certificates: [{ id: 'c1', name: 'ISO 9001', valid_until: '2027-03-31' }],
  references: [{ id: 'r1', title: 'DMS', client: 'Stadt Ulm', value: { amount: 180_000, currency: 'CHF' } }],
  rates: [{ id: 'h1', role: 'Entwicklung', hourly: 98.125 }],
  unit_costs: [{ id: 'u1', match: 'Schulung', unit: 'Tag', hours_per_unit: 0.125, rate: 'h1' }],
  insurances: [{ id: 'i1', kind: 'Betriebshaftpflicht', coverage: { amount: 5_000_000, currency: 'EUR' } }],
  overhead_percent: 12.5,
});

describe('the form of a company profile', () => {
  it.each(['de', 'en'])('gives back what it was made of, in %s', (locale) => {
    expect(profileOf(draftOf(profile, 'x', locale), locale)).toEqual({ ok: true, profile });
  });

  it('starts with the name of the company, and that is enough', () => {
    expect(profileOf(draftOf(null, 'Nordlicht', 'de'), 'de')).toEqual({ ok: true, profile: CompanyProfile.parse({ name: 'Nordlicht' }) });
  });

  it('names what is wrong by where it stands, whatever its position', () => {
    const draft = draftOf(profile, 'x', 'de');
    draft.values['founded'] = 'früher';
    draft.values['email'] = 'keine Adresse';
    draft.lines.services = 'x'.repeat(201);
    draft.entries.references.push({ ...emptyEntry('references', 'r2'), values: { ...emptyEntry('references', 'r2').values, title: 'Neu', 'value.amount': 'viel' } });
    expect(profileOf(draft, 'de')).toEqual({
      ok: false,
      faults: { founded: 'number', email: 'invalid', services: 'invalid', 'references.r2.client': 'required', 'references.r2.value.amount': 'number' },
    });
  });

  it('takes the company’s currency for a sum without one, and no sum for an empty amount', () => {
    const draft = draftOf(profile, 'x', 'de');
    draft.values['currency'] = 'chf';
    Object.assign(draft.entries.insurances[0]?.values ?? {}, { 'coverage.currency': '' });
    Object.assign(draft.entries.references[0]?.values ?? {}, { 'value.amount': '' });
    const parsed = profileOf(draft, 'de');
    expect(parsed).toMatchObject({ ok: true, profile: { currency: 'CHF', insurances: [{ coverage: { currency: 'CHF' } }] } });
    expect(parsed.ok && parsed.profile.references[0]?.value).toBeUndefined();
  });
});

describe('an entry that is removed', () => {
  const draft = draftOf(profile, 'x', 'de');

  it('takes a rate out of the unit costs that named it, so that the rest can be saved', () => {
    const without = withoutEntry(draft, 'rates', 'h1');
    expect(without.entries.unit_costs[0]?.values['rate']).toBe('');
    expect(profileOf(without, 'de')).toMatchObject({ ok: true, profile: { rates: [], unit_costs: [{ id: 'u1' }] } });
  });

  it('comes back in its place, with what named it', () => {
    const [entry] = draft.entries.rates;
    if (!entry) throw new Error('the profile has a rate');
    expect(withEntry(withoutEntry(draft, 'rates', 'h1'), 'rates', 0, entry, ['u1'])).toEqual(draft);
  });

  it('is named where something still names it, as in a file that was taken in', () => {
    const lost = draftOf(CompanyProfile.parse({ ...profile, rates: [] }), 'x', 'de');
    expect(profileOf(lost, 'de')).toEqual({ ok: false, faults: { 'unit_costs.u1.rate': 'invalid' } });
  });
});

describe('what is typed and not saved', () => {
  const draft = draftOf(profile, 'x', 'de');

  it('comes back in this tab, for the same person and company only', () => {
    const storage = memoryStorage();
    keepEdited(storage, 'u1', 'c1', { from: 3, draft });
    expect(loadEdited(storage, 'u1', 'c1')).toEqual({ from: 3, draft });
    expect([loadEdited(storage, 'u2', 'c1'), loadEdited(storage, 'u1', 'c2')]).toEqual([null, null]);
    keepEdited(storage, 'u1', 'c1', null);
    expect(storage.length).toBe(0);
  });

  it('is nothing when it was tampered with', () => {
    const storage = memoryStorage();
    storage.setItem('0711.profile.u1.c1', '{"from":1,"draft":{"values":{},"lines":{},"entries":{}}}');
    expect(loadEdited(storage, 'u1', 'c1')).toBeNull();
  });
});

describe('a certificate', () => {
  const at = (validUntil: string, now: string, zone = 'Europe/Berlin') => certificateState(validUntil, new Date(now), zone);

  it('is valid to the end of its last day, by the calendar of whoever looks', () => {
    expect(at('2026-11-23', '2026-11-23T12:00:00Z')).toEqual({ state: 'soon', days: 0 });
    expect(at('2026-11-22', '2026-11-22T23:30:00Z')).toEqual({ state: 'expired', days: 1 });
    expect(at('2026-11-22', '2026-11-22T23:30:00Z', 'America/New_York')).toEqual({ state: 'soon', days: 0 });
    expect(at('2027-06-30', '2026-11-23T12:00:00Z')).toEqual({ state: 'valid' });
    expect(at('', '2026-11-23T12:00:00Z')).toEqual({ state: 'valid' });
  });
});
