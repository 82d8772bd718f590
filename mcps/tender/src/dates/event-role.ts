import type { DateRole } from '../labels/dates.ts';
import { MEETING } from './event-names.ts';

const ANSWERS = /(?<!\p{L})(?:respon(?:ds?|ded|ding|ses?)|issu(?:e[ds]?|ing|ance)|repl(?:y|ies)|answers?|answered|(?:be)?antwort\p{L}*|posted|published|veröffentlicht)(?!\p{L})/iu;
/** Words for what bidders ask. */
export const QUESTIONS = /(?<!\p{L})(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|clarifications?|requests? for (?:additional |further )?information|rfis?|(?:(?:bieter|bewerber|rück|verständnis|aufklärungs)?(?:an)?fragen)|fragestellung(?:en)?|fragerunde|auskunftsersuchen|aufklärungsersuchen|ersuchen um aufklärung|bieterauskünfte|anfragefrist|fragefrist|(?:bieter|rück)fragenfrist)(?!\p{L})/iu;
/** Words for what bidders hand in, as the thing itself. */
export const BIDS = /(?<!\p{L})(?:proposals?|bids?|e-?tenders?|tenders?|quotes?|quotations?|offers?|rf[pqtbx]s?|responses?|submissions?|applications?|expressions? of interest|statements? of qualifications?|soqs?|angebote?[sn]?|offerten?|honorarangebote?s?|teilnahmeantr[aä]ge?[sn]?|bewerbungen|bewerbung|(?:angebots|bewerbungs)unterlagen)(?!\p{L})/iu;
const HANDED_IN = '(?:submission|submissions|submitting|submit|receipts?|receiving|return|due|deadline|closing|closes?|cut-?off|einreichung|eingabe|einzureichen|abgabe|abzugeben|eingang|frist|fristende|schlusstermin|einsendeschluss|schluss|termin|bis)';
const SUBMISSION = new RegExp(`(?:${BIDS.source}.{0,40}(?<!\\p{L})${HANDED_IN}(?!\\p{L})|(?<!\\p{L})${HANDED_IN}(?!\\p{L}).{0,40}${BIDS.source})`, 'isu');
const SUBMISSION_WORD = /(?<!\p{L})(?:angebots?(?:abgabe|einreichungs?)?frist|angebots(?:abgabe|einreichung|schluss|eingang|termin)|(?:eingabe|offert|abgabe|einreich(?:e|ungs)|bewerbungs|teilnahme)(?:frist|termin|schluss)|(?:proposal|bid|tender|quote|quotation|submission|response) (?:deadline|due|closing))(?!\p{L})/iu;
const BINDING = /(?<!\p{L})(?:(?:angebote?|offerten?|offers?|bids?|tenders?|proposals?|quotations?|quotes?)(?:\s\p{L}+){0,2}\s(?:gültig|gebunden|valid|binding)|(?:zuschlags-? ?(?:und|\/) ?)?bindefrist|zuschlagsfrist|bindungsfrist|(?:bid|tender|offer|proposal|quotation|quote) validity|gebunden)(?!\p{L})/iu;
const OTHER = /(?<!\p{L})(?:open(?:ing|ed)?|öffnung|angebotsöffnung|offertöffnung|eröffnung|intent|meeting|conference|evaluation|prüfung|wertung|award|release[ds]?|issued?|versand|validity|valid|request(?:s|ing)? (?:for )?documents|interviews?|presentations?|präsentation\p{L}*|bindefrist|zuschlag\p{L}*|verhandlung\p{L}*|überarbeit\p{L}*|revis\p{L}*|best and final|submission to (?:the )?(?:field|market|vendors|bidders|suppliers)|withdraw\p{L}*|short-?list\p{L}*)(?!\p{L})/iu;
// `Pre-bid meeting and issue of clarifications`: what comes first is what happens on the day.
const MEETS = new RegExp(`(?<!\\p{L})(?:(?:${MEETING})\\p{L}*|clarifications?\\s(?:(?:or|and)\\s\\p{L}+\\s)?(?:meetings?|interviews?))(?!\\p{L})`, 'iu');
const OPENED = /(?<!\p{L})(?:open(?:ing|ed)|öffnung|eröffnung|angebots(?:er)?öffnung|offertöffnung)(?!\p{L})/iu;
const OVERTAKEN = /(?<!\p{L})(?:original|initial|previous|former|old|ursprüngliche[rs]?|bisherige[rs]?|alte[rs]?)(?!\p{L})/iu;
const BEGINS = /(?<!\p{L})(?:beginning|begins?|starts?|opens|earliest|first day|beginn|frühestens|ab dem)(?!\p{L})/iu;
/** `Owner requested proposal clarifications`: there the buyer asks. */
export const BUYER_ASKS = /(?<!\p{L})(?:owner|buyer|client|agency|city|county|town|state|government|authority|purchaser|employer|committee|panel|auftraggeber\p{L}*|vergabestelle)(?:[’']s)?[\s-]+(?:requested|requests?|initiated|driven)(?!\p{L})|(?<!\p{L})clarifications?\s+(?:questions?\s+)?to\s+(?:the\s+)?(?:bidders?|proponents?|proposers?|offerors?|vendors?|tenderers?|suppliers?)(?!\p{L})/iu;
const MAX_EVENT = 120;

/** What an event's name (`Proposals due`, `Letzter Termin für Bieterfragen`) says that its day is; null where it says nothing of questions, bids, their opening or binding, or a meeting before. */
export function eventRole(event: string): DateRole | null {
  if (event.length > MAX_EVENT) return null;
  // A day from which things are taken is no day by which they are due.
  if (BEGINS.test(event)) return null;
  if (BUYER_ASKS.test(event)) return null;
  const asked = QUESTIONS.exec(event);
  const met = MEETS.exec(event);
  if (met && !(asked && asked.index < met.index) && !/(?<!\p{L})(?:due|deadline|register|registration|anmeldung|frist)(?!\p{L})/iu.test(event)) return 'other';
  if (asked) return ANSWERS.test(event) ? 'award' : 'questions';
  if (BINDING.test(event) && !SUBMISSION_WORD.test(event)) return 'binding';
  const due = SUBMISSION_WORD.exec(event) ?? SUBMISSION.exec(event);
  if (due) {
    // `Bids due / bid opening`: one day is both. `Opening of the bids received` is not.
    const other = OTHER.exec(event);
    if (!other || (other.index > due.index + due[0].length && /^(?:open|öffnung|eröffnung)/iu.test(other[0]))) return OVERTAKEN.test(event) ? 'other' : 'submission';
  }
  return OPENED.test(event) && BIDS.test(event) ? 'opening' : null;
}
