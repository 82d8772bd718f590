import type { CheckEligibilityOutput, Verdict } from './check-eligibility/schema.ts';
import type { FactorName, GoNoGoOutput } from './go-no-go/schema.ts';

type Part = CheckEligibilityOutput['assessments'][number]['shown_by'][number]['part'];

/** The words of the reports on eligibility and on whether to bid, beside those that every report has. */
export type DecisionWords = {
  eligibility: string;
  conclusion: Record<CheckEligibilityOutput['conclusion'], string>;
  counts: (met: number, unclear: number, notMet: number) => string;
  verdicts: Record<Verdict, string>;
  reason: string; missing: string; shownBy: string; nothingAsked: string;
  parts: Record<Part, string>;
  decision: string;
  recommendation: Record<GoNoGoOutput['recommendation'], string>;
  score: (score: string, known: number) => string; noScore: string;
  blockers: string; noBlockers: string; decisive: string; toClear: string;
  factors: string; factor: string; unknown: string;
  factorNames: Record<FactorName, string>;
};

export const DECISION_WORDS: Record<'de' | 'en', DecisionWords> = {
  de: {
    eligibility: 'Prüfung der Eignung',
    conclusion: { eligible: 'Alle Muss-Anforderungen sind erfüllt.', not_eligible: 'Ein Ausschlusskriterium ist nicht erfüllt.', open: 'Noch nicht geklärt.' },
    counts: (met, unclear, notMet) => `${met} erfüllt, ${unclear} unklar, ${notMet} nicht erfüllt.`,
    verdicts: { met: 'Erfüllt', not_met: 'Nicht erfüllt', unclear: 'Unklar' },
    reason: 'Begründung', missing: 'Fehlt', shownBy: 'Belegt durch', nothingAsked: 'Die Unterlagen verlangen nichts vom Bieter, das sich vergleichen ließe.',
    parts: {
      certificate: 'Zertifikat', reference: 'Referenz', staff: 'Personal', insurance: 'Versicherung', turnover: 'Umsatz', employees: 'Beschäftigte', founded: 'Gründung',
      region: 'Region', language: 'Sprache', service: 'Leistung', passage: 'Textbaustein',
    },
    decision: 'Bieten oder nicht',
    recommendation: { go: 'Bieten.', conditional: 'Bieten, sobald die offenen Punkte geklärt sind.', no_go: 'Nicht bieten.', open: 'Keine Empfehlung: dafür ist zu wenig bekannt.' },
    score: (score, known) => `${score} von 100 Punkten${known === 100 ? '' : `, aus ${known} % der Gewichte; der Rest ist nicht bekannt`}.`, noScore: 'Für eine Bewertung ist zu wenig bekannt.',
    blockers: 'Hindernisse', noBlockers: 'Nichts spricht gegen ein Angebot.', decisive: 'Schließt ein Angebot aus', toClear: 'Zu klären',
    factors: 'Gründe', factor: 'Grund', unknown: 'nicht bekannt, zählt nicht',
    factorNames: {
      eligibility: 'Eignung', fit: 'Passung', references: 'Referenzen', time_left: 'Zeit bis zur Abgabe', capacity: 'Kapazität', contract_size: 'Auftragsgröße',
      award_criteria: 'Zuschlagskriterien', effort: 'Aufwand für das Angebot',
    },
  },
  en: {
    eligibility: 'Check of eligibility',
    conclusion: { eligible: 'Every must is met.', not_eligible: 'An exclusion criterion is not met.', open: 'Not settled yet.' },
    counts: (met, unclear, notMet) => `${met} met, ${unclear} unclear, ${notMet} not met.`,
    verdicts: { met: 'Met', not_met: 'Not met', unclear: 'Unclear' },
    reason: 'Reason', missing: 'Missing', shownBy: 'Shown by', nothingAsked: 'The documents ask nothing of the bidder that could be compared.',
    parts: {
      certificate: 'certificate', reference: 'reference', staff: 'staff', insurance: 'insurance', turnover: 'turnover', employees: 'employees', founded: 'founded',
      region: 'region', language: 'language', service: 'service', passage: 'text',
    },
    decision: 'Bid or not',
    recommendation: { go: 'Bid.', conditional: 'Bid once the open points are clarified.', no_go: 'Do not bid.', open: 'No recommendation: too little is known for one.' },
    score: (score, known) => `${score} of 100 points${known === 100 ? '' : `, from ${known}% of the weights; the rest is not known`}.`, noScore: 'Too little is known for a score.',
    blockers: 'Blockers', noBlockers: 'Nothing stands against a bid.', decisive: 'Rules a bid out', toClear: 'To be clarified',
    factors: 'Reasons', factor: 'Reason', unknown: 'not known, does not count',
    factorNames: {
      eligibility: 'Eligibility', fit: 'Fit', references: 'References', time_left: 'Time left', capacity: 'Capacity', contract_size: 'Size of the contract',
      award_criteria: 'Award criteria', effort: 'Effort of the bid',
    },
  },
};
