import type { Candidate } from '../engine/candidate.ts';
import { BAN, ENDING, EXPERIENCE, RENEWAL, RETENTION, WARRANTY } from '../fields/other-matters.ts';
import type { FieldName } from '../schema.ts';

type Words = { before: RegExp; /** Letters before the value in which they tell. */ within: number; after: RegExp | null };

const begins = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})`, 'iu');
const BEFORE = 100;
const AFTER = 60;
const NEAR = 45;
const MONEY_NEAR = 60;
const SENTENCE_END = /\n\s*\n|:\s*\n|(?<=\p{L}{3}|\))[.;]\s/u;

// A time in which goods are warranted, papers kept or bidders barred, and how long one step or an option lasts, is not the contract's.
const TIMES: Words = {
  before: begins(`${WARRANTY}|${RETENTION}|${BAN}|${RENEWAL}|${EXPERIENCE}|${ENDING}|excluding|bann|integrit|phase|stage|previous|preceding|(?:the\\s+)?(?:last|past)|letzten|vergangenen|penalt|confiden|verschwieg|geheim|refus|violat|invoice|payment|zahlung`),
  within: BEFORE,
  after: /^\W{0,3}(?:(?:and|und|plus|,)\s+(?:\p{L}+\s\()?[1-9]\d?\)?\s+(?:months?|monaten?|weeks?|wochen|days|tagen?)|(?:after|following|nach)\s+(?:the\s+|such\s+|der\s+|dem\s+|erfolgter\s+)?(?:delivery|acceptance|completion|refusal|expiry|termination|handover|auftrag|abnahme|lieferung|beendigung|vertragsende|ablauf)|(?:of\s+)?(?:experience|erfahrung|warrant|guarant|gew(?:ä|ae)hr|annual\s+maint|maintenance|wartung|option|before|prior))/iu,
};
// Bounds of a clause (`contracts of $50,000 or more`), budgets of the whole body, sums for a bond, one event or one step.
const SUMS: Words = {
  before: begins('exceed(?:s|ing)|more\\s+than|less\\s+than|at\\s+least|minimum|mindestens|mehr\\s+als|weniger\\s+als|ab\\s+einem|(?:above|below|over|under)\\s*$|operating|annual\\s+budget|turnover|umsatz|insur|versicher|bond|deposit|b(?:ü|ue)rgschaft|penalt|vertragsstraf|liquidated|fee|geb(?:ü|ue)hr|where\\s+the|if\\s+the|in\\s+case|falls|sofern|previous|current|existing|bisherig|stage|phase'),
  within: MONEY_NEAR,
  after: /^\W{0,3}(?:or\s+(?:more|less|above|below|greater)|and\s+(?:above|below|over)|oder\s+mehr|each|per\s+(?:event|claim|occurrence|hour|day)|je\s|pro\s|(?:for|of)\s+(?:all\s+)?(?:stage|phase))/iu,
};
const days = (words: string): Words => ({ before: begins(words), within: NEAR, after: null });
const OF: Partial<Record<FieldName, Words>> = {
  contract_duration_months: TIMES,
  estimated_value: SUMS,
  contract_start: days('end(?:e|s|ing|datum|\\s+date)?(?!\\p{L})|laufzeitende|until|through|bis|question|frage|issue[ds]?|ver(?:ö|oe)ffentlich|publi|submission|deadline|closing|opening|er(?:ö|oe)ffnung|fertig|complet|abnahme|option|verl(?:ä|ae)nger|extension|betriebsfertig|award|zuschlag'),
  contract_end: days('question|frage|issue[ds]?|ver(?:ö|oe)ffentlich|publi|submission|closing|opening|er(?:ö|oe)ffnung|beginn|start|option(?:en|al|s)?(?!\\p{L})|verl(?:ä|ae)nger|extension|extend|renew|award|zuschlag'),
  binding_period_end: days('beginn|start|question|frage|issue[ds]?|opening|er(?:ö|oe)ffnung|execution|ausf(?:ü|ue)hrung|bearbeit'),
};

/**
 * Whether the words beside a day, a duration or a sum say that it is of something else: the day of an option, the years of a
 * warranty, the sum from which a clause applies. False for what is computed, and for fields whose values are no such figures.
 */
export function isOfAnotherMatter(field: FieldName, { spans: [span], derived }: Candidate<unknown>): boolean {
  const words = OF[field];
  if (!words || !span || derived) return false;
  const { text } = span.source;
  const sentence = text.slice(Math.max(0, span.start - BEFORE), span.start).split(SENTENCE_END).at(-1) ?? '';
  const behind = text.slice(span.end, span.end + AFTER).split(/\n\s*\n/u)[0] ?? '';
  if (words.after?.test(behind)) return true;
  return words.before.test(words.within === NEAR ? lastPart(sentence) : sentence.slice(-words.within));
}

/** What stands right before a day: of `Beginn: 1.3.2026; Ende:` the last part alone. */
function lastPart(sentence: string): string {
  const near = sentence.split('\n').slice(-2).join(' ').slice(-NEAR);
  return near.split(/[;,:]\s|\d{4}/u).findLast((part) => part.trim() !== '') ?? '';
}
