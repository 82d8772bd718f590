import { numberOf } from '../../fields/money.ts';
import { isoMoment, monthsFrom } from '../moments.ts';
import { at, deep } from '../tree.ts';
import type { NoticeElement, NoticeText } from '../tree.ts';

/** A day that older forms write in elements of its own for day, month, year and time. */
export function olderDay(within: NoticeElement | null | undefined, name: string): { iso: string; places: NoticeText[] } | null {
  const element = deep(within, name)[0];
  const [year, month, day, time] = ['YEAR', 'MONTH', 'DAY', 'TIME'].map((part) => at(element, part)?.own ?? null);
  if (!year || !month || !day) return null;
  const iso = isoMoment(`${year.text}-${month.text.padStart(2, '0')}-${day.text.padStart(2, '0')}`, time?.text);
  return iso ? { iso, places: [day, month, year, ...(time ? [time] : [])] } : null;
}

/** The length of a contract in months; forms give months or days. */
export function olderMonths(period: NoticeElement | null | undefined): { months: number; derived: boolean; place: NoticeText } | null {
  const [months, days] = [at(period, 'MONTHS')?.own, at(period, 'DAYS')?.own];
  const place = months ?? days;
  const length = place ? monthsFrom(Number(place.text), months ? 'MONTH' : 'DAY') : null;
  return length && place ? { ...length, place } : null;
}

/** One sum with its currency; a range is none. */
export function olderMoney(within: NoticeElement | null | undefined): { money: { amount: number; currency: string }; place: NoticeText } | null {
  const cost = deep(within, 'COSTS_RANGE_AND_CURRENCY')[0];
  const own = at(cost, 'VALUE_COST')?.own;
  const currency = cost?.attributes.get('CURRENCY')?.text ?? '';
  const amount = own ? numberOf(own.text) : 0;
  return own && amount > 0 && /^[A-Z]{3}$/.test(currency) ? { money: { amount, currency }, place: own } : null;
}

/** The codes of the whole, then of the lots. */
export function olderCpv(form: NoticeElement): NoticeText[] {
  return deep(form, 'CPV_MAIN', 'CPV_ADDITIONAL').flatMap((one) => deep(one, 'CPV_CODE')).flatMap(({ attributes }) => attributes.get('CODE') ?? []);
}
