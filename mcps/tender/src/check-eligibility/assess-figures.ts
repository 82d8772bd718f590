import { money, number } from '../bidding/format.ts';
import type { Ask } from './asks.ts';
import { type Finding, type Situation, type Shown, met, notMet, unclear, wordsFor } from './finding.ts';

/** Turnover: the mean or the lowest of the latest years before the submission, or whether it is known where only its statement is asked. That of one field of work is at most that of all. */
export function assessTurnover(ask: Extract<Ask, { kind: 'turnover' }>, situation: Situation): Finding {
  const { company, language, deadline } = situation;
  const words = wordsFor(situation);
  const sums = ask.sums.toSorted((a, b) => a.amount - b.amount);
  const [low, high] = [sums[0], sums.at(-1)];
  const need = [...new Set(sums.map((sum) => money(sum.amount, sum.currency, language)))].join(' / ');
  const missing = need ? words.needTurnover(need) : words.needYears(String(ask.years ?? 1));
  if (company.turnover.length === 0) return unclear(words.noList('turnover'), missing);
  const finished = company.turnover.filter(({ year }) => year < Number(deadline.slice(0, 4))).toSorted((a, b) => b.year - a.year).slice(0, ask.years ?? 1);
  const years = finished.map(({ year }) => year).join(', ');
  const shown: Shown[] = finished.map(({ year, amount }) => ({ part: 'turnover', entry: null, text: `${year}: ${money(amount, company.currency, language)}` }));
  const needed = ask.years ?? 1;
  if (finished.length < needed) return unclear(words.turnoverYears(years || '–', String(needed)), words.needYears(String(needed)), shown);
  if (!low || !high) return ask.specific ? unclear(words.turnoverSpecific(years), missing, shown) : met(words.turnoverStated(years), shown, 1);
  const other = sums.find(({ currency }) => currency !== company.currency);
  if (other) return unclear(words.otherCurrency(other.currency, company.currency), missing, shown);
  const amounts = finished.map(({ amount }) => amount);
  const has = ask.average ? amounts.reduce((a, b) => a + b, 0) / amounts.length : Math.min(...amounts);
  const how = ask.average ? words.average() : words.lowest();
  const said = money(Math.round(has), company.currency, language);
  if (has < low.amount) return notMet(words.turnoverShort(how, said, need, years), missing, shown, 1);
  if (ask.specific) return unclear(words.turnoverSpecific(years), missing, shown);
  if (has < high.amount) return unclear(words.turnoverUnsure(how, said, need), missing, shown);
  return met(words.turnoverMet(how, said, need, years), shown, 1);
}

export function assessEmployees(ask: Extract<Ask, { kind: 'employees' }>, situation: Situation): Finding {
  const words = wordsFor(situation);
  const has = situation.company.employees;
  const need = number(ask.count ?? 1, situation.language);
  if (has === undefined) return unclear(words.noList('employees'), words.needStaff(need));
  const said = number(has, situation.language);
  const shown: Shown[] = [{ part: 'employees', entry: null, text: said }];
  if (ask.qualified && has >= (ask.count ?? 1)) return unclear(words.cannotTell(), words.needStaff(need), shown);
  return has >= (ask.count ?? 1) ? met(words.enough(said, need, words.employees()), shown, 1) : notMet(words.tooFew(said, need, words.employees()), words.needStaff(number((ask.count ?? 1) - has, situation.language)), shown, 1);
}

/** Years in business, from the founding year to the year of submission. */
export function assessExperience(ask: Extract<Ask, { kind: 'experience' }>, situation: Situation): Finding {
  const words = wordsFor(situation);
  const { founded } = situation.company;
  const need = String(ask.years);
  if (founded === undefined) return unclear(words.noList('founded'), words.needFounded(need));
  const has = Number(situation.deadline.slice(0, 4)) - founded;
  const shown: Shown[] = [{ part: 'founded', entry: null, text: String(founded) }];
  const reason = words.inBusiness(String(founded), String(has), need);
  return has >= ask.years ? met(reason, shown, 1) : notMet(reason, words.needFounded(need), shown, 1);
}
