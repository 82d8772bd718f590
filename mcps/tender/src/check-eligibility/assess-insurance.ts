import { joined } from '../bidding/phrase.ts';
import { type Ask, type InsuranceType, insurancesIn } from './asks.ts';
import { type Finding, type Situation, type Shown, met, notMet, unclear, phrase } from './finding.ts';

/** What else is insurance of a kind: `Haftpflicht` alone may be that of the business or of a profession. */
const ACCEPTED: Partial<Record<InsuranceType, InsuranceType[]>> = { business: ['business', 'liability'], liability: ['liability', 'business', 'professional'] };

/**
 * Insurance of a kind and its cover. Where several sums are asked, only a cover above all or below all of them decides. A kind that the
 * profile does not name is never `not_met`: a policy can be taken out, and one that is there may include it.
 */
export function assessInsurance(ask: Extract<Ask, { kind: 'insurance' }>, situation: Situation): Finding {
  const { company } = situation;
  const sums = ask.sums.toSorted((a, b) => a.amount - b.amount);
  const need = joined(sums, ' / ');
  if (company.insurances.length === 0) return unclear(phrase('noList', 'insurance'), phrase('needInsurance', need));
  const entries = company.insurances.map((one): Shown => ({ part: 'insurance', entry: one.id, said: [`${one.kind}: `, one.coverage] }));
  const named = joined(entries.map(({ said }) => said), '; ');
  if (ask.type === null) return unclear(phrase('insuranceAny', named), phrase('needInsurance', need), entries);
  const accepted = ACCEPTED[ask.type] ?? [ask.type];
  const held = company.insurances.filter(({ kind }) => insurancesIn(kind).some((type) => accepted.includes(type))).toSorted((a, b) => b.coverage.amount - a.coverage.amount);
  const best = held[0];
  if (!best) return unclear(phrase('insuranceOther', named), phrase('needInsurance', need), entries);
  const has = best.coverage;
  const shown: Shown[] = [{ part: 'insurance', entry: best.id, said: [`${best.kind}: `, has] }];
  const [low, high] = [sums[0], sums.at(-1)];
  if (ask.terms) return unclear(phrase('insuranceTerms', best.kind, has), phrase('needInsurance', need), shown);
  if (ask.elsewhere) return unclear(phrase('insuranceElsewhere', best.kind, has), phrase('needInsurance', ''), shown);
  if (!low || !high) return met(phrase('insuranceMet', best.kind, has, ''), shown, 1);
  if (sums.some(({ currency }) => currency !== best.coverage.currency)) return unclear(phrase('otherCurrency', low.currency, best.coverage.currency), phrase('needInsurance', need), shown);
  if (best.coverage.amount >= high.amount) return met(phrase('insuranceMet', best.kind, has, need), shown, 1);
  if (best.coverage.amount < low.amount && ask.later) return unclear(phrase('insuranceLater', best.kind, has, need), phrase('needCoverage', need), shown);
  if (best.coverage.amount < low.amount) return notMet(phrase('insuranceShort', best.kind, has, need), phrase('needCoverage', need), shown, 1);
  return unclear(phrase('insuranceUnsure', best.kind, has, need), phrase('needCoverage', need), shown);
}
