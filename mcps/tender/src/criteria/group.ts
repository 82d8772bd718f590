import { PRICE, TOPIC } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { Standing } from './standing.ts';

/**
 * Criteria that stand together. `clear` (0–1) is how plainly their form says what they are: a table with a head, a sentence. `torn`: rows of
 * the table may be lines of one entry; `drawn`: read by where words stand on the page.
 */
export type CriteriaGroup = { criteria: FoundCriterion[]; standing: Standing; clear: number; torn?: true; drawn?: true };

export type RankedGroup = CriteriaGroup & { rank: number };

// Grades that one criterion is judged by, the notes of schools among them.
const GRADE = /^(?:\d{1,3}\s*(?:[=:–-]|punkte?|points?)\s*)?(?:(?:nicht|teilweise|voll(?:ständig)?|gut|sehr gut|überwiegend|weitgehend|kaum|un)\s*-?(?:erfüllt|bewertet|überzeugend|genügend)|erfüllt|(?:sehr\s+)?gut|befriedigend|ausreichend|mangelhaft|ungenügend|hervorragend|schlecht|exzellent|excellent|outstanding|exceptional|(?:very\s+)?good|satisfactory|unsatisfactory|acceptable|unacceptable|marginal|(?:very\s+)?poor|fair|adequate|inadequate|below average|above average|average|superior|exceeds|meets|does not meet|fails?|non-?compliant|no response|full(?:y)?|partial(?:ly)?|minor|major|critical|high|medium|low|hoch|mittel|niedrig|gering|kritisch|ja|nein|yes|no)(?!\p{L})/iu;
const PAYS = /(?<!\p{L})(?:upon|after|bei (?:auftrag|lieferung|abnahme)|nach (?:abnahme|lieferung|fertig)|acceptance of|delivery of|abnahme|kick-?off)(?!\p{L})/iu;

// Parts of a factor are judged within it.
const PART = /^(?:sub-?\s?(?:factor|criteri|element)|unterkriteri|teilkriteri)/iu;
// What a firm has and earns is no price, nor is one that a long clause mentions.
const OF_FIRM = /financial (?:years?|capac|capab|strength|standing|stabil|status|viab|health|resourc|turnover|statement)|turnover|umsatz|finance and/iu;
// Parts of what a bid costs.
const COST = /(?<!\p{L})(?:discounts?|\p{L}*rabatte?|skonto|nachl[aä]ss(?:e|es)?|savings|surcharges?|mark-?ups?|aufschl[aä]ge?)(?!\p{L})/iu;
const MAX_PRICE_NAME = 110;
// Of a bare list that names no price, so many have to sound like what bids are judged by.
const LEAST_KNOWN = 0.3;
const SECTION = /^\s*\d{1,2}(?:\.\d{1,2})*\.?\s+\p{L}/u;
const UNIT = /punkt|pkt|point|pts|marks|%/iu;
const LEAST_CONTENTS = 4;
const MOST_PAGES = 3;
// Less than this is a mere list under words that may mean anything.
const LEAST_RANK = 2.5;

/**
 * How likely a group is to be the award criteria, by what is said before it, its figures, and whether the price is among them.
 * Null where it is a scale of grades or a plan of payments, or something else is announced.
 */
export function rankGroup(group: CriteriaGroup): RankedGroup | null {
  const { criteria, standing, clear } = group;
  const share = (test: (one: FoundCriterion) => boolean): number => criteria.filter(test).length / Math.max(1, criteria.length);
  if (criteria.length === 0 || standing === 'other' || share(({ name }) => GRADE.test(name)) >= 0.5 || share(({ name }) => PAYS.test(name)) >= 0.5) return null;
  const figured = share(({ percent, points }) => percent !== null || points !== null) > 0.6;
  const priced = isPriced(criteria);
  if (!priced && (standing === 'none' || (standing !== 'award' && clear < 0.7))) return null;
  if (!figured && !priced && criteria.length > 1 && share(({ name }) => TOPIC.test(name)) < LEAST_KNOWN) return null;
  if (isContents(criteria) || dividesPrice(criteria) || isOneName(criteria)) return null;
  // Points from nought up are a scale, not criteria.
  if (criteria.some(({ percent, points }) => percent === 0 || points === 0)) return null;
  // What qualifies bidders is scored too; without the price, only words that say so tell an award.
  const named = standing === 'award' ? 1 : standing === 'evaluation' ? (priced ? 0.5 : 0.1) : 0;
  const rank = 3 * named + (figured ? 1.5 : 0) + (isWhole(criteria) ? 2 : 0) + (priced ? 2 : 0) + clear - (share(({ name }) => PART.test(name)) >= 0.5 ? 4 : 0);
  return rank < LEAST_RANK ? null : { ...group, rank };
}

/** Figures beside parts of the price alone that do not make up the whole: how the price's own share is divided. */
function dividesPrice(criteria: FoundCriterion[]): boolean {
  return criteria.length > 1 && !isWhole(criteria) && criteria.every(({ name, percent, points }) => (percent !== null || points !== null) && (isPriced([{ name }]) || COST.test(name)));
}

/** The same name in each row: how parts are scored (`0–5`, `Standard`), not what they are called. */
function isOneName(criteria: FoundCriterion[]): boolean {
  return criteria.length > 1 && new Set(criteria.map(({ name, lot }) => `${lot ?? ''} ${name.toLowerCase()}`)).size === 1;
}

/** A table of contents: numbered names, beside each a bare figure that grows slowly from entry to entry, as pages do. */
export function isContents(criteria: FoundCriterion[]): boolean {
  const pages = criteria.map(({ points, percent }) => (percent === null ? (points ?? 0) : 0));
  const steps = pages.slice(1).map((page, i) => page - (pages[i] ?? 0));
  if (pages.length < LEAST_CONTENTS || pages.includes(0) || !steps.every((step) => step >= 0 && step <= MOST_PAGES) || steps.every((step) => step === 0)) return false;
  const written = criteria.map(({ source, start, end }) => source.text.slice(start, end));
  return written.filter((text) => SECTION.test(text)).length * 2 > written.length && !written.some((text) => UNIT.test(text));
}

/** How sure the entries of a group are award criteria, 0–1, before any fit. */
export function surenessOf({ standing, clear, criteria }: CriteriaGroup): number {
  const named = standing === 'award' ? 0.35 : standing === 'evaluation' ? 0.18 : 0;
  return Math.min(0.95, 0.15 + named + 0.2 * clear + (isWhole(criteria) ? 0.15 : 0) + (isPriced(criteria) ? 0.12 : 0));
}

export function isPriced(criteria: Pick<FoundCriterion, 'name'>[]): boolean {
  return criteria.some(({ name }) => PRICE.test(name) && !OF_FIRM.test(name) && name.length < MAX_PRICE_NAME);
}

/** Whether the percent or the points make 100 (or the points 1,000). */
export function isWhole(criteria: FoundCriterion[]): boolean {
  const sum = criteria.reduce((total, { percent, points }) => total + (percent ?? points ?? 0), 0);
  return Math.abs(sum - 100) < 1 || (Math.abs(sum - 1000) < 1 && criteria.every(({ percent }) => percent === null));
}
