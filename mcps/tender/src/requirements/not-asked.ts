import { spaced } from '../labels/label.ts';
import { modalityOf } from './modality.ts';

const pattern = (words: string): RegExp => new RegExp(spaced(words), 'iu');

const BIDDER = '(?:offerors?|bidders?|tenderers?|contractors?|vendors?|sellers?|suppliers?|proposers?|respondents?|applicants?|consultants?|providers?|quoters?|firms?|proponents?|candidates?|bieter|bewerber|auftragnehmer|anbieter)';
const NAMES_BIDDER = pattern(`(?<!\\p{L})(?:${BIDDER}|part(?:y|ies)|you)(?!\\p{L})`);
const BINDS_BIDDER = pattern(`(?<!\\p{L})${BIDDER}[^.;]{0,60}? (?:must|should|shall|will|muss|müssen|soll|sollen|ha(?:s|ve|t|ben)|(?:is|are) (?:required|to))(?!\\p{L})`);
// What binds besides: then the sentence asks for something whatever else it tells.
const BINDS = /(?<!\p{L})(?:must|should|shall|required\sto|ha(?:s|ve)\sto|(?:is|are)\s(?:to|advised|requested|expected|asked)|(?:strictly\s)?(?:prohibited|forbidden)|not\sbe\s(?:considered|accepted|opened|evaluated)|please|muss|müssen|soll|sollen|verpflichtet)(?!\p{L})/iu;

// `Unsigned bids may be rejected.`: what may follow, at the buyer's choice.
const MAY_FOLLOW = pattern('(?<!\\p{L})(?:may|might|could) (?:also |then |therefore )?(?:be (?:\\p{L}+ly )?(?:deemed |declared |considered )?(?:rejected|disqualified|excluded|disregarded|non-?responsive)|not be (?:considered|accepted|evaluated|opened))(?!\\p{L})|(?:is|are|be) liable (?:to|for) (?:be )?(?:reject|disqualif)\\p{L}*|(?:kann|können) (?:[\\p{L}-]+ ){0,6}(?:ausgeschlossen|zurückgewiesen) werden|(?:kann|können) (?:[\\p{L}-]+ ){0,6}zum ausschluss (?:[\\p{L}-]+ ){0,4}führen');
// `The purchaser shall be entitled to …`, `The agency is under no duty to …`
const RIGHT = pattern('(?<!\\p{L})(?:(?:shall|will) (?:also |further )?(?:have (?:the |full |every |absolute )*(?:right|liberty|option) to|have no (?:responsibility|liability|obligation|duty)|(?:not )?be (?:entitled|liable|under (?:no|any) (?:duty|obligation)|at liberty)|be (?:in|at) (?:the |[\\p{L}’\']+ ){1,5}sole discretion)|be at liberty to|(?:is|are) (?:not bound|under no (?:duty|obligation)|entitled) to|may,? (?:\\p{L}+ ){0,6}at (?:its|their|his) (?:own |sole |absolute )*discretion|reserves? (?:to |itself )?the right|behält sich|(?:ist|sind) (?:nicht verpflichtet|berechtigt))(?!\\p{L})');
// `… shall be furnished to all prospective bidders`, `… shall be returned to the tenderers`, `Payment shall be made …`: what bidders get.
const GIVEN = pattern(`(?<!\\p{L})(?:shall|will|must) (?:also |then )?be (?:\\p{L}+ly )?(?:returned|refunded|released|notified|intimated|informed|furnished|provided|communicated|sent|issued|made available)(?:,? \\p{L}+){0,3} to (?:(?:all|the|any|each|every|prospective|affected|successful|unsuccessful|interested|registered|qualified|shortlisted|technically) )*${BIDDER}(?!\\p{L}|['’]s)|^(?:no |any |all |the |contract |final )*payments? (?:[^,.;]{3,40} )?(?:shall|will) (?:only )?be (?:made|released|paid|effected)(?!\\p{L})`);
// What the papers are worth among each other, and the law over them.
const PAPERS = pattern('(?<!\\p{L})(?:(?:shall|will) (?:take|have) precedence|(?:shall|will|may) (?:also )?(?:form|become|constitute) (?:an? )?(?:integral )?part of (?:the |this |any )?(?:tender|bid|contract|solicitation|agreement)|(?:shall|will|may) be incorporated in(?:to)?|shall not be binding|shall govern|(?:(?:shall|will|must) be )?(?:subject(?:ed)?|brought|submit\\p{L}*) (?:only )?(?:to|in|under) the (?:exclusive )?(?:jurisdiction|courts?))(?!\\p{L})');
// Who places orders under a contract acts for the buyer.
const ORDERING = pattern('^(?:[^,.;]{0,160}, )?(?:then )?(?:the |all |each )?(?:[\\p{L}-]+ ){0,2}(?:(?:contracting|ordering|procuring) (?:officers?|officials?|agenc(?:y|ies)|entit(?:y|ies)) (?:\\([^)]{1,40}\\) )?(?:shall|must|should|will|may|are encouraged to)(?! receive)|orders (?:(?:against|under) [^,.;]{3,40} )?(?:shall|must) (?:be (?:placed|issued)|follow))(?!\\p{L})');
// `A detailed explanation can be found at …`, `Please see section 4 for details.`
const POINTS = pattern('^(?:please )?(?:see|refer to) [^.;]{3,80}(?: for (?:more |further |additional |full )?(?:details|information|instructions))?\\.?$|^(?:an? |the |further |more |additional )*(?:detailed|full|complete|further|more|additional) (?:explanation|description|brief|details|information) [^.;]{0,60}(?:can|may) be (?:found|referenced|viewed|downloaded|accessed)(?!\\p{L})|(?:beschreibung|informationen|angaben|einzelheiten|details)(?: [\\p{L}-]+){0,3} (?:ist|sind) [^.;]{3,60} zu entnehmen\\.?$');
const GOAL = /^(?:das\s)?(?:(?:über)?geordnete[sn]?\s)?ziel(?:\s(?:des|der|dieses|dieser)\s[^,.;]{3,80})?\sist\ses(?!\p{L})|^it\sis\s[^,.;]{2,40}['’]s\s(?:intent|intention|goal|aim)(?!\p{L})/iu;
// `HOURS OF SERVICE.`: a heading within a line.
const CAPITALS = /^\p{Lu}[\p{Lu}\d&/,'’()-]*(?:\s[\p{Lu}\d&/,'’()-]+){1,7}\.?$/u;
const USER_STORY = /^(?:as\san?\s[^,.;]{3,60},\s)?i\s(?:need|want|would\slike)\s(?:to|an?|the)(?!\p{L})/iu;

