import { money } from '../bidding/format.ts';
import { type Ask, type InsuranceType, insurancesIn } from './asks.ts';
import { type Finding, type Situation, type Shown, met, notMet, unclear, wordsFor } from './finding.ts';

/** What else is insurance of a kind: `Haftpflicht` alone may be that of the business or of a profession. */
const ACCEPTED: Partial<Record<InsuranceType, InsuranceType[]>> = { business: ['business', 'liability'], liability: ['liability', 'business', 'professional'] };

/**
 * Insurance of a kind and its cover. Where several sums are asked, only a cover above all or below all of them decides. A kind that the
 * profile does not name is never `not_met`: a policy can be taken out, and one that is there may include it.
 */
export function assessInsurance(ask: Extract<Ask, { kind: 'insurance' }>, situation: Situation): Finding {
  const { company, language } = situation;
  const words = wordsFor(situation);
  const sums = ask.sums.toSorted((a, b) => a.amount - b.amount);
  const need = sums.map((sum) => money(sum.amount, sum.currency, language)).join(' / ');
  if (company.insurances.length === 0) return unclear(words.noList('insurance'), words.needInsurance(need));
  const entries = company.insurances.map((one): Shown => ({ part: 'insurance', entry: one.id, text: `${one.kind}: ${money(one.coverage.amount, one.coverage.currency, language)}` }));
  const named = entries.map(({ text }) => text).join('; ');
  if (ask.type === null) return unclear(words.insuranceAny(named), words.needInsurance(need), entries);
  const accepted = ACCEPTED[ask.type] ?? [ask.type];
  const held = company.insurances.filter(({ kind }) => insurancesIn(kind).some((type) => accepted.includes(type))).toSorted((a, b) => b.coverage.amount - a.coverage.amount);
  const best = held[0];
  if (!best) return unclear(words.insuranceOther(named), words.needInsurance(need), entries);
  const has = money(best.coverage.amount, best.coverage.currency, language);
  const shown: Shown[] = [{ part: 'insurance', entry: best.id, text: `${best.kind}: ${has}` }];
  const [low, high] = [sums[0], sums.at(-1)];
  if (ask.terms) return unclear(words.insuranceTerms(best.kind, has), words.needInsurance(need), shown);
  if (ask.elsewhere) return unclear(words.insuranceElsewhere(best.kind, has), words.needInsurance(''), shown);
  if (!low || !high) return met(words.insuranceMet(best.kind, has, ''), shown, 1);
  if (sums.some(({ currency }) => currency !== best.coverage.currency)) return unclear(words.otherCurrency(low.currency, best.coverage.currency), words.needInsurance(need), shown);
  if (best.coverage.amount >= high.amount) return met(words.insuranceMet(best.kind, has, need), shown, 1);
  if (best.coverage.amount < low.amount && ask.later) return unclear(words.insuranceLater(best.kind, has, need), words.needCoverage(need), shown);
  if (best.coverage.amount < low.amount) return notMet(words.insuranceShort(best.kind, has, need), words.needCoverage(need), shown, 1);
  return unclear(words.insuranceUnsure(best.kind, has, need), words.needCoverage(need), shown);
}
