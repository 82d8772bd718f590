import { unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { dayWords } from './day-words.ts';
import type { DayWords } from './day-words.ts';
import { sameLength } from './length-proposals.ts';
import type { LengthMention } from './length-proposals.ts';
import { BAN, ENDING, EXPERIENCE, OVER, RENEWAL, RETENTION, WARRANTY } from './other-matters.ts';

const bounded = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** What words around a length of time speak of. */
const TOPICS = {
  term: bounded('terms?(?!s? and conditions)|duration|period of performance|tenure|timeframe|time ?frame|(?:contract|base|initial|service|performance|ordering|agreement|project|engagement) (?:term|period|duration|time)|(?:\\p{L}*laufzeit|\\p{L}*dauer|\\p{L}*zeitraum)\\p{L}*'),
  contract: bounded('contracts?|contractual|agreements?|framework|engagement|assignment|consultancy|appointment|\\p{L}*vertr[aä]g\\p{L}*|vereinbarung\\p{L}*|rahmen\\p{L}*|purchase order|task order'),
  work: bounded('services?|works?|projects?|leistung\\p{L}*|auftr[aä]g\\p{L}*|beauftrag\\p{L}*|maßnahme\\p{L}*|bau\\p{L}*|construction|supply|lieferung\\p{L}*|implementation|study|programme?'),
  begin: bounded('beginn\\p{L}*|begin\\p{L}*|start\\p{L}*|commenc\\p{L}*|effective|from|ab|award\\p{L}*|zuschlag\\p{L}*|signature|signing|execution|notice to proceed|auftragserteilung'),
  completion: bounded('complet\\p{L}*|fertig\\p{L}*|ausführung\\p{L}*|deliver\\p{L}*|finish\\p{L}*|carried out|perform\\p{L}*|erbr\\p{L}*|abgeschlossen|abschluss|bearbeitung\\p{L}*'),
  lasts: bounded('for a (?:\\p{L}+ )?(?:period|term|duration) of|over a (?:\\p{L}+ )?(?:period|term) of|(?:shall|will|is to|may) (?:be|run|last|remain)|lasts?|runs?|läuft|gilt|geschlossen|abgeschlossen|awarded|für die dauer von|(?:zeitraum|laufzeit|dauer) von|beträgt|expected|anticipated|estimated|intended|scheduled|voraussichtlich'),
  first: bounded('initial|base|original|basic|first|primary|zunächst|vorerst|grundlaufzeit|erstlaufzeit|mindest\\p{L}*|fest(?:e[nr]?)?|fixed'),
  option: bounded(`(?:${RENEWAL})\\p{L}*|additional|further|successive|weitere\\p{L}*|zusätzlich\\p{L}*|consecutive|subsequent`),
  warranty: bounded(`(?:${WARRANTY})\\p{L}*|\\p{L}*garantie\\p{L}*|workmanship|liability|free from`),
  experience: bounded(`(?:${EXPERIENCE})\\p{L}*|referen\\p{L}*|past|recent|similar|comparable|vergleichbar\\p{L}*|years of|in business|established|audited|turnover|umsatz|projects completed|qualif\\p{L}*|degree|berufs\\p{L}*|geschäftsjahr\\p{L}*|jahresabschl\\p{L}*|bonität\\p{L}*|financial`),
  bids: bounded('valid\\p{L}*|binding|irrevocable|\\p{L}*bindefrist|gültig\\p{L}*|gebunden|bindungsfrist|bids?|proposals?|tenders?|offers?|angebot\\p{L}*|withdraw\\p{L}*|open for acceptance|closing|submission|deadline'),
  retention: bounded(`(?:${RETENTION})\\p{L}*|records?|preserv\\p{L}*|audit\\p{L}*|archiv\\p{L}*|lösch\\p{L}*|books|documents`),
  payment: bounded('pay\\p{L}*|paid|invoice\\p{L}*|zahl\\p{L}*|rechnung\\p{L}*|net|fees?|prices?|preise?|bond|surety|bürgschaft|refund\\p{L}*|interest'),
  notice: bounded(`(?:${ENDING})\\p{L}*|notice|notif\\p{L}*|cure[ds]?|cancel\\p{L}*|frist\\p{L}*|respon(?:d|se)\\p{L}*|receipt|reply|request|written|schriftlich`),
  upkeep: bounded('maint\\p{L}*|support|wartung\\p{L}*|pflege|service level|hosting|licen[cs]es?|lizenz\\p{L}*|subscription|training|updates?'),
  ban: bounded(`(?:${BAN})\\p{L}*|\\p{L}*sperr\\p{L}*|ineligib\\p{L}*|disqualif\\p{L}*|convict\\p{L}*|ausgeschlossen|suspen\\p{L}*|fraud\\p{L}*|litigation|crim\\p{L}*|verurteil\\p{L}*|bankrupt\\p{L}*|prosecut\\p{L}*`),
  insurance: bounded('insur\\p{L}*|versicher\\p{L}*|coverage|polic(?:y|ies)|claims?|indemn\\p{L}*|confidential\\p{L}*|vertraulich\\p{L}*|surviv\\p{L}*|employ\\p{L}*|personnel|staff'),
} as const;
type Topic = keyof typeof TOPICS;
const NAMES = Object.keys(TOPICS) as Topic[];
const AFTER: Topic[] = ['term', 'contract', 'work', 'begin', 'option', 'bids', 'retention', 'notice', 'payment', 'completion'];

// What lasts, too, and is no contract.
const OTHER: Topic[] = ['warranty', 'experience', 'bids', 'retention', 'payment', 'ban', 'insurance', 'notice'];

const LATER: Topic[] = ['retention', 'ban', 'warranty'];

/** What a length of time of a paper looks like, as numbers between 0 and 1. The order is the model's. */
export const LENGTH_FEATURES = [
  ...NAMES.map((name) => `said_${name}`), ...AFTER.map((name) => `after_${name}`),
  'other_matter', 'clean_term', 'clean_contract', 'clean_lasts', 'clean_completion', 'labelled', 'for_last', 'label_last', 'within_last', 'least_last', 'option_last', 'of_contract', 'plus_behind', 'beyond', 'counted_behind', 'parenthesis',
  'bare', 'colon', 'row', 'often', 'early', 'beginning', 'alone',
  'short', 'days', 'under_three', 'long', 'german',
] as const;

// What the words right before a length say.
const FOR_LAST = /(?<!\p{L})(?:for|of|over|für|von|über|auf|be|is|beträgt)(?:\s(?:an?|the|eine[nr]?|approximately|about|ca\.?|zunächst|vorerst))*\s*\(?$/iu;
const LABEL_LAST = /(?<!\p{L})(?:term|duration|period|performance|time|laufzeit|\p{L}*dauer|\p{L}*zeitraum|completion|months|monaten)\b[^.;]{0,30}$/iu;
const WITHIN_LAST = /(?<!\p{L})(?:within|innerhalb|binnen|after|nach|before|vor|prior|by|bis)(?:\s\p{L}+){0,2}\s*\(?$/iu;
const LEAST_LAST = /(?<!\p{L})(?:at least|minimum(?: of)?|mindestens|less than|more than|exceed(?:ing)?|up to|bis zu|maximum(?: of)?|maximal|höchstens|not? (?:more|less|longer) than|every|each)\s*\(?$/iu;
const OPTION_LAST = /(?:option|renew|exten|verlänger|additional|further|weitere|up to|plus|and|successive)\p{L}*[^.;]{0,40}$/iu;
// `a three-year contract`.
const CONTRACT_BEHIND = /^[\s)-]*(?:(?!(?:and|with|for|from|of|the|to|in)\s)\p{L}+\s){0,2}(?:contracts?|agreements?|terms?|periods?|base|framework|engagement|assignment|\p{L}*vertr[aä]g\p{L}*|laufzeit|zeitraum|betreuung)(?!\p{L})/iu;
const PLUS_BEHIND = /^[^.;]{0,40}(?<!\p{L})(?:plus|with|and|mit|sowie|followed|including|zzgl)(?!\p{L})[^.]{0,60}(?:option|renew|exten|verlänger|additional)/iu;
// `for three years after final payment`: what is kept, insured or warranted when the contract is over.
const BEYOND = new RegExp(`^[\\s),]*(?:from|after|following|beyond|subsequent to|nach|ab)\\s(?:(?:the|its|their|der|dem|die|of|any|such|date|final|day|this|vollständige[rn]?|erfolgte[rn]?)\\s){0,4}(?:${OVER}|payments?|acceptance|substantial|end|close|delivery|handover|last|ablauf|übergabe|ende|lieferung|conclusion|cancellation|installation)(?!\\p{L})`, 'iu');
const COUNTED_BEHIND = /^\s*\)?,?\s*(?:from|after|beginning|commencing|starting|following|ab|nach|of|upon|effective)(?!\p{L})/iu;

const HEAD = 9000;
const BEGINNING = 4000;
const FEW = 4;
const flag = (is: boolean): number => (is ? 1 : 0);

/** The features of each of a source's lengths, in the order of LENGTH_FEATURES. */
export function lengthFeatures(source: Source, mentions: readonly LengthMention[]): number[][] {
  return mentions.map((mention, i) => {
    const { start, value, short } = mention;
    const last = mentions[i - 1]?.end ?? 0;
    const often = mentions.filter((other) => sameLength(other.value, value)).length;
    return [
      ...ofWords(dayWords(source, mention, last), source.text.slice(mention.end, mention.end + 110).replace(/\s+/gu, ' ')),
      flag(unitAt(source, start)?.kind === 'table_row'), Math.min(1, Math.log(often) / 2), Math.exp(-start / HEAD), flag(start < BEGINNING), flag(mentions.length < FEW),
      flag(short), flag(short && value < 3), flag(value < 3), flag(value > 60), flag(source.language === 'de'),
    ];
  });
}

function ofWords({ said, after, bare }: DayWords, behind: string): number[] {
  const has = Object.fromEntries(NAMES.map((name) => [name, TOPICS[name].test(said)])) as Record<Topic, boolean>;
  const beyond = BEYOND.test(behind);
  const isOther = beyond || OTHER.some((name) => has[name]) || LATER.some((name) => TOPICS[name].test(after));
  const near = said.slice(-60);
  return [
    ...NAMES.map((name) => flag(has[name])), ...AFTER.map((name) => flag(TOPICS[name].test(after))),
    flag(isOther), flag(!isOther && !has.option && has.term), flag(!isOther && !has.option && (has.contract || has.work)), flag(!isOther && !has.option && (has.contract || has.work) && has.lasts), flag(!isOther && has.completion && has.work),
    flag(said.length < 60 && has.term && !isOther && !has.option),
    flag(FOR_LAST.test(near)), flag(LABEL_LAST.test(near)), flag(WITHIN_LAST.test(near)), flag(LEAST_LAST.test(near)), flag(OPTION_LAST.test(near)),
    flag(CONTRACT_BEHIND.test(behind)), flag(PLUS_BEHIND.test(behind)), flag(beyond), flag(COUNTED_BEHIND.test(behind)), flag(/\(\s*$/u.test(said)),
    flag(bare), flag(/:\s*\S{0,14}\s*$/u.test(said)),
  ];
}
