import { isAddress, ORGANISATION } from '../labels/organisations.ts';
import type { FieldName } from '../schema.ts';

/** Days that were chosen for other fields, ISO 8601: a value may contradict them. */
export type Days = Partial<Record<FieldName, string>>;

// An address that bills, complaints or the portal's helpers have is not whom a bidder asks.
const OTHER_DESK = /^(?:acc(?:oun)?ts?(?:payable|pay)?|acctpay|invoic\w*|rechnung\w*|buchhaltung|support|help(?:desk)?|datenschutz|privacy|webmaster|no-?reply|press|presse)\b/iu;
// `namehere@…`, `name@example.org`: a form's sample.
const SAMPLE = /name[-_.]?here|example|muster(?:mann|frau|firma)|your[-_.]?(?:name|company|email)|xxx|^(?:name|e-?mail|test|user|first\.?(?:name|last)|vorname)[.@_-]|@(?:domain|e-?mail|company|test|firma)\./iu;
const VERB = /(?<!\p{L})(?:is|are|was|will|shall|must|may|can|has|have|uses?|provides?|seeks?|ist|sind|wird|werden|hat|haben|kann|muss|soll|darf)(?!\p{L})/iu;
const FIGURES = /\d{1,2}[:.]\d{2}|\d{4}-\d{2}-\d{2}|\d{3}[-\s]\d{3,4}|@|https?:|www\.|[_.]{4,}/u;
const GENERIC_UNIT = /^(?:the\s+)?(?:purchasing|procurement|contracting|finance)\s+(?:department|office|division)$|^(?:state|city|county|town)\s+of\s+\p{L}+$/iu;

/**
 * How much a value does not look like what its field holds, 0 (fits) to 1. A value's form alone: a title with a phone number, a buyer
 * with a verb, a contract that starts before the tenders are due.
 */
export function looksOdd(field: FieldName, value: unknown, days: Days): number {
  if (typeof value !== 'string') return field === 'contract_duration_months' && (Number(value) > 180 || Number(value) < 0.5) ? 1 : 0;
  const text = value.trim();
  switch (field) {
    case 'title':
      return share([FIGURES.test(text), isAddress(text), VERB.test(text), wordsOf(text) < 2 || wordsOf(text) > 30, /^[\p{Lu}\s\d\W]{25,}$/u.test(text), /[:,;]$/u.test(text)]);
    case 'buyer_name':
      return share([!ORGANISATION.test(text), VERB.test(text), wordsOf(text) > 14, FIGURES.test(text) || isAddress(text), GENERIC_UNIT.test(text), /^\p{Ll}/u.test(text)]);
    case 'place_of_performance':
      return share([VERB.test(text), wordsOf(text) > 14, /^\p{Ll}/u.test(text), /[.;]$/u.test(text) && !/\p{L}{1,3}\.$/u.test(text), !/\p{L}{3}|\p{Lu}{2}/u.test(text)]);
    case 'buyer_contact_email':
      return OTHER_DESK.test(text) || SAMPLE.test(text) ? 1 : 0;
    case 'reference_number':
      return share([!/\d/u.test(text), text.length < 4, text.length > 40, /\s.*\s.*\s/u.test(text)]);
    case 'submission_deadline':
    case 'questions_deadline':
      // Tenders are nearly always due at an hour: a day alone may have lost it. Questions often have none.
      return contradictsDays(field, text, days) ? 1 : text.includes('T') || field === 'questions_deadline' ? 0 : 0.5;
    default:
      return contradictsDays(field, text, days) ? 1 : 0;
  }
}

/** Questions come before the tenders, tenders before the contract; a year that no tender of today has is a slip. */
function contradictsDays(field: FieldName, day: string, days: Days): boolean {
  const year = Number(day.slice(0, 4));
  const late = days.submission_deadline;
  if (Number.isFinite(year) && /^\d{4}-/u.test(day) && (year < 1995 || year > 2060)) return true;
  if (!late || !/^\d{4}-/u.test(day)) return false;
  if (field === 'questions_deadline') return day.slice(0, 10) > late.slice(0, 10);
  return (field === 'contract_start' || field === 'contract_end' || field === 'binding_period_end') && day.slice(0, 10) < late.slice(0, 10);
}

const wordsOf = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0;

/** One bad sign is a doubt, two are nearly certain. */
function share(signs: boolean[]): number {
  return Math.min(1, signs.filter(Boolean).length / 2);
}
