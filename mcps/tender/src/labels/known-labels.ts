import { spaced } from './label.ts';

/** Words that forms print before blanks: where the blank is empty, the next label must not be taken for its value. */
const WORDS = [
  'klassifikation', 'auftrags?', 'beschaffung', 'umfang', 'kurze', 'beschreibung', 'vergabestelle', 'vergabeart', 'verfahrensart', 'vergabenummer', 'vergabe-nr\\.?', 'maßnahmennummer', 'maßnahme', 'baumaßnahme', 'leistung', 'lieferung', 'bezeichnung(?: der leistung)?', 'auftraggeber', 'auftragnehmer', 'bieter', 'bewerber',
  'datum', 'uhrzeit', 'ort', 'straße', 'hausnummer', 'plz', 'postleitzahl', 'stelle', 'anschrift', 'name', 'adressen?', 'firma', 'telefon', 'telefax', 'tel\\.?', 'fax', 'e-?mail(?:-adresse)?', 'internet', 'gebäude', 'raum', 'nummer', 'nr\\.?', 'ust\\.?-?id(?:-?nr)?\\.?', 'hr-nr\\.?',
  'rückfragen', 'bieterfragen', 'fragen', 'leistungsort', 'erfüllungsort', 'laufzeit', 'vertragslaufzeit', 'cpv(?:-codes?)?', 'kontakt', 'ansprechstelle', 'wert', 'titel', 'questions', 'enquiries', 'deadline', 'procedure', 'place of performance', 'contract (?:start|end|value)', 'angebotsfrist', 'bindefrist', 'zuschlagsfrist', 'ablauf(?: der angebotsfrist)?', 'ja', 'nein', 'unterschrift', 'stempel', 'seite', 'anlagen?', 'kontaktstelle', 'ansprechpartner(?:in)?', 'dienststelle', 'geschäftszeichen', 'aktenzeichen', 'lieferort', 'ausführungsort', 'angebot', 'für', 'an', 'von', 'der', 'die', 'des', 'und',
  'bid opening', 'opening', 'closing', 'due', 'bid', 'tender', 'proposal', 'ende', 'beginn', 'frist', 'bieteranfragen', 'bieterfragen',
  'code', 'name', 'address', 'date', 'time', 'phone', 'telephone', 'email', 'city', 'state', 'zip', 'country', 'signature', 'title', 'company', 'contact', 'number', 'no\\.?', 'reference', 'subject', 'from', 'to', 'item', 'quantity', 'unit', 'price', 'total', 'description', 'yes', 'page', 'location', 'building', 'room', 'of', 'the', 'and',
].join('|');

const LABEL = new RegExp(`(?<![\\p{L}])(?:${spaced(WORDS)})(?![\\p{L}])`, 'giu');

/** Whether a text is nothing but labels of a form. */
export function isOnlyLabels(text: string): boolean {
  return text.replace(LABEL, ' ').replace(/[^\p{L}\d]+/gu, '').length < 3;
}
