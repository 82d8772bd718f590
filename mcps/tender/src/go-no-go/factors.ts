import type { Evidence } from '@0711/contract/evidence';
import { daysBetween } from '../bidding/numbers.ts';
import { money, number } from '../bidding/format.ts';
import type { ReadTender } from '../bidding/read-tender.ts';
import { coverage, stemsOf } from '../bidding/stems.ts';
import { likeness } from '../check-eligibility/assess-references.ts';
import type { Assessment } from '../check-eligibility/schema.ts';
import type { CompanyProfile } from '../company-profile.ts';
import type { EstimateCostOutput } from '../estimate-cost/schema.ts';
import { bidderMusts } from './bidder-musts.ts';
import { GO_WORDS } from './go-words.ts';
import type { FactorName } from './schema.ts';

/** What each factor counts for, in percent; together 100. What a bid must meet and what the company does weigh most. */
export const WEIGHTS: Record<FactorName, number> = { eligibility: 25, fit: 20, references: 15, time_left: 10, capacity: 10, contract_size: 10, award_criteria: 5, effort: 5 };

/** From so many days on, the time left is no reason against a bid. */
const EASY_DAYS = 30;

/** All that the factors are worked out from. `answered` is the share of requirements (0–1) that the company has a text or proof for. */
export type Case = { tender: ReadTender; company: CompanyProfile; today: string; assessments: Assessment[]; estimate: EstimateCostOutput; answered: number | null };

/** What is known of one factor: a score 0–100 or null, the confidence of what it was read from, and its proof. */
export type Known = { score: number | null; confidence: number; reason: string; evidence: Evidence[] };

const mean = (values: number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length);
const bounded = (score: number): number => Math.round(Math.max(0, Math.min(100, score)));

/** The share of the decided musts that are met. What is only to be declared is not counted. */
function eligibility({ tender, assessments }: Case): Known {
  const words = GO_WORDS[tender.language];
  const musts = bidderMusts(assessments);
  const decided = musts.filter(({ verdict }) => verdict !== 'unclear');
  const met = decided.filter(({ verdict }) => verdict === 'met');
  const reason = musts.length === 0 ? words.eligibilityNone : words.eligibility(met.length, decided.length - met.length, musts.length - decided.length);
  if (decided.length === 0) return { score: null, confidence: 0, reason, evidence: [] };
  return { score: bounded((100 * met.length) / decided.length), confidence: Math.round(mean(decided.map(({ confidence }) => confidence))), reason, evidence: decided.slice(0, 5).flatMap(({ evidence }) => evidence.slice(0, 1)) };
}

/** The share of the words of the company's best fitting service that the tender's title and lots name. */
function fit({ tender, company }: Case): Known {
  const words = GO_WORDS[tender.language];
  const { title } = tender.output.fields;
  const subject = stemsOf([title.value ?? '', ...tender.output.lots.map((lot) => lot.title ?? '')].join(' '));
  if (company.services.length === 0 || subject.length === 0) return { score: null, confidence: title.confidence, reason: words.fitUnknown, evidence: [] };
  const best = company.services.map((service) => ({ service, share: coverage(stemsOf(service), subject) })).toSorted((a, b) => b.share - a.share)[0];
  return { score: bounded(100 * (best?.share ?? 0)), confidence: title.confidence, reason: best && best.share > 0 ? words.fit(best.service) : words.fitNone, evidence: title.evidence.slice(0, 1) };
}

/** How alike the best of the company's references is to what is tendered. */
function references({ tender, company }: Case): Known {
  const words = GO_WORDS[tender.language];
  const { title } = tender.output.fields;
  const subject = stemsOf([title.value ?? '', ...tender.output.lots.map((lot) => lot.title ?? '')].join(' '));
  if (company.references.length === 0 || subject.length === 0) return { score: null, confidence: title.confidence, reason: words.referencesUnknown, evidence: [] };
  const ranked = company.references.map((reference) => ({ reference, like: likeness(reference, subject, company.services) })).toSorted((a, b) => b.like - a.like);
  const alike = ranked.filter(({ like }) => like > 0).map(({ reference }) => reference.title);
  return { score: bounded(100 * (ranked[0]?.like ?? 0)), confidence: title.confidence, reason: alike.length > 0 ? words.references(alike.slice(0, 3).join('; ')) : words.referencesNone, evidence: [] };
}

