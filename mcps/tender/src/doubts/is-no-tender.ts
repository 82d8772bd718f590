import type { ParseRfpOutput } from '../schema.ts';

// Words that papers of a procurement have, whoever buys; each counts once.
const WORDS = [
  /ausschreib/iu, /vergabe/iu, /angebot/iu, /(?<!\p{L})bieter/iu, /bewerber/iu, /auftraggeber/iu, /auftragnehmer/iu, /leistungsverzeichnis|leistungsbeschreibung|preisblatt/iu, /zuschlag/iu, /eignung/iu, /lieferant/iu,
  /(?<!\p{L})tender/iu, /(?<!\p{L})bid(?:s|der|ders|ding)?(?!\p{L})/iu, /proposal|proposer/iu, /solicitation/iu, /contractor/iu, /procurement/iu, /(?<!\p{L})(?:rfp|rfq|rfi|itt|sow)(?!\p{L})/iu, /quotation/iu, /offeror/iu, /contracting (?:authority|officer|entity)/iu,
  /statement of work|scope of (?:work|services)|terms of reference/iu, /supplier|vendor/iu, /deliverable/iu, /award(?:ed)?(?!\p{L})/iu,
];
const FEW = 3;
/** So few letters tell nothing. */
const LEAST = 200;
const UNREAD = new Set<ParseRfpOutput['warnings'][number]['code']>(['scanned_page', 'unreadable_page', 'unread_part']);

/** Whether nothing in the documents speaks of a procurement: no deadline, procedure, criteria, lots or codes, and hardly a word of one. Where something could not be read nobody can tell. */
export function isNoTender({ documents, fields, lots, award_criteria, warnings }: ParseRfpOutput, text: string): boolean {
  if (text.trim().length < LEAST || warnings.some(({ code }) => UNREAD.has(code))) return false;
  const { submission_deadline, procedure_type, cpv_codes } = fields;
  if ([submission_deadline, procedure_type, cpv_codes].some(({ value }) => value !== null) || lots.length > 0 || award_criteria.length > 0) return false;
  if (documents.some(({ role }) => role !== 'other')) return false;
  return WORDS.filter((word) => word.test(text)).length < FEW;
}
