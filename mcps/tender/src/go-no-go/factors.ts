import type { Evidence } from '@0711/contract/evidence';
import { daysBetween } from '../bidding/numbers.ts';
import type { Phrase } from '../bidding/phrase.ts';
import type { ReadTender } from '../bidding/read-tender.ts';
import { coverage, stemsOf } from '../bidding/stems.ts';
import { likeness } from '../check-eligibility/assess-references.ts';
import { bidderMusts, countMusts } from '../check-eligibility/bidder-musts.ts';
import type { Assessment } from '../check-eligibility/schema.ts';
import type { CompanyProfile } from '../company-profile.ts';
import type { EstimateCostOutput } from '../estimate-cost/schema.ts';
import type { PositionsFit } from './fit-positions.ts';
import { goPhrase } from './go-words.ts';
import type { FactorName } from './schema.ts';

/** What each factor counts for, in percent; together 100. What a bid must meet and what the company does weigh most. */
export const WEIGHTS: Record<FactorName, number> = { eligibility: 25, fit: 20, references: 15, time_left: 10, capacity: 10, contract_size: 10, award_criteria: 5, effort: 5 };

/** From so many days on, the time left is no reason against a bid. */
const EASY_DAYS = 30;

/** All that the factors are worked out from. `bill` is null without a bill of quantities or price sheet; `answered` is the share of requirements (0–1) that the company has a text or proof for. */
export type Case = { tender: ReadTender; company: CompanyProfile; today: string; assessments: Assessment[]; estimate: EstimateCostOutput; bill: PositionsFit | null; answered: number | null };

/** What is known of one factor: a score 0–100 or null, how much of what it judges is decided, the confidence of what it was read from, and its proof. */
export type Known = { score: number | null; decided_percent?: number; confidence: number; said: Phrase[]; evidence: Evidence[] };

const mean = (values: number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length);
const bounded = (score: number): number => Math.round(Math.max(0, Math.min(100, score)));

/** The share of the decided musts that are met; it counts with the share that is decided. What is only to be declared is not counted. */
function eligibility({ assessments }: Case): Known {
  const { all, decided, met } = countMusts(assessments);
  const said = all === 0 ? [goPhrase('eligibilityNone')] : [goPhrase('eligibility', met, decided - met, all - decided)];
  if (decided === 0) return { score: null, confidence: 0, said, evidence: [] };
  const proofs = bidderMusts(assessments).filter(({ verdict }) => verdict !== 'unclear');
  return {
    score: bounded((100 * met) / decided), decided_percent: bounded((100 * decided) / all), confidence: Math.round(mean(proofs.map(({ confidence }) => confidence))),
    said: decided < all ? [...said, goPhrase('decided', decided, all)] : said, evidence: proofs.slice(0, 5).flatMap(({ evidence }) => evidence.slice(0, 1)),
  };
}

/** The share of the words of the company's best fitting service that the tender's title and lots name; of a bill, or the share of its positions that name its work, where that is more. */
function fit({ tender, company, bill }: Case): Known {
  const { title } = tender.output.fields;
  const subject = stemsOf([title.value ?? '', ...tender.output.lots.map((lot) => lot.title ?? '')].join(' '));
  const inBill = bill === null ? [] : [bill.count === 0 ? goPhrase('positionsFitNone', bill.all) : goPhrase('positionsFit', bill.count, bill.all, bill.names.join(', '))];
  const share = bill === null ? 0 : bill.count / bill.all;
  if (company.services.length === 0 || subject.length === 0) {
    if (bill === null) return { score: null, confidence: title.confidence, said: [goPhrase('fitUnknown')], evidence: [] };
    return { score: bounded(100 * share), confidence: bill.confidence, said: inBill, evidence: bill.evidence };
  }
  const best = company.services.map((service) => ({ service, share: coverage(stemsOf(service), subject) })).toSorted((a, b) => b.share - a.share)[0];
  const byTitle = best && best.share > 0 ? goPhrase('fit', best.service) : goPhrase('fitNone');
  return {
    score: bounded(100 * Math.max(best?.share ?? 0, share)), confidence: bill !== null && share > (best?.share ?? 0) ? bill.confidence : title.confidence,
    said: [byTitle, ...inBill], evidence: [...title.evidence.slice(0, 1), ...(bill?.evidence ?? [])],
  };
}

/** How alike the best of the company's references is to what is tendered. */
function references({ tender, company }: Case): Known {
  const { title } = tender.output.fields;
  const subject = stemsOf([title.value ?? '', ...tender.output.lots.map((lot) => lot.title ?? '')].join(' '));
  if (company.references.length === 0 || subject.length === 0) return { score: null, confidence: title.confidence, said: [goPhrase('referencesUnknown')], evidence: [] };
  const ranked = company.references.map((reference) => ({ reference, like: likeness(reference, subject, company.services) })).toSorted((a, b) => b.like - a.like);
  const alike = ranked.filter(({ like }) => like > 0).map(({ reference }) => reference.title);
  return { score: bounded(100 * (ranked[0]?.like ?? 0)), confidence: title.confidence, said: [alike.length > 0 ? goPhrase('references', alike.slice(0, 3).join('; ')) : goPhrase('referencesNone')], evidence: [] };
}