/** Days to the submission, against those from which on time is no reason. */
function timeLeft({ tender, today }: Case): Known {
  const words = GO_WORDS[tender.language];
  const { value, confidence, evidence } = tender.output.fields.submission_deadline;
  if (value === null) return { score: null, confidence, reason: words.noDeadline, evidence: [] };
  const days = daysBetween(today, value);
  return { score: bounded((100 * days) / EASY_DAYS), confidence, reason: words.daysLeft(days), evidence: evidence.slice(0, 1) };
}

/** The hours that are free against those that the contract takes in a month: of the calculation if nothing in it is open, else of its value at the mean rate. */
function capacity({ tender, company, estimate }: Case): Known {
  const words = GO_WORDS[tender.language];
  const { contract_duration_months: duration, estimated_value } = tender.output.fields;
  const free = company.free_hours_per_month;
  const calculated = estimate.items.length > 0 && estimate.totals.open_items === 0;
  const confidence = calculated ? duration.confidence : Math.min(duration.confidence, estimated_value.confidence);
  const rate = mean(company.rates.map(({ hourly }) => hourly));
  const value = estimated_value.value;
  const hours = calculated ? estimate.totals.hours : value && value.currency === company.currency && rate > 0 ? value.amount / rate : null;
  if (free === undefined || hours === null || !duration.value) return { score: null, confidence, reason: words.capacityUnknown, evidence: [] };
  const needed = hours / duration.value;
  return { score: needed > 0 ? bounded((100 * free) / needed) : 100, confidence, reason: words.capacity(number(Math.round(needed), tender.language), number(free, tender.language), !calculated), evidence: [...duration.evidence.slice(0, 1), ...(calculated ? [] : estimated_value.evidence.slice(0, 1))] };
}

/** Full within the sizes that the company wants; below or above, the share by which the value misses them. */
function contractSize({ tender, company }: Case): Known {
  const words = GO_WORDS[tender.language];
  const { value, confidence, evidence } = tender.output.fields.estimated_value;
  const { smallest_contract: low, largest_contract: high } = company;
  if (value === null || value.currency !== company.currency || (low === undefined && high === undefined)) return { score: null, confidence, reason: words.sizeUnknown, evidence: [] };
  const share = low !== undefined && value.amount < low ? value.amount / low : high !== undefined && value.amount > high ? high / value.amount : 1;
  return { score: bounded(100 * share), confidence, reason: words.size(money(value.amount, value.currency, tender.language), share === 1), evidence: evidence.slice(0, 1) };
}

const PRICE = /preis|kosten|entgelt|honorar|vergütung|(?<!\p{L})(?:prices?|pricing|costs?|fees?)(?!\p{L})/iu;

/** What is left to win by quality: 100 less the weight of the price, where the weights of all bids add up. */
function awardCriteria({ tender }: Case): Known {
  const words = GO_WORDS[tender.language];
  const criteria = tender.output.award_criteria.filter(({ lot }) => lot === null || lot === (tender.output.award_criteria[0]?.lot ?? null));
  const weighed = criteria.filter(({ weight_percent }) => weight_percent !== null);
  const sum = weighed.reduce((total, { weight_percent }) => total + (weight_percent ?? 0), 0);
  if (Math.abs(sum - 100) > 1) return { score: null, confidence: Math.round(mean(criteria.map(({ confidence }) => confidence))), reason: words.criteriaUnknown, evidence: [] };
  const price = weighed.filter(({ name }) => PRICE.test(name)).reduce((total, { weight_percent }) => total + (weight_percent ?? 0), 0);
  return { score: bounded(100 - price), confidence: Math.min(...weighed.map(({ confidence }) => confidence)), reason: words.criteria(number(price, tender.language)), evidence: weighed.flatMap(({ evidence }) => evidence.slice(0, 1)).slice(0, 5) };
}

/** The share of the requirements that the company has something at hand for. */
function effort({ tender, answered }: Case): Known {
  const words = GO_WORDS[tender.language];
  const { requirements } = tender.output;
  const confidence = Math.round(mean(requirements.map((one) => one.confidence)));
  if (answered === null || requirements.length === 0) return { score: null, confidence, reason: words.effortUnknown, evidence: [] };
  return { score: bounded(100 * answered), confidence, reason: words.effort(Math.round(answered * requirements.length), requirements.length), evidence: [] };
}

/** How each factor is worked out, from known facts alone. */
export const FACTORS: Record<FactorName, (known: Case) => Known> = {
  eligibility, fit, references, time_left: timeLeft, capacity, contract_size: contractSize, award_criteria: awardCriteria, effort,
};
