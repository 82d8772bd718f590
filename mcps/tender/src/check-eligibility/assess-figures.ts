import { joined } from '../bidding/phrase.ts';
import type { Ask } from './asks.ts';
import { type Finding, type Situation, type Shown, met, notMet, unclear, phrase } from './finding.ts';

const AVERAGE = { de: 'Durchschnittlicher Jahresumsatz', en: 'Average annual turnover' };
const LOWEST = { de: 'Niedrigster Jahresumsatz', en: 'Lowest annual turnover' };

/** Turnover: the mean or the lowest of the latest years before the submission, or whether it is known where only its statement is asked. That of one field of work is at most that of all. */
export function assessTurnover(ask: Extract<Ask, { kind: 'turnover' }>, situation: Situation): Finding {
  const { company, deadline } = situation;
  const sums = ask.sums.toSorted((a, b) => a.amount - b.amount);
  const [low, high] = [sums[0], sums.at(-1)];
  const need = joined(sums.filter((sum, i) => sum.amount !== sums[i - 1]?.amount || sum.currency !== sums[i - 1]?.currency), ' / ');
  const missing = need.length > 0 ? phrase('needTurnover', need) : phrase('needYears', ask.years ?? 1);
  if (company.turnover.length === 0) return unclear(phrase('noList', 'turnover'), missing);
  const finished = company.turnover.filter(({ year }) => year < Number(deadline.slice(0, 4))).toSorted((a, b) => b.year - a.year).slice(0, ask.years ?? 1);
  const years = finished.map(({ year }) => year).join(', ');
  const shown: Shown[] = finished.map(({ year, amount }) => ({ part: 'turnover', entry: null, said: [`${year}: `, { amount, currency: company.currency }] }));
  const needed = ask.years ?? 1;
  if (finished.length < needed) return unclear(phrase('turnoverYears', years || '–', needed), phrase('needYears', needed), shown);
  if (!low || !high) return ask.specific ? unclear(phrase('turnoverSpecific', years), missing, shown) : met(phrase('turnoverStated', years), shown, 1);
  const other = sums.find(({ currency }) => currency !== company.currency);
  if (other) return unclear(phrase('otherCurrency', other.currency, company.currency), missing, shown);
  const amounts = finished.map(({ amount }) => amount);
  const has = ask.average ? amounts.reduce((a, b) => a + b, 0) / amounts.length : Math.min(...amounts);
  const how = ask.average ? AVERAGE : LOWEST;
  const said = { amount: Math.round(has), currency: company.currency };
  if (has < low.amount) return notMet(phrase('turnoverShort', how, said, need, years), missing, shown, 1);
  if (ask.specific) return unclear(phrase('turnoverSpecific', years), missing, shown);
  if (has < high.amount) return unclear(phrase('turnoverUnsure', how, said, need), missing, shown);
  return met(phrase('turnoverMet', how, said, need, years), shown, 1);
}

export function assessEmployees(ask: Extract<Ask, { kind: 'employees' }>, situation: Situation): Finding {
  const has = situation.company.employees;
  const need = ask.count ?? 1;
  if (has === undefined) return unclear(phrase('noList', 'employees'), phrase('needStaff', need));
  const shown: Shown[] = [{ part: 'employees', entry: null, said: [has] }];
  if (ask.qualified && has >= need) return unclear(phrase('cannotTell'), phrase('needStaff', need), shown);
  return has >= need ? met(phrase('enough', has, need), shown, 1) : notMet(phrase('tooFew', has, need), phrase('needStaff', need - has), shown, 1);
}

/** Years in business, from the founding year to the year of submission. */
export function assessExperience(ask: Extract<Ask, { kind: 'experience' }>, situation: Situation): Finding {
  const { founded } = situation.company;
  const need = ask.years;
  if (founded === undefined) return unclear(phrase('noList', 'founded'), phrase('needFounded', need));
  const has = Number(situation.deadline.slice(0, 4)) - founded;
  const shown: Shown[] = [{ part: 'founded', entry: null, said: [String(founded)] }];
  const reason = phrase('inBusiness', String(founded), has, need);
  return has >= ask.years ? met(reason, shown, 1) : notMet(reason, phrase('needFounded', need), shown, 1);
}
