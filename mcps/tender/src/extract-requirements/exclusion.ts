import { FORMAL_WORDS, STANDING_WORDS } from '../bidding/standing.ts';
import type { Requirement } from '../schema.ts';

// What says of itself that missing it costs the bid.
const SAYS_SO =
  /führ(?:t|en)\s+(?:[\p{L}-]+\s+){0,3}?zum\s+ausschluss|zwingend(?:er|en|e)?\s+ausschluss|ausschluss(?:kriteri|gr[uü]nd)\p{L}*|k\.?\s?-?o\.?-?\s?kriteri\p{L}*|knock-?out|(?:wird|werden)\s+(?:[\p{L}-]+\s+){0,6}?(?:ausgeschlossen|nicht\s+(?:berücksichtigt|gewertet|zugelassen))|(?:non-?responsive|grounds\s+for\s+(?:rejection|disqualification|exclusion))|pass\s*\/\s*fail/iu;
// Goods, work and changes may be rejected too; only a bid's rejection excludes.
const BID_REJECTED = /(?<!\p{L})(?:bid(?:der)?s?|proposals?|proposers?|tender(?:er)?s?|offer(?:or)?s?|quot(?:ation|er|e)s?|submissions?|responses?|respondents?|applica(?:nt|tion)s?|vendors?|suppliers?|contractors?|firms?)(?!\p{L})[^.;]*(?:(?:will|shall|may)\s+be\s+(?:\p{L}+ly\s+)?(?:rejected|disqualified|excluded)|(?:will|shall)\s+not\s+be\s+(?:considered|accepted|evaluated))/iu;
const OF_BID = '(?:bid(?:der)?s?|proposals?|proposers?|tender(?:er)?s?|offer(?:or)?s?|quotations?|submissions?|respondents?|applica(?:nt|tion)s?)(?!\\p{L})[^.;]{0,160}?';
// `Unsigned bids may be rejected.`: it asks for nothing in words, and costs the bid all the same.
const MAY_COST = new RegExp(
  `(?<!\\p{L})${OF_BID}(?<!\\p{L})(?:may|might|could)\\s+(?:also\\s+|then\\s+)?be\\s+(?:\\p{L}+ly\\s+)?(?:deemed\\s+|considered\\s+|declared\\s+)?(?:rejected|disqualified|excluded|disregarded|non-?responsive)(?!\\p{L})|(?:result\\s+in|lead\\s+to|be\\s+(?:(?:a|the)\\s+)?(?:cause|grounds?|reason)\\s+for)\\s+(?:\\p{L}+\\s+){0,2}(?:disqualification|rejection|exclusion)(?!\\p{L})|(?<!\\p{L})(?:angebot|bieter|bewerb|teilnahmeantr)\\p{L}*(?!\\p{L})[^.;]{0,160}?(?:kann|können)\\s[^.;]{0,80}ausgeschlossen\\s+werden|zum\\s+ausschluss\\s+(?:\\p{L}+\\s+){0,3}?führen`,
  'iu',
);
const GROUNDS = /§§?\s*(?:123|124)\b[^.;]{0,40}(?:GWB|gesetz)|§§?\s*(?:42|48|57)\s+VgV|(?:mandatory|discretionary)\s+exclusion\s+grounds?|debarred|suspended\s+or\s+debarred|(?:schwere|nachweislich\s+schwere)\s+verfehlung/iu;
const SECTION = /ausschluss(?:kriteri|gr[uü]nd)|k\.?\s?-?o\.?-?\s?kriteri|pass\s*\/\s*fail|exclusion\s+(?:criteria|grounds)|mandatory\s+(?:requirements?|criteria)|muss-?kriterien|a-kriterien/iu;
// Below a stated minimum of standing a bid may not be awarded; the word makes it a minimum, not the number.
const MINIMUM = /mindest(?:anforderung|standard|bedingung|umsatz|jahresumsatz|kriteri)\p{L}*|minimum\s+(?:qualifications?|requirements?|criteria|standards?|turnover)|responsibility\s+criteria/iu;
const STANDING = new Set<Requirement['category']>(['eligibility', 'references', 'personnel']);

/** Whether missing a requirement excludes the bid, by its own words, the section it stands in, or as a minimum of the bidder's standing. */
export function excludes(requirement: Pick<Requirement, 'text' | 'section' | 'kind' | 'category' | 'exclusion'>): boolean {
  const { text, kind, category } = requirement;
  const section = requirement.section ?? '';
  if (requirement.exclusion) return true;
  if (kind !== 'must') return false;
  if (SAYS_SO.test(text) || mayCostBid(text) || BID_REJECTED.test(text) || GROUNDS.test(text) || SECTION.test(section)) return true;
  if (!STANDING.has(category)) return false;
  return (MINIMUM.test(text) && !text.endsWith(':')) || (MINIMUM.test(section) && STANDING_WORDS.test(text) && !FORMAL_WORDS.test(text));
}

/** Whether a sentence names grounds on which bidders are, or may be, excluded. */
export function namesGrounds(text: string): boolean {
  return GROUNDS.test(text) || mayCostBid(text) || /ausschluss(?:kriteri|gr[uü]nd)|führ(?:t|en)\s+(?:[\p{L}-]+\s+){0,3}?zum\s+ausschluss|(?:bids?|proposals?|tenders?|offers?|quotations?)\s+(?:[\p{L}-]+\s+){0,6}?(?:will|shall)\s+be\s+(?:rejected|disqualified)/iu.test(text);
}

/** Whether a sentence says that a bid may be refused, or its bidder excluded. */
export function mayCostBid(text: string): boolean {
  return MAY_COST.test(text);
}