// `Only bids with 45 marks shall proceed to stage 3.`: how bids go through the evaluation.
const GOES_THROUGH = pattern('(?:shall|will|may|can) (?:not |only |then )?(?:be )?(?:proceed|advance[d]?|progress(?:ed)?|move on|go on|taken forward) to (?:the )?(?:next|second|third|following|financial|technical|detailed|final|stage|phase|step|round|price|interview)(?!\\p{L})|^(?:bidders|tenderers|suppliers|vendors|respondents|proposers|you) (?:can|may) (?:also )?find (?!no(?!\\p{L}))');

/** Whether a clause asks nothing of a bidder, though words of duty may stand in it: what may follow, what the buyer may do or gives, what papers are worth, where more is to be read. */
export function isNotAsked(text: string): boolean {
  return mayFollow(text) || isRight(text) || only(GIVEN, text) || only(PAPERS, text) || ORDERING.test(text) || POINTS.test(text) || GOAL.test(text) || GOES_THROUGH.test(text) || USER_STORY.test(text) || (CAPITALS.test(text) && modalityOf(text.toLowerCase(), false) === null);
}

/** Whether a sentence says this and binds nobody to anything else. */
function only(said: RegExp, text: string): boolean {
  return said.test(text) && !BINDS.test(text.replace(said, ' '));
}

function mayFollow(text: string): boolean {
  return only(MAY_FOLLOW, text.replace(/\([^)]*\)|whose\sdecision[^.;]{0,60}\sshall\sbe\sfinal/giu, ' '));
}

/** A right of who is no bidder: none is named before the words that give it, or only in a condition. */
function isRight(text: string): boolean {
  const at = RIGHT.exec(text)?.index;
  if (at === undefined) return false;
  const subject = text.slice(0, at).replace(/^(?:however,\s)?(?:if|in\scase|in\sthe\sevent|should|where|when|even|wenn|falls|sofern)\s.*,\s/iu, '');
  return !NAMES_BIDDER.test(subject) && !/(?<!\p{L})(?:who|which|that|der|die|das)\s$/iu.test(subject) && !BINDS_BIDDER.test(text.slice(at - subject.length).replace(RIGHT, ' '));
}
