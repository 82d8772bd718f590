import type { Clause } from './clauses.ts';
import { isPhrase } from './listed-duties.ts';
import { modalityOf } from './modality.ts';
import type { Modality } from './modality.ts';

// What must be met is listed under these, in noun phrases: `the following minimum qualifications:`, `The council prefers:`.
const QUALIFYING_LEAD = /(?<!\p{L})(?:minimum|mandatory|mindest|zwingende)[\s-]*(?:qualifications?|requirements?|criteria|standards?|anforderung(?:en)?|voraussetzungen|kriterien)(?:[^:]{0,40}):$|(?<!\p{L})prefer(?:s|red)?(?:\s+\p{L}+){0,3}:$/iu;
// A lead that breaks off at its verb (`The system must:`, `Bidders shall provide:`) makes each entry under it a requirement; one with an
// object asks for the list itself.
const OPEN_LEAD = /(?<!\p{L})(?:(?:must|shall|should|will|may|muss|müssen|soll|sollen|sollte|sollten|required to|have to|has to|needs? to)(?:,?\s+(?:also|then|further|at a minimum|as a minimum))?,?\s*(?:(?:be able to|provide|submit|ensure|demonstrate|have|be|deliver|perform)(?:\s+(?:that|the))?)?|at a minimum,?\s+(?:provide|include|submit)|(?:ensure|sicher|gewährleisten|sicherzustellen|nachweisen|bestätigen),?\s+(?:that|dass)|verpflichte[nt]+ sich(?: dazu)?|(?:hat|haben))\s*:$/iu;
const LEAVE_LEAD = /(?<!\p{L})may(?:,?\s+(?:also|then|further|at any time))?,?\s*:$/iu;
// `Technical bids shall consist of the following:`, `Each bidder shall include:`: the lead is asked, and each part of it too.
const PARTS_LEAD = /(?<!\p{L})(?:bidders?|tenderers?|proponents?|offerors?|proposers?|respondents?|applicants?|vendors?|suppliers?)\s(?:must|shall|should|will)\s(?:include|contain|attach|enclose|furnish|have\son\s(?:its|their|his)\s\p{L}+)\s*:$|(?<!\p{L})(?:bids?|proposals?|tenders?|offers?|quotations?|submissions?|applications?|envelopes?)\s(?:must|shall|should|will)\s(?:consist of|contain|include|comprise|be accompanied by)(?:\s(?:all |at least |at a minimum )?(?:of )?the following(?:\s\p{L}+)?)?\s*:$/iu;
// `… is expected to work with the harbour master to:`, `… an outline of the delivery of:`: each entry completes the sentence.
const GOES_ON = /(?<!\p{L})(?:(?<!limited,? )to|of|for|with|by|from|zu|für|von|durch)\s*:$/iu;
// `The successful tenderer:`, `Der Auftragnehmer:`: what each entry says is said of it.
const SUBJECT_LEAD = /^(?:(?:the|each|every|der|die|jeder)\s)?(?:(?:successful|selected|appointed|erfolgreiche|ausgewählte)\s)?(?:contractor|tenderer|bidder|vendor|supplier|consultant|service\sprovider|respondents?|auftragnehmer(?:in)?|bieter(?:in)?|anbieter(?:in)?|dienstleister(?:in)?)\s*:$/iu;
const DOES = /^\p{Ll}+[st]\s/u;
const GETS = /^(?:is|has|was|gets|receives|erhält|bekommt|ist|hat|wird)\s/u;
const CONDITION = /\s(?:in\scase|if|when|where|provided|unless|wenn|falls|sofern|soweit)\s.*$/iu;
// What stands under `… shall be addressed to:` is an address.
const ADDRESS_LEAD = /(?<!\p{L})(?:addressed|sent|mailed|e-?mailed|submitted|delivered|returned|directed|forwarded)\s(?:\p{L}+\s){0,2}to\s*:$/iu;

/** Whether a sentence breaks off at its verb, so that only the list under it says what is asked. */
export function isOpen(sentence: string): boolean {
  return OPEN_LEAD.test(sentence);
}

/** A list entry under `The system must:` is a clause of its own: how the lead makes it bind, or null. */
export function fromLead(clause: Clause): Modality | null {
  if (!clause.first || !clause.lead) return null;
  const modality = modalityOf(clause.lead, true);
  if (OPEN_LEAD.test(clause.lead) || QUALIFYING_LEAD.test(clause.lead) || PARTS_LEAD.test(clause.lead)) return { ...(modality ?? { kind: 'must', exclusion: false }), sureness: 0.72 };
  if (SUBJECT_LEAD.test(clause.lead) && DOES.test(clause.text) && !GETS.test(clause.text)) return { kind: 'must', sureness: 0.6, exclusion: false };
  if (!GOES_ON.test(clause.lead) || ADDRESS_LEAD.test(clause.lead) || !isPhrase(clause.text.replace(CONDITION, ''))) return null;
  // `Bidders must provide: an outline of the delivery of: …`: the list around the list says how it binds.
  const binding = modality ?? (clause.outer && OPEN_LEAD.test(clause.outer) ? modalityOf(clause.outer, true) : null);
  return binding && binding.kind !== 'may' ? { ...binding, sureness: modality ? 0.6 : 0.5, exclusion: false } : null;
}

/** `The council may:`: who has leave is no bidder. */
export function isLeaveOfOthers(lead: string | null): boolean {
  return lead !== null && LEAVE_LEAD.test(lead) && modalityOf(lead, true) === null;
}
