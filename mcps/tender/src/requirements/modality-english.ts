import { spaced } from '../labels/label.ts';
import type { Modality } from './modality.ts';

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${spaced(words)})(?![\\p{L}])`, 'iu');

const BIDDER = '(?:offerors?|bidders?|tenderers?|contractors?|vendors?|sellers?|suppliers?|proposers?|respondents?|applicants?|consultants?|providers?|service providers?|quoters?|holders?|firms?|awardee|subcontractors?|you|team)';
const BUYER = "(?:the )?(?:(?:u\\.?s\\.? )?government|city|county|state|agency|department|division|council|authority|buyer|client|customer|owner|university|district|commission|bureau|procurement (?:officer|department|commissioner|office|manager)|contracting (?:officer|authority|entity|office)|purchasing (?:officer|agent|department)|co|cor|project director|program manager|evaluation (?:team|committee|panel)|committee|board|we|selected members[^,.]{0,40})(?:, [a-z ]{3,50},)?";
const PROCESS = word("(?:shall|will|may|must|should) (?:then |also |only |not )?be (?:evaluated|awarded|reviewed|scored|rated|notified|assessed|ranked|opened|posted|issued|publicly|distributed|tested|processed|paid|deemed|negotiated|scheduled|invited|reimbursed|conducted by|determined|contained|classified|introduced|made available|considered (?:sufficient|complete))|(?:shall|will|may) (?:conduct|evaluate|award|review|notify|issue|negotiate|post|respond|include the following information)|intends? to|reserves? the right|does not (?:intend|obligate)|will take place|will consist of|will help|will result|may result|may be (?:a need|applicable|subject)|there may be");
const REJECTS = word('(?:will|shall|may|can|must)? ?(?:not be (?:considered|accepted|opened|evaluated|eligible)|be (?:rejected|disqualified|excluded|considered non-?responsive|deemed non-?responsive|disregarded)|cannot be considered)');
const MUST = word('must|shall|(?:is|are|be) (?:also )?required(?: to)?|(?:is|are) obligated to|(?:has|have) to|(?:is|are) (?:limited to|mandatory)|(?:is|are) expected to|needs? to|(?:is|are) to be|(?:may|can)(?:not| not| only)|will not be (?:allowed|permitted)|will only be (?:allowed|accepted|considered|permitted)|agrees? to|responsibility to (?:ensure|learn|confirm)|certif(?:y|ies) that|at a minimum, (?:provide|include)');
const MUST_WILL = new RegExp(`(?<![\\p{L}])${BIDDER}(?:['’]s? \\p{L}+(?: \\p{L}+)?| personnel)?(?: \\([^)]{1,30}\\))? (?:will|agrees? (?:that|to))(?! be (?:notified|paid|reimbursed|given|invited|provided|evaluated|selected|considered|issued))(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
const PLEASE = /(?:^|[,;]\s+)(?:please|be sure to)\s+(?:also\s+)?(?:provide|submit|include|indicate|ensure|attach|identify|enclose|upload|describe|complete|state)(?!\p{L})/iu;
const DEVELOPS = new RegExp(`^(?:each|every|the) ${BIDDER} (?:develops|provides|delivers|submits|supplies|performs|ensures|maintains|creates|designs|operates|prepares)(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
const SHOULD = word('should|(?:strongly )?prefer(?:s|red)?|(?:is|are) (?:desirable|desired|encouraged|recommended)|would be desirable|recommends?|(?:strongly )?encourages?');
const MAY = word('may|(?:is|are) (?:welcome|welcomed|permitted|allowed)(?: to)?|can');
const BUYER_ACTS = new RegExp(`^(?:[^,.]{0,60},\\s+)?${BUYER} (?:\\([^)]{1,30}\\) )?(?:will|shall|may|must|should|can|reserves?|intends?|expects?|is|are|has|have|does|anticipates?|contemplates?|seeks?|might)(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
const ACRONYM_ACTS = /^(?:The )?[A-Z]{2,6}(?:, not the contractor,)? (?:will|shall|may|must|should|can|reserves|intends|expects|is|has|does)(?!\p{L})/u;
const EXPECTS = /(?:expects?|requires?)\s+(?:that\s+)?(?:the\s+)?(?:contractor|offeror|vendor|supplier|bidder)/iu;
const LOOSE_SUBJECT = /^(?:it|this|that|these|those|there|failure|users?|they|time|availability|weitere)(?!\p{L})/iu;

// `Displays may be powered by solar panels`: leave for the product, where the work is described.
const OPTION = /^(?!questions)(?:the\s|an?\s)?[\p{L}\s-]{3,50}\smay\s(?:also\s)?be\s\p{L}{3,}(?:ed|en|t)(?!\p{L})/iu;

/** What an English sentence asks of the bidder or contractor, or null. */
export function englishModality(sentence: string, task: boolean): Modality | null {
  const text = sentence.replace(/\s+/g, ' ').trim();
  const bidder = word(BIDDER).test(text);
  const offer = word('proposals?|bids?|quotations?|quotes?|tenders?|offers?|submissions?|submittals?|responses?|applications?|r[ée]sum[ée]s?|questions|invoices?').test(text);
  if (/^(?:failure to|(?:the |an )?(?:contract )?awards? (?:shall|will|may))(?!\p{L})/iu.test(text)) return null;
  if (REJECTS.test(text) && (bidder || offer) && !buyerActs(text)) return { kind: 'must', sureness: 0.82, exclusion: true };
  if (buyerActs(text)) return null;
  if (PROCESS.test(text) && !(MUST.test(withoutProcess(text)) && bidder)) return null;
  if (MUST.test(text)) return { kind: 'must', sureness: bidder || offer ? 0.9 : 0.78, exclusion: false };
  if (MUST_WILL.test(text) || DEVELOPS.test(text)) return { kind: 'must', sureness: 0.76, exclusion: false };
  if (PLEASE.test(text)) return { kind: 'must', sureness: 0.66, exclusion: false };
  if (SHOULD.test(text)) return { kind: 'should', sureness: bidder || offer ? 0.82 : LOOSE_SUBJECT.test(text) ? 0.5 : 0.68, exclusion: false };
  if (MAY.test(text) && (new RegExp(`^(?:[^,]{0,80}, )?(?:the |successful |awarded |prime )?${BIDDER} (?:\\p{L}+ )?(?:may|can)(?![\\p{L}])`, 'iu').test(text) || /\bmay (?:also )?be (?:used|submitted|included|proposed|substituted|asked|public)/iu.test(text) || /(?:is|are) welcomed?/iu.test(text) || (task && OPTION.test(text)))) {
    return { kind: 'may', sureness: 0.62, exclusion: false };
  }
  return null;
}

/** Whether the sentence tells what the buyer does; what the buyer expects of the contractor is a requirement all the same. */
function buyerActs(text: string): boolean {
  return (BUYER_ACTS.test(text) || ACRONYM_ACTS.test(text)) && !EXPECTS.test(text) && !/^we\s+(?:strongly\s+)?(?:prefer|require|expect)/iu.test(text);
}

function withoutProcess(text: string): string {
  return text.replace(new RegExp(PROCESS, 'giu'), ' ');
}
