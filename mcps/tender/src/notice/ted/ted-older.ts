import { cleanName, parseNumber } from '../../criteria/criterion.ts';
import type { FoundCriterion } from '../../criteria/criterion.ts';
import type { FoundLot } from '../../lots/found-lot.ts';
import type { Source } from '../../source/source.ts';
import { cpvFact, fact } from '../facts.ts';
import type { Facts, FactMoment } from '../facts.ts';
import { dayAfter, isoMoment } from '../moments.ts';
import { procedureOfCode } from '../procedures.ts';
import { at, deep, join, textsOf } from '../tree.ts';
import type { NoticeElement, NoticeText } from '../tree.ts';
import type { TedNotice } from './ted-form.ts';
import { olderCpv, olderDay, olderMoney, olderMonths } from './ted-older-values.ts';

/** What a TED notice states in a form of before the 2014 directives (R2.0.7, R2.0.8; of defence contracts until today). */
export function olderFacts(source: Source, { form, coded }: TedNotice): Facts {
  const one = (...names: string[]): NoticeText | null => join(textsOf(names.flatMap((name) => deep(form, name))[0]));
  const text = (place: NoticeText | null, strength?: number) => fact(source, place?.text ?? null, [place], strength);
  const buyer = deep(form, 'CA_CE_CONCESSIONAIRE_PROFILE')[0];
  const period = deep(form, 'PERIOD_WORK_DATE_STARTING')[0];
  const [deadline, start, end, until] = [olderDay(form, 'RECEIPT_LIMIT_DATE'), olderDay(period, 'START_DATE'), olderDay(period, 'END_DATE'), olderDay(form, 'UNTIL_DATE')];
  const shared = deep(coded, 'DT_DATE_FOR_SUBMISSION')[0]?.own;
  const procedure = deep(coded, 'PR_PROC')[0];
  const [site, codes] = [one('LOCATION'), deep(deep(form, 'LOCATION_NUTS')[0], 'NUTS').flatMap(({ attributes }) => attributes.get('CODE') ?? [])];
  const where = [site?.text, codes.map((code) => code.text).join(', ')];
  const value = olderMoney(deep(form, 'NATURE_QUANTITY_SCOPE')[0]) ?? olderMoney(deep(form, 'TOTAL_ESTIMATED')[0]);
  const months = olderMonths(period);
  return {
    fields: {
      title: text(one('TITLE_CONTRACT', 'TITLE')),
      buyer_name: text(join(textsOf(deep(buyer, 'OFFICIALNAME')[0]))),
      buyer_contact_email: text(join(textsOf(deep(buyer, 'E_MAIL')[0]))),
      reference_number: text(one('FILE_REFERENCE_NUMBER')),
      procedure_type: fact(source, procedureOfCode(procedure?.attributes.get('CODE')?.text ?? '', source.language), [procedure?.own]),
      place_of_performance: fact(source, where[0] && where[1] ? `${where[0]} (${where[1]})` : where[0] || where[1] || null, [site, ...codes]),
      submission_deadline: deadline ? fact(source, deadline.iso, deadline.places) : fact(source, isoMoment(shared?.text), [shared], 0.9),
      binding_period_end: until ? fact(source, until.iso.slice(0, 10), until.places) : binding(source, form, deadline),
      contract_start: fact(source, start?.iso.slice(0, 10) ?? null, start?.places ?? []),
      contract_end: fact(source, end?.iso.slice(0, 10) ?? null, end?.places ?? []),
      contract_duration_months: months ? fact(source, months.months, [months.place], 0.97, months.derived) : [],
      estimated_value: value ? fact(source, value.money, [value.place], 0.95) : [],
      cpv_codes: cpvFact(source, olderCpv(form)),
    },
    lots: deep(form, 'LOT_NUMBER').flatMap((number): FoundLot[] => lotOf(source, form, number)),
    criteria: criteria(source, form, coded),
    moments: [...day('submission', { de: 'Schlusstermin für den Eingang der Angebote oder Teilnahmeanträge', en: 'Time limit for receipt of tenders or requests to participate' }, deadline, source), ...day('other', { de: 'Voraussichtlicher Tag der Absendung der Aufforderungen', en: 'Estimated date of dispatch of invitations' }, olderDay(form, 'DISPATCH_INVITATIONS_DATE'), source), ...day('binding_period_end', { de: 'Bindefrist des Angebots', en: 'Tender must be valid until' }, until, source), ...day('contract_start', { de: 'Beginn', en: 'Start' }, start, source), ...day('contract_end', { de: 'Ende', en: 'End' }, end, source)],
  };
}

type Day = { iso: string; places: NoticeText[] } | null;

function day(kind: FactMoment['kind'], names: { de: string; en: string }, found: Day, source: Source): FactMoment[] {
  return found ? [{ kind, label: names[source.language], at: found.iso, places: found.places, lot: null, derived: false }] : [];
}

/** How long tenders bind, in months or days after the deadline. */
function binding(source: Source, form: NoticeElement, deadline: Day) {
  const period = deep(form, 'MINIMUM_TIME_MAINTAINING_TENDER')[0];
  const [months, days] = [deep(period, 'PERIOD_MONTH')[0]?.own, deep(period, 'PERIOD_DAY')[0]?.own];
  const length = months ?? days;
  const until = length && deadline ? dayAfter(deadline.iso, Number(length.text), months ? 'MONTH' : 'DAY') : null;
  return fact(source, until, [length, ...(deadline?.places ?? [])], 0.9, true);
}

function lotOf(source: Source, form: NoticeElement, number: NoticeElement): FoundLot[] {
  const place = join(textsOf(number));
  const lot = deep(form, 'ANNEX_B_INFORMATION_ABOUT_LOTS', 'ANNEX_B').find((one) => deep(one, 'LOT_NUMBER').includes(number)) ?? parentOf(form, number);
  const title = join(textsOf(deep(lot, 'LOT_TITLE')[0]));
  const shown = title ?? place;
  return place && shown ? [{ source, number: place.text, title: title?.text ?? null, start: shown.start, end: shown.end, sureness: 0.97, numbered: true }] : [];
}

function parentOf(within: NoticeElement, child: NoticeElement): NoticeElement | null {
  if (within.children.includes(child)) return within;
  for (const element of within.children) {
    const found = parentOf(element, child);
    if (found) return found;
  }
  return null;
}

function criteria(source: Source, form: NoticeElement, coded: NoticeElement | null): FoundCriterion[] {
  const stated = deep(form, 'CRITERIA_DEFINITION').flatMap((one): FoundCriterion[] => {
    const [name, weight] = [join(textsOf(at(one, 'CRITERIA'))), join(textsOf(at(one, 'WEIGHTING')))];
    const figure = /^(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:%|prozent|v\.\s?h\.|percent)?$/iu.exec(weight?.text ?? '')?.[1];
    return name ? [{ source, name: cleanName(name.text) || name.text, start: name.start, end: weight && weight.start - name.end < 20 ? weight.end : name.end, percent: figure ? parseNumber(figure) : null, points: null, lot: null, sureness: 0.97 }] : [];
  });
  const lowest = stated.length > 0 ? null : deep(coded, 'AC_AWARD_CRIT').find(({ attributes }) => attributes.get('CODE')?.text === '1')?.own;
  return lowest ? [{ source, name: source.language === 'de' ? 'Preis' : 'Price', start: lowest.start, end: lowest.end, percent: null, points: null, lot: null, sureness: 0.8 }] : stated;
}
