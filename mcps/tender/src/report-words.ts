import type { DocumentRole, FieldName, RequirementCategory } from './schema.ts';

/** Every word of the report that is not the tender's own, once per language; what the pages name too has their name. */
export type ReportWords = {
  kicker: string;
  approved: (who: string, when: string | null) => string;
  unapproved: string;
  facts: string; fact: string; value: string; certainty: string; source: string;
  dates: string; date: string; event: string;
  noZone: string;
  warnings: string;
  lots: string; number: string; name: string;
  criteria: string; criterion: string; weight: string; points: string; lot: string; total: string; allLots: string;
  requirements: string; requirement: string; kind: string; topic: string; page: string; exclusion: string; noSection: string;
  requirementCount: (all: number, must: number, should: number, may: number, exclusions: number) => string;
  documents: string; file: string; role: string; pages: string; language: string;
  evidence: string; evidenceNote: string; quotes: readonly [string, string];
  none: string; notStated: string; computed: string;
  sure: string; check: string;
  pageShort: (page: number) => string;
  pageOf: readonly [string, string];
  months: (count: string) => string;
  fields: Record<FieldName, string>;
  kinds: Record<'must' | 'should' | 'may', string>;
  roles: Record<DocumentRole, string>;
  categories: Record<RequirementCategory, string>;
};

export const REPORT_WORDS: Record<'de' | 'en', ReportWords> = {
  de: {
    kicker: 'Auswertung einer Ausschreibung',
    approved: (who, when) => `Geprüft und freigegeben von ${who}${when ? ` am ${when}` : ''}.`,
    unapproved: 'Automatisch ausgewertet, nicht von einer Person geprüft.',
    facts: 'Eckdaten', fact: 'Angabe', value: 'Wert', certainty: 'Sicherheit', source: 'Beleg',
    dates: 'Termine', date: 'Datum', event: 'Was',
    noZone: 'Uhrzeiten ohne Zeitzone sind so wiedergegeben, wie sie in den Unterlagen stehen: diese nennen keine.',
    warnings: 'Hinweise',
    lots: 'Lose', number: 'Nr.', name: 'Bezeichnung',
    criteria: 'Zuschlagskriterien', criterion: 'Kriterium', weight: 'Gewicht', points: 'Punkte', lot: 'Los', total: 'Summe', allLots: 'alle',
    requirements: 'Anforderungen', requirement: 'Anforderung', kind: 'Art', topic: 'Bereich', page: 'Seite', exclusion: 'Ausschluss', noSection: 'Ohne Abschnitt',
    requirementCount: (all, must, should, may, exclusions) =>
      `${all} Anforderungen: ${must} Muss, ${should} Soll, ${may} Kann.${exclusions > 0 ? ` ${exclusions} davon führen bei Nichterfüllung zum Ausschluss.` : ''}`,
    documents: 'Unterlagen', file: 'Datei', role: 'Inhalt', pages: 'Seiten', language: 'Sprache',
    evidence: 'Belege', evidenceNote: 'Wörtlich aus den Unterlagen; die Zahl in eckigen Klammern verweist von der Angabe hierher.', quotes: ['„', '“'],
    none: 'Keine gefunden.', notStated: 'nicht genannt', computed: 'errechnet',
    sure: 'sicher', check: 'prüfen',
    pageShort: (page) => `S. ${page}`, pageOf: ['Seite ', ' von '],
    months: (count) => `${count} Monate`,
    fields: {
      title: 'Titel', buyer_name: 'Auftraggeber', buyer_contact_email: 'E-Mail für Rückfragen', reference_number: 'Vergabenummer', procedure_type: 'Verfahrensart',
      place_of_performance: 'Ausführungsort', submission_deadline: 'Angebotsfrist', questions_deadline: 'Frist für Bieterfragen', binding_period_end: 'Ende der Bindefrist',
      contract_start: 'Vertragsbeginn', contract_end: 'Vertragsende', contract_duration_months: 'Vertragslaufzeit', estimated_value: 'Geschätzter Wert', cpv_codes: 'CPV-Codes',
    },
    kinds: { must: 'Muss', should: 'Soll', may: 'Kann' },
    roles: { notice: 'Bekanntmachung', instructions: 'Bewerbungsbedingungen', specification: 'Leistungsbeschreibung', price_sheet: 'Preisblatt', criteria: 'Kriterien', contract: 'Vertrag', form: 'Formblatt', other: 'Sonstiges' },
    categories: {
      eligibility: 'Eignung', references: 'Referenzen', personnel: 'Personal', submission: 'Angebotsabgabe', price: 'Preis', technical: 'Technik',
      security: 'Sicherheit', legal: 'Recht', schedule: 'Termine', service: 'Service', other: 'Sonstiges',
    },
  },
  en: {
    kicker: 'Tender analysis',
    approved: (who, when) => `Reviewed and approved by ${who}${when ? ` on ${when}` : ''}.`,
    unapproved: 'Analysed automatically, not reviewed by a person.',
    facts: 'Key facts', fact: 'Item', value: 'Value', certainty: 'Certainty', source: 'Source',
    dates: 'Dates', date: 'Date', event: 'What',
    noZone: 'Times without a zone are given as they stand in the documents, which name none.',
    warnings: 'Notes',
    lots: 'Lots', number: 'No.', name: 'Title',
    criteria: 'Award criteria', criterion: 'Criterion', weight: 'Weight', points: 'Points', lot: 'Lot', total: 'Total', allLots: 'all',
    requirements: 'Requirements', requirement: 'Requirement', kind: 'Kind', topic: 'Area', page: 'Page', exclusion: 'Exclusion', noSection: 'Without section',
    requirementCount: (all, must, should, may, exclusions) =>
      `${all} requirements: ${must} must, ${should} should, ${may} may.${exclusions > 0 ? ` Missing ${exclusions} of them excludes the bid.` : ''}`,
    documents: 'Documents', file: 'File', role: 'Content', pages: 'Pages', language: 'Language',
    evidence: 'Sources', evidenceNote: 'Verbatim from the documents; the number in brackets leads from an item to its source here.', quotes: ['“', '”'],
    none: 'None found.', notStated: 'not stated', computed: 'calculated',
    sure: 'sure', check: 'check',
    pageShort: (page) => `p. ${page}`, pageOf: ['Page ', ' of '],
    months: (count) => `${count} months`,
    fields: {
      title: 'Title', buyer_name: 'Contracting authority', buyer_contact_email: 'Contact e-mail', reference_number: 'Reference number', procedure_type: 'Type of procedure',
      place_of_performance: 'Place of performance', submission_deadline: 'Submission deadline', questions_deadline: 'Deadline for questions', binding_period_end: 'Binding period ends',
      contract_start: 'Contract start', contract_end: 'Contract end', contract_duration_months: 'Contract duration', estimated_value: 'Estimated value', cpv_codes: 'CPV codes',
    },
    kinds: { must: 'must', should: 'should', may: 'may' },
    roles: { notice: 'Notice', instructions: 'Instructions', specification: 'Specification', price_sheet: 'Price sheet', criteria: 'Criteria', contract: 'Contract', form: 'Form', other: 'Other' },
    categories: {
      eligibility: 'Eligibility', references: 'References', personnel: 'Personnel', submission: 'Submission', price: 'Price', technical: 'Technical',
      security: 'Security', legal: 'Legal', schedule: 'Schedule', service: 'Service', other: 'Other',
    },
  },
};