/** Days to the submission, against those from which on time is no reason. */
function timeLeft({ tender, today }: Case): Known {
  const { value, confidence, evidence } = tender.output.fields.submission_deadline;
  if (value === null) return { score: null, confidence, said: [goPhrase('noDeadline')], evidence: [] };
  const days = daysBetween(today, value);
  return { score: bounded((100 * days) / EASY_DAYS), confidence, said: [days < 0 ? goPhrase('daysPast', -days) : goPhrase('daysLeft', days)], evidence: evidence.slice(0, 1) };
}

/** The hours that are free against those that the contract takes in a month: of the calculation if nothing in it is open, else of its value at the mean rate. */
function capacity({ tender, company, estimate }: Case): Known {
  const { contract_duration_months: duration, estimated_value } = tender.output.fields;
  const free = company.free_hours_per_month;
  const calculated = estimate.items.length > 0 && estimate.totals.open_items === 0;
  const confidence = calculated ? duration.confidence : Math.min(duration.confidence, estimated_value.confidence);
  const rate = mean(company.rates.map(({ hourly }) => hourly));
  const value = estimated_value.value;
  const hours = calculated ? estimate.totals.hours : value && value.currency === company.currency && rate > 0 ? value.amount / rate : null;
  if (free === undefined || hours === null || !duration.value) return { score: null, confidence, said: [goPhrase('capacityUnknown')], evidence: [] };
  const needed = hours / duration.value;
  return { score: needed > 0 ? bounded((100 * free) / needed) : 100, confidence, said: [goPhrase('capacity', Math.round(needed), free), ...(calculated ? [] : [goPhrase('capacityByValue')])], evidence: [...duration.evidence.slice(0, 1), ...(calculated ? [] : estimated_value.evidence.slice(0, 1))] };
}

/** Full within the sizes that the company wants; below or above, the share by which the value misses them. */
function contractSize({ tender, company }: Case): Known {
  const { value, confidence, evidence } = tender.output.fields.estimated_value;
  const { smallest_contract: low, largest_contract: high } = company;
  if (value === null || value.currency !== company.currency || (low === undefined && high === undefined)) return { score: null, confidence, said: [goPhrase('sizeUnknown')], evidence: [] };
  const share = low !== undefined && value.amount < low ? value.amount / low : high !== undefined && value.amount > high ? high / value.amount : 1;
  return { score: bounded(100 * share), confidence, said: [goPhrase(share === 1 ? 'sizeWithin' : 'sizeOutside', value)], evidence: evidence.slice(0, 1) };
}

const PRICE = /preis|kosten|entgelt|honorar|vergütung|(?<!\p{L})(?:prices?|pricing|costs?|fees?)(?!\p{L})/iu;

/** What is left to win by quality: 100 less the weight of the price, where the weights of all bids add up. */
function awardCriteria({ tender }: Case): Known {
  const criteria = tender.output.award_criteria.filter(({ lot }) => lot === null || lot === (tender.output.award_criteria[0]?.lot ?? null));
  const weighed = criteria.filter(({ weight_percent }) => weight_percent !== null);
  const sum = weighed.reduce((total, { weight_percent }) => total + (weight_percent ?? 0), 0);
  if (Math.abs(sum - 100) > 1) return { score: null, confidence: Math.round(mean(criteria.map(({ confidence }) => confidence))), said: [goPhrase('criteriaUnknown')], evidence: [] };
  const price = weighed.filter(({ name }) => PRICE.test(name)).reduce((total, { weight_percent }) => total + (weight_percent ?? 0), 0);
  return { score: bounded(100 - price), confidence: Math.min(...weighed.map(({ confidence }) => confidence)), said: [goPhrase('criteria', price)], evidence: weighed.flatMap(({ evidence }) => evidence.slice(0, 1)).slice(0, 5) };
}

/** The share of the requirements that the company has something at hand for. */
function effort({ tender, answered }: Case): Known {
  const { requirements } = tender.output;
  const confidence = Math.round(mean(requirements.map((one) => one.confidence)));
  if (answered === null || requirements.length === 0) return { score: null, confidence, said: [goPhrase('effortUnknown')], evidence: [] };
  return { score: bounded(100 * answered), confidence, said: [goPhrase('effort', Math.round(answered * requirements.length), requirements.length)], evidence: [] };
}

/** How each factor is worked out, from known facts alone. */
export const FACTORS: Record<FactorName, (known: Case) => Known> = {
  eligibility, fit, references, time_left: timeLeft, capacity, contract_size: contractSize, award_criteria: awardCriteria, effort,
};
