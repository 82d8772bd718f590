import { assess } from '@0711/mcp-tender/check-eligibility/assess';
import type { CheckEligibilityOutput } from '@0711/mcp-tender/check-eligibility/schema';
import { CompanyProfile } from '@0711/mcp-tender/company-profile';
import type { GoNoGoOutput } from '@0711/mcp-tender/go-no-go/schema';
import { describe, expect, it } from 'vitest';
import { outputIn } from './output-in.ts';

const company = CompanyProfile.parse({
  name: 'Wolke GmbH', employees: 1200, turnover: [{ year: 2025, amount: 4_500_000 }],
  insurances: [{ id: 'ins1', kind: 'Betriebshaftpflicht', coverage: { amount: 3_000_000, currency: 'EUR' } }],
  staff: [{ id: 'st01', role: 'Projektleitung', qualification: '', years_experience: 8, count: 2 }],
});
const texts = ['The bidder must prove a turnover of at least EUR 2,000,000.', 'Proof of public liability insurance of EUR 5,000,000.', 'A project manager with 5 years of experience.', 'The bidder must hold ISO 9001 certification.', 'Fluent in German.'];
const eligibility = (language: 'de' | 'en'): CheckEligibilityOutput => ({
  schema: 'tender.check_eligibility/1', documents: [], company: company.name, conclusion: 'open', warnings: [],
  assessments: texts.map((text, i) => assess({ id: `req${i}`, text, kind: 'must', category: 'eligibility', exclusion: false, section: null, confidence: 80, evidence: [] }, { company, language, deadline: '2026-05-01', subject: [] })),
});

describe('an output in the language of its reader', () => {
  it('says of an English tender in German what it would say of a German one, and the other way round', () => {
    expect(outputIn(eligibility('en'), 'de')).toEqual(eligibility('de'));
    expect(outputIn(eligibility('de'), 'en')).toEqual(eligibility('en'));
    expect(eligibility('en')).not.toEqual(eligibility('de'));
    expect(outputIn(eligibility('en'), 'en')).toEqual(eligibility('en'));
  });

  it('quotes the requirement as it is, and keeps what a person wrote', () => {
    const output = eligibility('en');
    const corrected = { ...output, assessments: output.assessments.map((one, i) => (i === 0 ? { ...one, reason: 'The auditor confirmed it.' } : one)) };
    const shown = outputIn(corrected, 'de');
    expect(shown).toMatchObject({ assessments: [{ text: texts[0], reason: 'The auditor confirmed it.' }, { text: texts[1], reason: expect.stringContaining('verlangt') }, {}, {}, {}] });
  });

  it('leaves results of before the phrases were kept as they are', () => {
    const old: GoNoGoOutput = {
      schema: 'tender.go_no_go/1', documents: [], company: 'A', recommendation: 'conditional', score: null, warnings: [],
      factors: [{ id: 'fa01', name: 'fit', weight_percent: 20, score: 50, reason: 'Passt.', confidence: 50, evidence: [] }],
      blockers: [{ id: 'bl01', text: 'Zu klären.', decisive: false, confidence: 50, evidence: [] }],
    };
    expect(outputIn(old, 'en')).toEqual(old);
    const newer = { ...old, blockers: [{ id: 'bl01', text: 'Bis zur Angebotsfrist sind es nur 3 Tage.', decisive: false, confidence: 50, evidence: [], said: [{ code: 'near', values: [3] }] }] };
    expect(outputIn(newer, 'en')).toMatchObject({ blockers: [{ text: 'Only 3 days are left until the submission deadline.' }] });
  });
});
