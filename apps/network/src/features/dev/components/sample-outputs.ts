import type { Evidence } from '@0711/contract/evidence';
import type { CheckEligibilityOutput } from '@0711/mcp-tender/check-eligibility/schema';
import { costTotals } from '@0711/mcp-tender/estimate-cost/cost-totals';
import type { EstimateCostOutput } from '@0711/mcp-tender/estimate-cost/schema';
import type { GenerateBidOutput } from '@0711/mcp-tender/generate-bid/schema';
import type { GoNoGoOutput } from '@0711/mcp-tender/go-no-go/schema';
import { SAMPLE_OUTPUT } from './sample-output.ts';

const at = (quote: string, page: number): Evidence[] => [{ document: 'sample', file: 'sample.pdf', quote, start: 0, end: quote.length, page, regions: [] }];
const { documents, requirements, warnings } = SAMPLE_OUTPUT;
const [first, second] = requirements;
const company = 'Nordlicht Systeme GmbH';

/** A result of each of the other types, with every state of its entries, for the page of components. */
const ELIGIBILITY: CheckEligibilityOutput = {
  schema: 'tender.check_eligibility/1', documents, company, conclusion: 'not_eligible', musts: { all: 2, decided: 2, met: 1 }, warnings,
  assessments: [
    ...(first ? [{ ...first, verdict: 'not_met' as const, reason: 'Zwei der drei Referenzen sind älter als drei Jahre.', missing: 'Eine weitere Referenz aus den letzten drei Jahren', shown_by: [{ part: 'reference' as const, entry: 'r1', text: 'Einführung der E-Akte, Kreis Holmland, bis 2025' }] }] : []),
    ...(second ? [{ ...second, verdict: 'unclear' as const, reason: 'Das Profil sagt nichts zur Barrierefreiheit.', missing: null, shown_by: [] }] : []),
    { id: 'req3', text: 'Der Bieter weist ein Informationssicherheits-Managementsystem nach ISO 27001 nach.', kind: 'must', category: 'security', exclusion: false, section: '5.3', confidence: 92, evidence: at('ISO 27001', 6), verdict: 'met', reason: 'ISO/IEC 27001:2022, gültig bis 31.12.2027.', missing: null, shown_by: [{ part: 'certificate', entry: 'c1', text: 'ISO/IEC 27001:2022 (DQS)' }] },
  ],
};

const items: EstimateCostOutput['items'] = [
  { id: 'it01', position: '01.02.0010', title: 'Schulung der Beschäftigten, je Tag', quantity: 12, unit: 'Tag', hours_per_unit: 10, hourly_rate: 96, material_per_unit: 45, basis: 'unit_cost', note: 'Schulung', confidence: 91, evidence: at('Schulung', 8) },
  { id: 'it02', position: '01.02.0020', title: 'Migration des Altbestands', quantity: 1, unit: 'psch', hours_per_unit: null, hourly_rate: null, material_per_unit: null, basis: 'open', note: '', confidence: 88, evidence: at('Migration', 8) },
  { id: 'it03', position: null, title: 'Projektleitung', quantity: 240, unit: 'h', hours_per_unit: 1, hourly_rate: 128, material_per_unit: 0, basis: 'model', note: 'Vorschlag aus dem Zeitplan', confidence: 55, evidence: [] },
];
const percents = { overhead_percent: 12, risk_percent: 3, profit_percent: 6 };
const ESTIMATE: EstimateCostOutput = {
  schema: 'tender.estimate_cost/1', documents, currency: 'EUR', source: 'bill_of_quantities', items, ...percents, totals: costTotals(items, percents),
  assumptions: [{ id: 'as01', text: 'Preise ohne Umsatzsteuer; Reisekosten sind nicht enthalten.' }], warnings: [],
};

const BID: GenerateBidOutput = {
  schema: 'tender.generate_bid/1', documents, language: 'de', title: 'Angebot: Dokumentenmanagementsystem', buyer: 'Stadt Neuenbrück', reference_number: '2027-IT-0148', company, model: 'qwen3-32b', warnings: [],
  sections: [
    { id: 'se01', heading: 'Anschreiben', level: 1, text: 'Sehr geehrte Damen und Herren,\n\nwir bieten Ihnen die ausgeschriebenen Leistungen an.', source: 'profile', confidence: 96, evidence: [] },
    { id: 'se02', heading: 'Vorgehen bei der Einführung', level: 2, text: 'Die Einführung erfolgt in drei Stufen. Jede schließt mit einer Abnahme.', source: 'model', confidence: 68, evidence: at('Stufen', 7) },
    { id: 'se03', heading: 'Barrierefreiheit', level: 2, text: '[Zu ergänzen: wie die Lösung ohne Zusatzkomponenten barrierefrei bedient wird]', source: 'gap', confidence: 40, evidence: at('barrierefrei', 7) },
  ],
  compliance: [
    ...(first ? [{ ...first, answer: 'Referenzen siehe Abschnitt 4.', status: 'partly' as const, source: 'past_bid' as const, answered_in: 'se01' }] : []),
    ...(second ? [{ ...second, answer: '[Zu ergänzen: Antwort]', status: 'open' as const, source: 'gap' as const, answered_in: null }] : []),
  ],
};

const DECISION: GoNoGoOutput = {
  schema: 'tender.go_no_go/1', documents, company, recommendation: 'conditional', score: 63.5, warnings: [],
  blockers: [{ id: 'bl01', text: 'Eine dritte Referenz aus den letzten drei Jahren fehlt.', decisive: false, confidence: 94, evidence: at('drei Referenzen', 5) }],
  factors: [
    { id: 'fa00', name: 'eligibility', weight_percent: 25, score: 50, decided_percent: 67, reason: 'Eignung: 1 Muss-Anforderung erfüllt, 1 nicht erfüllt, 1 offen. Entschieden sind erst 2 von 3; nur mit diesem Anteil zählt die Eignung.', said: [{ code: 'eligibility', values: [1, 1, 1] }, { code: 'decided', values: [2, 3] }], confidence: 84, evidence: [] },
    { id: 'fa01', name: 'fit', weight_percent: 20, score: 82, reason: 'Fünf von sechs Leistungen stehen im Profil.', confidence: 90, evidence: [] },
    { id: 'fa02', name: 'time_left', weight_percent: 15, score: 45, reason: 'Noch 24 Tage bis zur Abgabe.', confidence: 97, evidence: at('15.02.2027', 1) },
    { id: 'fa03', name: 'contract_size', weight_percent: 10, score: null, reason: 'Der Auftragswert ist nicht angegeben.', confidence: 60, evidence: [] },
  ],
};

export const SAMPLE_OUTPUTS = [
  { schema: 'tender.extract_requirements/1' as const, documents, requirements, warnings },
  ELIGIBILITY,
  DECISION,
  ESTIMATE,
  BID,
];
