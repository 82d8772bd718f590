import type { DateRole } from '../labels/dates.ts';
import type { Source } from '../source/source.ts';
import { BIDS, eventRole, QUESTIONS } from './event-role.ts';
import type { Moment } from './find-moments.ts';
import { sentenceBefore } from './relative-days.ts';

/** How far from its label what it speaks of stands, in characters. */
export const MAX_OBJECT = 60;
// `Last date of submission` names none.
const NAMES_BIDS = new RegExp(BIDS.source.replace('submissions?|', ''), 'iu');
const OF_REQUEST = /(?<!\p{L})(?:requests?|invitations?|call)\s+(?:for|to)\s+(?:\p{L}+\s+){0,2}$/iu;
const BUYER_GIVES = /(?<!(?:bidder|offeror|vendor|proposer|proponent|respondent|supplier|tenderer|quoter|contractor|applicant|they|you)s?\s+)(?<!\p{L})(?:will|shall|expects?\s+to|intends?\s+to|plans?\s+to|aims?\s+to)\s+(?:provided?|issue|post|publish|give|release|distribute|send|have)(?:\s+\p{L}+){0,2}\s+$/iu;
const ANSWERS = /^(?:answers?|responses?|replies)(?!\p{L})/iu;

/**
 * What a label that says that bids are due speaks of: `Last date of receiving pre-bid queries` leaves it to the words behind it, and a sentence
 * about the request for bids, or about the buyer's own responses, to those before.
 */
export function objectRole(source: Source, hit: { start: number; end: number; role: DateRole }, moment: Moment): DateRole {
  if (hit.role !== 'submission' || moment.start <= hit.end) return hit.role;
  const lead = sentenceBefore(source.text, hit.start).split(/[.!?;]\s+/u).at(-1) ?? '';
  // `Questions on the request for quotes will be accepted until …`, `The City will provide responses by …`
  if (OF_REQUEST.test(lead) && QUESTIONS.test(lead)) return 'questions';
  if (BUYER_GIVES.test(lead) && ANSWERS.test(source.text.slice(hit.start, hit.end))) return 'award';
  if (moment.start - hit.end > MAX_OBJECT) return hit.role;
  const label = source.text.slice(hit.start, hit.end);
  return NAMES_BIDS.test(label) || eventRole(source.text.slice(hit.start, moment.start)) !== 'questions' ? hit.role : 'questions';
}
