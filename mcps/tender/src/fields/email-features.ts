import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { EmailProposal } from './email-proposals.ts';

const bounded = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** What the words around an address speak of; each is looked for right before it, and most around it. */
const TOPICS = {
  asked: bounded('questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|clarifications?|further information|additional information|\\p{L}*fragen|auskünfte?|\\p{L}*auskunft\\p{L}*|interpretations?'),
  contact: bounded('contacts?|attention|attn|point of contact|poc|kontakt\\p{L}*|ansprech\\p{L}*|bearbeiter(?:in)?|sachbearbeit\\p{L}*|zuständig\\p{L}*|project manager|coordinator|representative|agent|liaison'),
  buys: bounded('buyers?|purchas\\p{L}*|procur\\p{L}*|contract(?:ing|s)? (?:officer|specialist|administrator|office|manager)|vergabe\\p{L}*|auftraggeber\\p{L}*|einkauf\\p{L}*|beschaff\\p{L}*|issu(?:ed|ing)|client|employer|authority|ausschreib\\p{L}*'),
  mail: bounded('e-?mails?(?:-?adresse| address| id)?|mail'),
  phone: bounded('tel(?:efon|ephone)?|phone|fax|telefax|mobile|cell|durchwahl'),
  submit: bounded('submi\\p{L}*|proposals?|bids?|tenders?|quotations?|quotes?|offers?|einreich\\p{L}*|angebot\\p{L}*'),
  review: bounded('nachprüf\\p{L}*|\\p{L}*kammer|beschwerde\\p{L}*|complaints?|protests?|appeals?|review|disputes?|ombuds\\p{L}*|rüge\\p{L}*|fraud|ethics|whistle\\p{L}*|mediat\\p{L}*'),
  bills: bounded('rechnung\\p{L}*|invoic\\p{L}*|payable|billing|remit\\p{L}*|buchhaltung|payments? (?:terms|office|department)'),
  privacy: bounded('datenschutz\\p{L}*|data protection|privacy|dsgvo|gdpr|personal data|confidential\\p{L}*|records?|foi|freedom of information|information act|open government'),
  desk: bounded('support|help ?desk|service ?desk|hotline|portal|platform|plattform|system|log-?in|regist\\p{L}*|account|upload|technical|technisch\\p{L}*|webinar|webex|zoom|teams|meeting|conference|verif\\p{L}*|website|software|passwor[dt]|certificat\\p{L}*'),
  bidder: bounded('bieters?|bieterin|bewerbers?|bidders?[’\']?s?|offerors?[’\']?s?|vendors?[’\']?s?|contractors?[’\']?s?|consultants?|suppliers?|proponents?|respondents?|references?|referenz\\p{L}*|subcontract\\p{L}*|auftragnehmer\\p{L}*|firm|company|insur\\p{L}*|versicher\\p{L}*'),
} as const;
type Topic = keyof typeof TOPICS;
const NAMES = Object.keys(TOPICS) as Topic[];
const ASKED = NAMES.indexOf('asked');
const AROUND = NAMES.filter((name) => name !== 'mail');

/** What an address of a paper looks like, as numbers between 0 and 1. The order is the model's. */
export const EMAIL_FEATURES = [
  'strength', 'strong', 'barred', 'best', ...NAMES.map((name) => `said_${name}`), ...AROUND.map((name) => `around_${name}`),
  'free', 'portal', 'buys_name', 'desk_name', 'person', 'named_near', 'often', 'early', 'furniture', 'asked_elsewhere',
] as const;

const FREE = /@(?:gmail|googlemail|yahoo|outlook|hotmail|gmx|web|aol|icloud|live|msn|t-online|proton(?:mail)?)\./iu;
const BUYS = /procure|purchas|vergabe|einkauf|tender|rf[pqi]|bids?(?![a-z])|contract|beschaff|submission|ausschreib|acqui|quot|proposal|bau|supply/iu;
const DESK = /invoice|rechnung|support|help|datenschutz|privacy|verif|press|webmaster|admin|account|acct|payable|noreply|no-reply|complain|beschwerde|fraud|ethic|hotline|service|vk(?![a-z])|kammer|foi|records|regist|messenger|news|insur|audit|esender|compliance/iu;
// Meeting services, portals that take bids, registers: they help whoever uses them, and buy nothing there.
const PORTAL = /webex|zoom\.|teams|meet(?:ing)?s?\.|microsoft|adobe|docusign|bidnet|bonfire|ionwave|planetbids|bids?and?tenders|biddingo|merx|publicpurchase|periscope|opengov|jaggaer|ariba|negometrix|mercell|delta-?esourcing|in-?tend|proactis|evergabe|e-vergabe|vergabe(?:portal|24|marktplatz)|deutsche-evergabe|dtvp|subreport|cosinex|aumass|ai-ag|staatsanzeiger|administrationintelligence|sam\.gov|dhs\.gov|fsd\.gov|gem\.gov|eproc/iu;
const BEFORE = 220;
const AFTER = 60;
const NEAR = 260;
const HEAD = 12_000;
const STRONG = 0.5;
// Finders take so much from what is somebody else's that nothing is left.
const BARRED = 0.15;
const flag = (is: boolean): number => (is ? 1 : 0);

