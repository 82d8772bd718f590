export type NoticeSection = { de: string; en: string; listed?: true; overview?: true };

/**
 * The headings of texts in notices, by the element that holds them: those of TED's forms, and of eForms' groups. Under `listed` ones
 * a paragraph may be a condition though it has no verb; an `overview` tells what is bought.
 */
export const SECTIONS: Record<string, NoticeSection> = {
  // TED, forms of the 2014 directives
  SHORT_DESCR: { de: 'Beschreibung der Beschaffung', en: 'Description of the procurement', overview: true },
  OPTIONS_DESCR: { de: 'Angaben zu Optionen', en: 'Information about options' },
  RENEWAL_DESCR: { de: 'Verlängerung', en: 'Renewal' },
  CRITERIA_CANDIDATE: { de: 'Kriterien für die Auswahl der begrenzten Zahl von Bewerbern', en: 'Criteria for choosing the limited number of candidates' },
  SUITABILITY: { de: 'Eignung: Befähigung zur Berufsausübung', en: 'Eligibility requirements: suitability to pursue the professional activity', listed: true },
  ECONOMIC_FINANCIAL_INFO: { de: 'Eignung: wirtschaftliche und finanzielle Leistungsfähigkeit', en: 'Selection criteria: economic and financial standing', listed: true },
  ECONOMIC_FINANCIAL_MIN_LEVEL: { de: 'Mindestanforderungen an die wirtschaftliche und finanzielle Leistungsfähigkeit', en: 'Minimum requirements: economic and financial standing', listed: true },
  TECHNICAL_PROFESSIONAL_INFO: { de: 'Eignung: technische und berufliche Leistungsfähigkeit', en: 'Selection criteria: technical and professional ability', listed: true },
  TECHNICAL_PROFESSIONAL_MIN_LEVEL: { de: 'Mindestanforderungen an die technische und berufliche Leistungsfähigkeit', en: 'Minimum requirements: technical and professional ability', listed: true },
  RULES_CRITERIA: { de: 'Eignung: objektive Teilnahmeregeln und -kriterien', en: 'Selection criteria: objective rules for participation', listed: true },
  CRITERIA_SELECTION: { de: 'Eignung: Kriterien für die Auswahl der Teilnehmer', en: 'Selection criteria of participants', listed: true },
  QUALIFICATION: { de: 'Eignung: Bedingungen für die Teilnahme', en: 'Selection criteria: conditions for participation', listed: true },
  DEPOSIT_GUARANTEE_REQUIRED: { de: 'Geforderte Kautionen oder Sicherheiten', en: 'Deposits and guarantees required' },
  MAIN_FINANCING_CONDITION: { de: 'Finanzierungs- und Zahlungsbedingungen', en: 'Financing and payment conditions' },
  LEGAL_FORM: { de: 'Rechtsform einer Bietergemeinschaft', en: 'Legal form of a group of tenderers' },
  REFERENCE_TO_LAW: { de: 'Angaben zu einem besonderen Berufsstand', en: 'Information about a particular profession' },
  PERFORMANCE_CONDITIONS: { de: 'Anforderungen an die Ausführung des Auftrags', en: 'Contract performance requirements', listed: true },
  RESTRICTED_SHELTERED_PROGRAM: { de: 'Vorbehaltener Auftrag', en: 'Reserved contract' },
  MAIN_FEATURES_AWARD: { de: 'Hauptmerkmale des Vergabeverfahrens', en: 'Main features of the award procedure' },
  CRITERIA_EVALUATION: { de: 'Kriterien für die Bewertung der Projekte', en: 'Evaluation of projects' },
  NUMBER_VALUE_PRIZE: { de: 'Angaben zu Preisen', en: 'Information about prizes' },
  DETAILS_PAYMENT: { de: 'Angaben zu Zahlungen an die Teilnehmer', en: 'Payments to participants' },
  OPENING_CONDITION: { de: 'Bedingungen für die Öffnung der Angebote', en: 'Conditions for opening of tenders' },
  INFO_ADD: { de: 'Zusätzliche Angaben', en: 'Additional information' },
  REVIEW_PROCEDURE: { de: 'Einlegung von Rechtsbehelfen', en: 'Terms and conditions of the review procedure' },
  // eForms
  ProcurementProject: { de: 'Beschreibung der Beschaffung', en: 'Description of the procurement', overview: true },
  TenderingProcess: { de: 'Zentrale Elemente des Verfahrens', en: 'Main features of the procedure', overview: true },
  SelectionCriteria: { de: 'Eignungskriterien', en: 'Selection criteria', listed: true },
  SpecificTendererRequirement: { de: 'Ausschlussgründe und Nachforderung', en: 'Grounds for exclusion and missing information' },
  TendererQualificationRequest: { de: 'Anforderungen an die Bieter', en: 'Requirements on tenderers' },
  ContractExecutionRequirement: { de: 'Anforderungen an die Ausführung des Auftrags', en: 'Contract performance requirements', listed: true },
  RequiredFinancialGuarantee: { de: 'Finanzielle Sicherheit', en: 'Financial guarantee' },
  PaymentTerms: { de: 'Finanzielle Vereinbarung', en: 'Financial arrangement' },
  PresentationPeriod: { de: 'Einlegung von Rechtsbehelfen', en: 'Terms and conditions of the review procedure' },
  OpenTenderEvent: { de: 'Bedingungen für die Öffnung der Angebote', en: 'Conditions for opening of tenders' },
  SubordinateAwardingCriterion: { de: 'Beschreibung der Zuschlagskriterien', en: 'Description of the award criteria' },
  ContractExtension: { de: 'Verlängerung', en: 'Renewal' },
  Renewal: { de: 'Verlängerung', en: 'Renewal' },
  FrameworkAgreement: { de: 'Rahmenvereinbarung', en: 'Framework agreement' },
};
