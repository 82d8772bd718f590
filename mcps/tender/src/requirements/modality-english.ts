import { spaced } from '../labels/label.ts';
import type { Modality } from './modality.ts';

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${spaced(words)})(?![\\p{L}])`, 'iu');

const BIDDER = '(?:offerors?|bidders?|tenderers?|contractors?|vendors?|sellers?|suppliers?|proposers?|respondents?|applicants?|consultants?|providers?|service providers?|quoters?|holders?|firms?|awardee|subcontractors?|mssps?|msps?|integrators?|proponents?|candidates?|manufacturers?|economic operators?|you|team)(?:\\(s\\))?';
const BUYER = "(?:the )?(?:(?:u\\.?s\\.? )?government|city|county|state|agency|department|division|council|authority|buyer|client|customer|owner|purchaser|employer|university|district|commission|bureau|procurement (?:officer|department|commissioner|office|manager)|(?:contracting|tender inviting|inviting|accepting|procuring) (?:officer|authority|entity|office)|purchasing (?:officer|agent|department)|co|cor|project director|program manager|(?:rf[pqt] |tender |bid |proposal )?evaluation (?:team|committee|panel)|committee|board|we|selected members[^,.]{0,40})(?:, [a-z ]{3,50},)?";
const PROCESS = word("(?:must|should) be (?:awarded|scored|rated|ranked|shortlisted|deemed|considered (?:sufficient|complete))|(?:shall|will|may) (?:then |also |only |not )?be (?:\\p{L}+ly )?(?:evaluated|awarded|reviewed|scored|rated|notified|assessed|ranked|opened|posted|issued|publicly|distributed|tested|processed|paid|deemed|negotiated|scheduled|communicated|intimated|taken as|allotted|shortlisted|shared with all|published|advised about|extended|invited|reimbursed|compensated|provided (?:access|with)|given access|conducted by|determined|contained|classified|introduced|made available|considered (?:sufficient|complete))|(?:shall|will|may) (?:conduct|evaluate|award|review|notify|issue|negotiate|post|respond|include the following information)|(?:shall|will) be treated|intends? to|reserves? the right|does not (?:intend|obligate)|will take place|will consist of|will help|will result|may result|may be (?:a need|applicable|subject)|there may be|no (?:response|reply|reasons?) (?:shall|will) be given|(?:response|reply) (?:shall|will) be sent|(?:should|shall|must) be noted (?:by|that)|requested to (?:make a |take )?note|shall prevail");
// What is done with the work itself, not with bids: `All plans shall be reviewed each quarter.`
const WORK_DONE = /^(?!(?:the\s)?(?:award|contract|price|result|winner|score)s?\s)[^,.;]{3,120}\sshall\s(?:also\s|then\s)?be\s(?:\p{L}+ly\s)?(?:tested|reviewed|posted|issued|distributed|processed|communicated|scheduled)(?!\p{L})/iu;
const REJECTS = word('(?:will|shall|may|can|must)? ?(?:not be (?:considered|accepted|opened|evaluated|eligible)|be (?:\\p{L}+ly )?(?:declared (?:as )?)?(?:rejected|disqualified|excluded|considered non-?responsive|deemed non-?responsive|disregarded)|cannot be considered)');
const MUST = word('must|shall|(?:is|are|be) (?:also )?required(?: to)?|(?:is|are) (?:also |hereby |kindly )?(?:obligated|instructed|requested|asked|directed|bound|obliged|liable) to|(?:is|are) a (?:mandatory|must)|(?:is|are) (?:compulsory|obligatory|(?:strictly )?(?:prohibited|forbidden)|not (?:permitted|allowed|acceptable))|(?:it is|shall be) the (?:\\p{L}+ )?responsibility of|onus (?:is|lies|rests|shall be) (?:on|with|upon)|(?:has|have)(?: also| only| then| therefore)? to|only (?:[^.]|\\.(?=\\S)){3,160} (?:will|shall) be (?:accepted|considered|eligible|evaluated|invited|answered|opened)|(?:is|are) (?:limited to|mandatory)|(?:is|are) expected(?: to)?(?=\\s+(?!by \\p{Lu})|[.,;]|$)|needs? to|(?:is|are) to (?:be|provide|submit|supply|deliver|ensure|include|complete|attend|hold|use|carry out|perform)|(?<!(?:which|that|who) )(?:may|can)(?:not| not| only| therefore only| thus only)|(?:may|will|might) be (?:required|expected|asked|called upon) to|will not be (?:allowed|permitted)|will only be (?:allowed|accepted|considered|permitted)|(?<!may )agrees? to|responsibility to (?:ensure|learn|confirm|verify|check|obtain)|may (?:submit|hold|bid|apply|participate|propose|use|make|be) (?:only|(?:no|not) more than|at most|a maximum of)|only (?:those|bidders|tenderers|firms|applicants|companies) [^.]{3,80} can (?:bid|apply|participate|submit)|maximum (?:page |word )?(?:number|length|size|count)[^.,;]{0,60} is \\d+|there (?:will|shall) be a mandatory|not be acceptable|will be in an? [^.,;]{2,40} (?:no|not) (?:smaller|larger|less|more) than|certif(?:y|ies) that|(?:is|are) not supposed to|(?:is|are|(?:shall |will |must )?remains?) (?:firm and |valid and )?(?:irrevocable|binding|open for acceptance) (?:for|until)|requires? that|it is (?:\\p{L}+ )?(?:essential|imperative|crucial|mandatory|vital|compulsory) (?:that|to)|only [^.]{3,80} may|(?:is|are) (?:critical|essential|imperative|crucial) that|we need you to|at a minimum, (?:provide|include)');
const RESPONSIBLE = word('(?:is|are|be) (?:\\p{L}+ly |also )?responsible for');
const MUST_WILL = new RegExp(`(?<![\\p{L}])(?<!(?:to|by|of|from|for|with|between) (?:the |all )?)${BIDDER}(?:['’]s? \\p{L}+(?: \\p{L}+)?| personnel)?(?: \\([^)]{1,30}\\))? (?:will|would|agrees? (?:that|to))(?! be (?:notified|assigned|contacted|informed|paid|reimbursed|given|invited|provided|evaluated|selected|considered|issued)| have (?:the|an) (?:opportunity|option|chance))(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
const PLEASE = /(?:^|[,;:]\s+|(?<!\p{L})(?:so|then|response|proposal|bid|offer)\s+)(?:please|kindly|be sure to),?\s+(?:also\s+|do\s+not\s+)?(?!note(?!\p{L})|see(?!\p{L})|find(?!\p{L})|be\s+(?:advised|aware|reminded)|contact(?!\p{L})|call(?!\p{L})|visit(?!\p{L})|refer\s|click(?!\p{L})|feel\s|let\s|understand|remember|click|read\s+and\s+follow)\p{L}{2,}/iu;
// What a contract has the contractor say: `The Supplier warrants that …`.
const PLEDGES = new RegExp(`^(?:the |each |all |any |every )?(?:successful |selected )?${BIDDER} (?:hereby |also |further )?(?:retains?|assumes|accepts|acknowledges|confirms|needs? (?!to(?!\\p{L}))|warrants?|undertakes?|guarantees?|assigns?|indemnif(?:y|ies)|covenants?|bears?|grants?|(?:is|are) (?:\\p{L}+ly )?liable for|(?:is|are) to(?! be (?:paid|notified|given)))(?![\\p{L}])|(?:staff|personnel|employees|workers|tenders|bids|proposals|prices|offers|invoices|reports) are to `.replaceAll(' ', '\\s+'), 'iu');
// `Proof of insurance required before the first trip`: a note without its verb.
const TERSE = /^(?!if\s|where\s|when\s|as\s|no\s|not\s)[^,.;:?]{3,60}\s(?<!(?:as|if|when|where|not|be|is|are|was|were|otherwise|the|all|any|and|or)\s)(?:required|mandatory|compulsory)(?:[.;]?$|\s(?:before|by|prior|within|upon)\s)/iu;
const ENCOURAGED = word('(?:strongly|highly) encouraged?');
const ENCOURAGES = word('(?:is|are) (?:also )?encouraged|encourages');
// `The contractor shall be allowed to …`, `Either party shall have the option to …`: a right, though the verb is the one of duties.
const GRANTS = new RegExp(`(?<![\\p{L}])(?:${BIDDER}|(?:bidding )?consorti(?:um|a)|either party|both parties)(?: firms?)? (?:to whom [^,.;]{3,80} )?(?:(?:is|are|(?:shall|will) be) (?:allowed|entitled|permitted) to|(?:shall|will) have the (?:option|right|liberty) to)(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
const DEVELOPS = new RegExp(`^(?:each|every|the) ${BIDDER} (?:develops|provides|delivers|submits|supplies|performs|ensures|maintains|creates|designs|operates|prepares)(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
// `The contractor furnishes a weekly log.`: any verb in the present before what it is done to, but for those by which a bidder gets, is or chooses something.
const ACTS = new RegExp(`^(?:(?:for|in|on|at|after|before|during|upon|within) [^,.;]{3,60},? (?:each |every |the )|(?:each |every |the )?)(?:successful |selected |appointed )?(?!team)${BIDDER} (?:also |then )?(?!(?:is|has|was|does|gets|receives|wishes|wants|intends|fails|believes|requires|needs|considers|decides|chooses|becomes|remains|wins|scores|services|questions|proposals|bids|offers|responses|costs|sales|access|process|status|numbers|employees|prices|rates)(?![\\p{L}]))\\p{Ll}{2,}s (?:on |up |out |back )?(?:the|an?|all|any|each|every|its|their|our|at least|with|for|one|two|three|no|\\d+)(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
// `All towels are supplied by the contractor.`
const DONE_BY = new RegExp(`^(?!if |where |when |unless )(?:(?! that | which | who )[^.,;]){3,120} (?:is|are) (?:also |then |only |fully )?(?:supplied|provided|furnished|carried out|performed|borne|paid for|arranged|maintained|removed|installed|delivered|undertaken|organi[sz]ed|prepared|produced|covered|insured|disposed of|cleaned|replaced|repaired) (?:[^.,;]{3,40} )?by the (?:successful |selected |appointed )?${BIDDER}(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
// `A draft is due two weeks after signature.`, `Quotations are valid for 60 days.`, `We expect a weekly call.`
const DUE = /^(?![^.]{0,90}(?<!\p{L})(?:payments?|amounts?|fees?|invoices?|awards?|decisions?|results?)\s)[^.,;:?]{3,90}\s(?:is|are)\sdue\s(?:within|no\slater|not\slater|by|on|at|before|one|two|three|four|five|six|\d)|^(?:all\s|the\s)?(?:prices?|pricing|rates|bids?|proposals?|quotations?|quotes?|tenders?|offers?)\s(?:is|are)\s(?:valid|good|firm|quoted|stated|expressed|(?:in|ex)clusive)(?!\p{L})|^we\s(?:will\s|would\s|also\s)?expect\s(?:an?|all|every|each|your)\s(?!(?:award|decision|contract|result|number))/iu;
// What is done by the contractor, or within a time that he is given.
const BY_BIDDER = new RegExp(`(?<![\\p{L}])(?:will|shall|must|(?:is|are)? ?to) (?:not )?be (?:\\p{L}+ )?(?:\\p{L}+ed and )?\\p{L}+(?:ed|en|t|ne|de) (?:\\p{L}+ ){0,4}by (?:the |each |any )?(?:successful |awarded )?${BIDDER}(?![\\p{L}])|${BIDDER} will be (?:allowed|given) [^.]{0,30}(?:days|weeks|hours|months)(?![\\p{L}])|(?:tenders?|bids?|proposals?|offers?|quotations?|quotes?|responses?|applications?|submissions?) (?:is|are|will be|must be) due (?:by|on|at|no later|not later|before)(?![\\p{L}])|(?:tenders?|bids?|proposals?|offers?|quotations?|quotes?|applications?|submissions?) (?:will|are to) be (?:submitted|sent|delivered|uploaded|signed|sealed|marked|addressed)(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
// `Provide a list of references.`: a sentence in the imperative. Verbs that are nouns too count only before an article or the like.
const IMPERATIVE = /^(?:note:\s)?do\snot\s(?!hesitate|worry|despair)\p{Ll}+(?!\p{L})|^(?:(?:if|where|when|for|as part of)\s[^,;.]{3,90},\s+)?(?:(?:clearly|briefly|also|fully|then|please)\s+)*(?:(?:provide|indicate|include|submit|describe|specify|propose|ensure|attach|identify|explain|demonstrate|enclose|upload|furnish|disclose|confirm|summari[sz]e|tick|lodge|append|fill\s+(?:in|out))(?!\s+(?:by|of)(?!\p{L}))|(?:complete|list|check|reference|outline|address|detail|state|use|sign|return|send|name|quote|mark|label|enter|give|number|deliver|install|perform|maintain|remove|replace|develop|design|create|conduct|prepare|review|assist|support|monitor|establish|implement|participate|notify|obtain|follow|contact|present|discuss)\s+(?:the|an?|any|all|each|every|your|their|its|key|one|two|three|\d+|at\s+least|how|whether|what|which|in\s+detail)(?!\p{L}))\s[^?]*$/iu;
// `If more space is required, …`: what the condition says asks nothing.
const NEEDED = /^(?:if|where|when|should)\s[^,]{3,120}?\s(?:is|are|be)\s+(?:required|needed|necessary),\s/iu;
// `There is no need to …` frees from it.
const FREES = /(?<!\p{L})(?:no\s+need\s+to|need\s+not|not\s+(?:be\s+)?(?:required|necessary|mandatory|needed)|(?:bidders?|bid|proposal|tender)['’]?s?['’]?\s(?:meeting|conference)\s+(?:will|shall)\s+be\s+held)(?!\p{L})/iu;
// `No alternative tenders will be accepted.`, `We will only accept bids by post.`
const ACCEPTS_ONLY = /^[^.,;]{2,40}\s(?:will|shall|can|may)\s(?:only\s(?:accept|consider|answer)|not\s(?:accept|consider)\s(?:any\s|multiple\s|several\s|partial\s)?(?:files?|bids?|tenders?|proposals?|offers?|quotations?|submissions?|questions|late))(?!\p{L})/iu;
const NONE_ACCEPTED = /^no\s[^.,;]{3,90}\s(?:(?:will|shall|may|can)\s+be|is|are)\s+(?:accepted|acceptable|considered|allowed|permitted|admissible|received|entertained|responded\sto|answered)(?!\p{L})|^neither\s[^.]{3,120}\s(?:will|shall)\sbe\s(?:accepted|considered|allowed|permitted)(?!\p{L})/iu;
// What a delay costs is no duty.
const PENALTY = /^(?:(?:the\s)?(?:total|maximum|overall)\s(?:(?:value|amount)\sof\s)?)?(?:liquidated\sdamages|LDs?|penalt(?:y|ies))(?!\p{L})/iu;
// Definitions and the law that a paper is under bind nobody to do anything.
const DEFINES = /^(?:the\s+(?:term|word|expression)s?\s|[“"][^”"]{2,60}[”"]\s(?:shall\s+|will\s+)?(?:means?|has|have|refers?)|\p{Lu}[\p{L}\s]{2,40}\smeans?\s(?:the|an?|any)\s|nothing\s(?:in|contained|herein)\s)|(?:shall|will)\s+(?:be\s+(?:governed|construed|interpreted)|have\s+the\s+(?:same\s+)?meanings?|mean)(?!\p{L})/iu;
const IDEALLY = /^ideally,?\s|(?<!\p{L})would\s+ideally(?!\p{L})/iu;
const SHOULD = word('should|(?:is|are) advised to|(?:strongly )?prefer(?:s|red)?|(?:is|are) (?:(?:strongly |highly )?(?:desirable|desired|recommended))|would be desirable|recommends? (?:that|using|the use|\\p{L}+ing)|(?:would be|is|are) (?:an? (?:asset|plus|advantage|benefit)|beneficial|advantageous|preferable)|preference (?:will|shall|may) be given|(?:will|would) add value|we (?:would|should) (?:\\p{L}+ )?like (?:the|to (?:be|continue|develop|have|include|keep|see|support|use))|we have a preference for|expects? (?:your|the|all) (?:proposals?|bids?|offers?|quotes?)');
const MAY = word('may|could|(?:has|have) the right to|at liberty to|(?:is|are) (?:welcome|welcomed|permitted|allowed)(?: to)?|can');
const BUYER_ACTS = new RegExp(`^(?:[^,.]{0,60},\\s+)?${BUYER} (?:\\([^)]{1,30}\\) )?(?:will|shall|may|must|should|can|reserves?|intends?|expects?|is|are|has|have|does|anticipates?|contemplates?|seeks?|might)(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
// `The agency should have worked abroad`: here the agency is who bids.
const BIDS_AS = /^the\s(?:\p{L}+\s)?(?:agency|firm|company|organi[sz]ation|university)\s(?:should|must|shall)\s(?:have|be|possess|submit|not|provide)(?!\p{L})/iu;
// An acronym as the subject is mostly the buyer's name, unless it is one of the trade, or has to be able to do something, as a machine has.
const ACRONYM_ACTS = /^(?:The )?(?!(?:MSSP|MSP|SI|ISP|CSP|OEM|EPC|AMC|EMD|SD|BG|PBG|RFP|RFQ|ITT|SLA|SOW|SOP|PWS|API|UI|GUI|CV|KPI|MFA|SSO|DR|GIS|CMS|LMS|CRM|ERP|DMS|SIEM|SOC|PDF|VPN|PPE|UPS|LED|PV|HVAC|CCTV)s? )[A-Z]{2,6}(?:, not the contractor,)? (?:will|shall|may|must|should|can|reserves|intends|expects|is|has|does)(?!\p{L})(?! (?:be (?:able|capable|compatible|a minimum)|have (?:an?(?! right)|at least|the (?:ability|capability))|weigh|operate|withstand)(?!\p{L}))(?<!(?:shall|must|should)(?= be (?!entitled|permitted|allowed|liable)\p{L}+(?:ed|en|t|aid|ade|one)(?!\p{L})))/u;
// `Sites will be managed around the clock.`: the work as it will be done.
const DONE = word('(?:will|is to|are to) be (?:hosted|managed|delivered|provided|performed|carried out|completed|maintained|installed|configured|trained|monitored|documented|developed|implemented|designed|supplied|migrated|cleaned|removed|replaced|inspected)');
const ALLOWED = /(?<!\p{L})(?:joint\s(?:ventures|bids|proposals)|consorti(?:a|ums)|subcontract(?:ing|ors)|partnerships|teaming|partial\s(?:bids|offers)|(?:double|single)-sided?\sprinting)(?:\s[^.,;]{1,40})?\s(?:is|are)\s(?:permitted|allowed|acceptable|accepted|welcome)/iu;
// `The board requires the use of oak.`: what is required, not who is looked for.
const REQUIRES = new RegExp(`^${BUYER} (?:\\([^)]{1,30}\\) )?(?:also |further )?(?:requires|demands) (?!services|assistance|support|an? (?:new |qualified )?(?:contractor|vendor|firm|supplier|partner|consultant|provider|company)|to be|the services of)|(?<![\\p{L}])we (?:also )?(?:ask|request|invite|urge|require) (?:[\\p{L}-]+ ){0,3}${BIDDER} to(?![\\p{L}])`.replaceAll(' ', '\\s+'), 'iu');
// `The solution will provide …`, `This volume will contain …`: what is bought, and the bid, as they will be.
const PRODUCT = /^(?:(?:the|this|any|each|every|your|our|its|proposed|new|offered|entire|overall|final)\s+){0,3}(?:[\p{L}-]+\s){0,2}(?:solution|system|platform|portal|app|application|software|tool|product|website|site|intranet|database|interface|dashboard|device|equipment)s?\s(?:will|would)\s(?!be\s(?:evaluated|awarded|used\sby|reviewed|scored|opened|assessed|considered|deemed|rated)|not\sbe)|^(?:(?:the|this|each|your)\s+)(?:[\p{L}-]+\s){0,2}(?:volume|envelope|proposal|bid|response|report|statement|plan)\swill\s(?:contain|include|describe|provide|demonstrate|identify|address|consist)(?!\p{L})/iu;
const DOES = /^(?:(?:the|this|any|each|proposed|new|offered)\s+){0,3}(?:solution|system|platform|portal|app|application|software|tool|product|website|device)\s(?:provides|supports|allows|enables|integrates|includes|offers|ensures|complies|incorporates|maintains|generates|displays|stores|has|is\s(?:able|capable|accessible|compatible))(?!\p{L})/iu;
const EXPECTS = /(?:expects?|requires?|needs?)\s+(?:that\s+)?(?:(?:the|all|any|each|every|successful)\s+){0,2}(?:contractor|offeror|vendor|supplier|bidder|applicant|tenderer|you(?!\p{L}))|requires?\s+that\s/iu;
const LOOSE_SUBJECT = /^(?:it|this|that|these|those|there|failure|users?|they|time|availability|weitere)(?!\p{L})/iu;

const NAMES_BIDDER = word(BIDDER);
const NAMES_OFFER = word('proposals?|bids?|quotations?|quotes?|tenders?|offers?|submissions?|submittals?|responses?|applications?|r[ée]sum[ée]s?|questions|queries|enquiries|inquiries|requests|invoices?');
const ANY_PROCESS = new RegExp(PROCESS, 'giu');
const BIDDER_MAY = new RegExp(`(?:^|^[^,:]{0,80}[,:] |^(?:after|before|during|on|upon|in|at|for|within|until) [^,:]{3,60} )(?:an? |the |any |all |each |successful |selected |awarded |prime |prospective |interested |registered |system ){0,3}${BIDDER} (?:\\p{L}+ ){0,2}(?:may|can|could|have the right to|has the right to|will be at liberty to|are at liberty to)(?![\\p{L}])`, 'iu');

// `Displays may be powered by solar panels`: leave for the product, where the work is described.
const OPTION = /^(?!questions)(?:the\s|an?\s)?[\p{L}\s-]{3,50}\s(?:may|can)\s(?:also\s)?be\s\p{L}{3,}(?:ed|en|t)(?!\p{L})/iu;

/** What an English sentence asks of the bidder or contractor, or null. */
export function englishModality(sentence: string, task: boolean): Modality | null {
  const text = sentence.replace(/\s+/g, ' ').trim().replace(NEEDED, '');
  const bidder = NAMES_BIDDER.test(text);
  const offer = NAMES_OFFER.test(text);
  if (/^(?:failure to|(?:the |an )?(?:contract )?awards? (?:shall|will|may))(?!\p{L})/iu.test(text)) return null;
  if (REJECTS.test(text) && (bidder || offer) && !buyerActs(text)) return { kind: 'must', sureness: 0.82, exclusion: true };
  if (ACCEPTS_ONLY.test(text)) return { kind: 'must', sureness: 0.72, exclusion: false };
  if (buyerActs(text) || DEFINES.test(text) || PENALTY.test(text)) return null;
  if (IDEALLY.test(text) || ENCOURAGED.test(text)) return { kind: 'should', sureness: 0.7, exclusion: false };
  if (ENCOURAGES.test(text) && !BINDS.test(text)) return { kind: 'should', sureness: 0.62, exclusion: false };
  if (GRANTS.test(text) && !MUST.test(text.replace(GRANTS, ' '))) return { kind: 'may', sureness: 0.66, exclusion: false };
  if (NONE_ACCEPTED.test(text)) return { kind: 'must', sureness: 0.7, exclusion: false };
  if (task && !bidder && !offer && WORK_DONE.test(text)) return { kind: 'must', sureness: 0.6, exclusion: false };
  if (PROCESS.test(text) && !(MUST.test(withoutProcess(text)) && (bidder || /(?<!\p{L})must not(?!\p{L})/iu.test(text)))) return null;
  if (MUST.test(text) && !(FREES.test(text) && !/(?<!\p{L})(?:must|shall)(?!\p{L})/iu.test(text)) && !onlyShould(text)) return { kind: 'must', sureness: bidder || offer ? 0.9 : 0.78, exclusion: false };
  if ((MUST_WILL.test(text) && !FREES.test(text)) || DEVELOPS.test(text) || ACTS.test(text) || DONE_BY.test(text) || DUE.test(text) || PLEDGES.test(text)) return { kind: 'must', sureness: 0.76, exclusion: false };
  if (BY_BIDDER.test(text) || REQUIRES.test(text)) return { kind: 'must', sureness: 0.74, exclusion: false };
  if (IMPERATIVE.test(text)) return { kind: 'must', sureness: 0.7, exclusion: false };
  if (TERSE.test(text)) return { kind: 'must', sureness: 0.7, exclusion: false };
  if (PLEASE.test(text)) return { kind: 'must', sureness: 0.66, exclusion: false };
  if ((task && (DONE.test(text) || DOES.test(text))) || (PRODUCT.test(text) && !SHOULD.test(text))) return { kind: 'must', sureness: 0.55, exclusion: false };
  if (RESPONSIBLE.test(text) && bidder && !SHOULD.test(text)) return { kind: 'must', sureness: 0.74, exclusion: false };
  if (SHOULD.test(text)) return { kind: 'should', sureness: bidder || offer ? 0.82 : LOOSE_SUBJECT.test(text) ? 0.5 : 0.68, exclusion: false };
  if (MAY.test(text) && (BIDDER_MAY.test(text) || /\b(?:may|can) (?:also |directly )?be (?:scanned|furnished|added|delivered|sent|emailed|mailed|addressed|used|submitted|included|proposed|substituted|asked|public|attached|offered|uploaded|provided(?=\s+(?:as|in|with|separately)|[,;.]|$))/iu.test(text) || /(?:is|are) welcomed?/iu.test(text) || ALLOWED.test(text) || (task && OPTION.test(text)))) {
    return { kind: 'may', sureness: 0.62, exclusion: false };
  }
  return null;
}

const BINDS = word('must|shall|required|mandatory');

/** `The agency should have to …`: the first verb rules, unless another binds more. */
function onlyShould(text: string): boolean {
  const should = /(?<!\p{L})should(?!\p{L})/iu.exec(text);
  return should !== null && !/(?<!\p{L})(?:must|(?<!(?:which|that|who)\s)shall|required|mandatory)(?!\p{L})/iu.test(text) && should.index < (MUST.exec(text)?.index ?? 0);
}

/** Whether the sentence tells what the buyer does; what the buyer expects of the contractor is a requirement all the same. */
function buyerActs(text: string): boolean {
  return (BUYER_ACTS.test(text) || ACRONYM_ACTS.test(text)) && !EXPECTS.test(text) && !/^(?:[^,]{0,40},\s)?we\s+(?:strongly\s+)?(?:prefer|require|expect|need|recommend|suggest|encourage)/iu.test(text) && !BIDS_AS.test(text);
}

function withoutProcess(text: string): string {
  return text.replace(ANY_PROCESS, ' ');
}