/** The features of each proposal of a source, in the order of EMAIL_FEATURES. */
export function emailFeatures(source: Source, proposals: EmailProposal[]): number[][] {
  const words = proposals.map((one) => ofWords(source, one));
  const asked = words.map((row) => row[ASKED] === 1);
  return proposals.map((one, i) => [
    ...ofFinders(one, proposals), ...(words[i] ?? []), flag(FREE.test(one.value)), ...ofName(source, one),
    Math.min(1, Math.log(one.count) / 3), Math.exp(-one.start / HEAD), flag(one.spots.some((spot) => source.lines[indexAt(source.lines, spot)]?.furniture)),
    flag(!asked[i] && asked.includes(true)),
  ]);
}

function ofFinders({ strength, found }: EmailProposal, all: EmailProposal[]): number[] {
  return [strength, flag(strength >= STRONG), flag(strength < BARRED && found.length > 0), flag(strength >= STRONG && all.every((other) => other.strength <= strength))];
}

/** Whether it is a portal's, an office's that buys, a desk's, or a person's, and whether such a name stands before it. */
function ofName(source: Source, one: EmailProposal): number[] {
  const name = one.value.slice(0, one.value.indexOf('@'));
  return [flag(PORTAL.test(domainOf(one.value))), flag(BUYS.test(name)), flag(DESK.test(name)), flag(/^\p{L}+[._-]\p{L}{2,}$/u.test(name) && !BUYS.test(name)), flag(isNamedNear(source, one, name))];
}

/** What is said in any place right before it, and in which share of its places around it. */
function ofWords(source: Source, { spots, value }: EmailProposal): number[] {
  const said = spots.map((spot) => saidBefore(source, spot));
  const around = spots.map((spot) => source.text.slice(Math.max(0, spot - NEAR), spot + value.length + AFTER));
  const any = (texts: string[], topic: Topic): number => flag(texts.some((text) => TOPICS[topic].test(text)));
  const share = (texts: string[], topic: Topic): number => texts.filter((text) => TOPICS[topic].test(text)).length / Math.max(1, texts.length);
  return [...NAMES.map((name) => any(said, name)), ...AROUND.map((name) => share(around, name))];
}

/** The sentence, row or lines that lead to an address: what stands before another address is about that one. */
function saidBefore(source: Source, spot: number): string {
  const unit = unitAt(source, spot);
  const from = Math.max(spot - BEFORE, unit?.kind === 'table_row' ? unit.start : 0, 0);
  const before = source.text.slice(from, spot);
  // `Questions to:` speaks of all addresses of the list below it.
  const announced = /:\s*\n\s*\n(?:[^\n]*\n\s*\n){0,2}[^\n]*$/u.exec(before);
  const own = before.slice(before.lastIndexOf('@') + 1);
  const last = own.split(/[.!?;]\s+(?=\p{Lu})|\n\s*\n/u).at(-1) ?? own;
  return announced ? `${before.slice(0, announced.index).split(/[.!?;]\s+(?=\p{Lu})|\n\s*\n/u).at(-1) ?? ''}: ${last}` : last;
}

/** Whether a capitalised word before it is a part of its name, up to two letters more: `R. Hale … rhale@`. */
function isNamedNear(source: Source, { spots }: EmailProposal, name: string): boolean {
  const parts = name.toLowerCase().split(/[._\d-]+/u).filter((part) => part.length > 2);
  return spots.some((spot) => {
    const words = source.text.slice(Math.max(0, spot - NEAR), spot).match(/(?<!\p{L})\p{Lu}\p{L}{2,40}(?!\p{L}|@)/gu)?.map((word) => word.toLowerCase()) ?? [];
    return parts.some((part) => words.some((word) => part === word || (word.length > 3 && (part.endsWith(word) || part.startsWith(word)) && part.length <= word.length + 2)));
  });
}

/** The domain of an address, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.indexOf('@') + 1).toLowerCase();
}
