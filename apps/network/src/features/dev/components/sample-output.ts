import type { Evidence } from '@0711/contract/evidence';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';

const at = (quote: string, page: number): Evidence[] => [{ document: 'sample', file: 'sample.pdf', quote, start: page * 1000, end: page * 1000 + quote.length, page, regions: [] }];
const field = <T>(value: T | null, confidence: number, derived = false) => ({ value, confidence, derived, evidence: value === null ? [] : at(String(value), 1) });

/** A result with each kind of value in each state, for the page of components. */
export const SAMPLE_OUTPUT: ParseRfpOutput = {
  schema: 'tender.parse_rfp/1',
  documents: [{ id: 'sample', file: 'sample.pdf', role: 'notice', pages: 12, language: 'de', ocr: false }],
  fields: {
    title: field('Lieferung und Betrieb eines Dokumentenmanagementsystems', 96),
    buyer_name: field('Stadt Neuenbrück, Zentrale Vergabestelle', 91),
    buyer_contact_email: field('vergabe@neuenbrueck.example', 99),
    reference_number: { ...field('2027-IT-0148', 62), alternatives: [{ value: '2027-IT-0184', confidence: 40, source: 'model', evidence: at('2027-IT-0184', 8) }] },
    procedure_type: field('Offenes Verfahren', 88),
    place_of_performance: field<string>(null, 92),
    submission_deadline: field('2027-02-15T12:00', 97),
    questions_deadline: field('2027-01-29', 71),
    binding_period_end: field<string>(null, 45),
    contract_start: field('2027-06-01', 90),
    contract_end: field('2031-05-31', 90),
    contract_duration_months: field(48, 90, true),
    estimated_value: field({ amount: 1_250_000, currency: 'EUR' }, 84),
    cpv_codes: field(['48311000', '72260000'], 95),
  },
  lots: [
    { id: 'lot1', number: '1', title: 'Software und Einführung', confidence: 93, evidence: at('Los 1', 2) },
    { id: 'lot2', number: '2', title: null, confidence: 58, evidence: at('Los 2', 2) },
  ],
  deadlines: [
    { id: 'day1', kind: 'questions', label: 'Bieterfragen bis', at: '2027-01-29', confidence: 71, evidence: at('29.01.2027', 3) },
    { id: 'day2', kind: 'site_visit', label: 'Ortstermin', at: '2027-02-02T14:00', confidence: 90, evidence: at('02.02.2027, 14.00 Uhr Ortszeit', 3) },
    { id: 'day3', kind: 'submission', label: 'Angebotsfrist', at: '2027-02-15T12:00', confidence: 97, evidence: at('15.02.2027, 12:00 Uhr', 1) },
    { id: 'day4', kind: 'other', label: 'Rügen', at: '2027-02-08', confidence: 70, derived: true, working_days: true, evidence: at('fünf Arbeitstage vor Ablauf der Angebotsfrist', 6) },
    { id: 'day5', kind: 'opening', label: 'Öffnung', at: '2027-02-15T24:00', confidence: 64, evidence: at('15.02.2027, 24:00 Uhr', 4) },
  ],
  undated: [
    { id: 'week1', kind: 'presentation', label: 'Bietergespräche', words: 'KW 9/2027', period: { from: '2027-03-01', to: '2027-03-07', precision: 'week' }, confidence: 82, evidence: at('KW 9/2027', 10) },
    { id: 'later1', kind: 'other', label: 'Abnahme', words: 'zwölf Monate nach Zuschlag', period: null, confidence: 61, evidence: at('zwölf Monate nach Zuschlag', 11) },
  ],
  award_criteria: [
    { id: 'crit1', name: 'Preis', weight_percent: 40, max_points: null, lot: null, derived: false, confidence: 95, evidence: at('Preis 40 %', 9) },
    { id: 'crit2', name: 'Konzept', weight_percent: 60, max_points: 600, lot: '1', derived: true, confidence: 74, evidence: at('Konzept', 9) },
  ],
  requirements: [
    { id: 'req1', text: 'Der Bieter muss drei vergleichbare Referenzen aus den letzten drei Jahren nachweisen.', kind: 'must', category: 'references', exclusion: true, section: '5.2 Referenzen', confidence: 94, evidence: at('Der Bieter muss', 5) },
    { id: 'req2', text: 'Die Lösung sollte ohne Zusatzkomponenten barrierefrei bedienbar sein.', kind: 'should', category: 'technical', exclusion: false, section: null, confidence: 66, evidence: at('Die Lösung sollte', 7) },
  ],
  warnings: [{ code: 'contradiction', message: 'Seite 1 und Seite 4 nennen verschiedene Fristen.', evidence: at('15.02.2027', 4) }],
};
