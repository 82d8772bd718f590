import type { FieldName } from '../schema.ts';

/** What a model is asked for one field: what it is and how to write it, and the words by which its places are found. */
export type FieldQuestion = { ask: string; words: string[] };

export const FIELD_QUESTIONS: Record<FieldName, FieldQuestion> = {
  title: { ask: 'what is bought, as the documents name it; not the kind of document', words: ['bezeichnung', 'gegenstand', 'betreff', 'maßnahme', 'project title', 'subject', 'title', 'ausschreibung'] },
  buyer_name: { ask: 'name of the public body that buys, without address', words: ['auftraggeber', 'vergabestelle', 'bedarfsträger', 'contracting authority', 'issued by', 'buyer', 'name und anschrift'] },
  buyer_contact_email: { ask: 'e-mail address for questions of bidders', words: ['e-mail', 'email', '@', 'kontakt', 'contact', 'rückfragen', 'ansprechpartner'] },
  reference_number: { ask: 'number that the buyer gives this procedure, without its label', words: ['vergabenummer', 'vergabe-nr', 'aktenzeichen', 'geschäftszeichen', 'referenz', 'reference', 'solicitation', 'tender no', 'rfp no', 'kennzeichen'] },
  procedure_type: { ask: 'kind of award procedure, in the words of the documents', words: ['verfahrensart', 'vergabeart', 'öffentliche ausschreibung', 'offenes verfahren', 'verhandlungsverfahren', 'procedure', 'uvgo', 'vgv'] },
  place_of_performance: { ask: 'where the work is done or the goods are delivered', words: ['ort der leistung', 'ausführungsort', 'erfüllungsort', 'lieferort', 'leistungsort', 'place of performance', 'delivery address', 'nuts'] },
  submission_deadline: { ask: 'last moment for handing in bids, as YYYY-MM-DD or YYYY-MM-DDTHH:MM', words: ['angebotsfrist', 'einreichung', 'abgabe', 'schlusstermin', 'submission', 'closing date', 'deadline', 'due', 'bis zum', ' uhr', 'no later than', '202'] },
  questions_deadline: { ask: 'last moment for questions of bidders, as YYYY-MM-DD or YYYY-MM-DDTHH:MM', words: ['bieterfragen', 'rückfragen', 'fragen bis', 'questions', 'clarification', 'enquiries'] },
  binding_period_end: { ask: 'last day until which bids are binding, as YYYY-MM-DD', words: ['bindefrist', 'zuschlagsfrist', 'gebunden', 'valid until', 'validity', 'binding'] },
  contract_start: { ask: 'first day of the contract or the work, as YYYY-MM-DD', words: ['vertragsbeginn', 'leistungsbeginn', 'beginn', 'laufzeit', 'start date', 'commence'] },
  contract_end: { ask: 'last day of the contract or the work, as YYYY-MM-DD', words: ['vertragsende', 'endet', 'fertigstellung', 'laufzeit', 'end date', 'expires', 'completion'] },
  contract_duration_months: { ask: 'length of the contract in months, without options, as a number; only where a length is written', words: ['laufzeit', 'vertragsdauer', 'monate', 'jahre', 'duration', 'term of', 'months', 'years'] },
  estimated_value: { ask: 'estimated value of the contract, as amount and ISO currency (120000 EUR)', words: ['auftragswert', 'gesamtwert', 'budget', 'kostenrahmen', 'estimated value', 'eur', 'contract value'] },
  cpv_codes: { ask: 'CPV codes of eight digits each, divided by commas', words: ['cpv'] },
};

/** Fields that are asked together: they stand at the same places. */
export const FIELD_GROUPS: FieldName[][] = [
  ['title', 'buyer_name', 'buyer_contact_email', 'reference_number', 'procedure_type', 'place_of_performance'],
  ['submission_deadline', 'questions_deadline', 'binding_period_end', 'contract_start', 'contract_end', 'contract_duration_months'],
  ['estimated_value', 'cpv_codes'],
];
