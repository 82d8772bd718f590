import type { Source } from '../../source/source.ts';
import { agreed, cpvFact, fact } from '../facts.ts';
import type { FieldFacts } from '../facts.ts';
import { dayAfter, isoMoment, monthsFrom } from '../moments.ts';
import { procedureOfCode } from '../procedures.ts';
import { all, at, deep, join, textsOf } from '../tree.ts';
import type { NoticeElement, NoticeText } from '../tree.ts';
import { tedPlace } from './ted-place.ts';
import { tedBuyer, tedObjects } from './ted-form.ts';
import type { TedNotice } from './ted-form.ts';

/** The fields of a TED notice (forms of the 2014 directives, F01 to F25). */
export function tedFields(source: Source, notice: TedNotice): Partial<FieldFacts> {
  const { form, coded } = notice;
  const contract = at(form, 'OBJECT_CONTRACT');
  const objects = tedObjects(notice);
  const buyer = tedBuyer(notice);
  const one = (element: NoticeElement | null | undefined): NoticeText | null => join(textsOf(element));
  const text = (element: NoticeElement | null | undefined, strength?: number) => fact(source, one(element)?.text ?? null, [one(element)], strength);
  return {
    title: text(at(contract, 'TITLE')),
    buyer_name: [...text(at(buyer, 'OFFICIALNAME')), ...text(deep(coded, 'AA_NAME')[0], 0.8)],
    buyer_contact_email: text(at(buyer, 'E_MAIL')),
    reference_number: text(at(contract, 'REFERENCE_NUMBER')),
    procedure_type: procedure(source, notice),
    place_of_performance: tedPlace(source, notice),
    submission_deadline: deadline(source, notice),
    binding_period_end: binding(source, notice),
    contract_start: agreed(source, days(objects, 'DATE_START')),
    contract_end: agreed(source, days(objects, 'DATE_END')),
    contract_duration_months: agreed(source, objects.flatMap((object) => durations(at(object, 'DURATION')))),
    estimated_value: value(source, contract, objects),
    cpv_codes: cpv(source, contract, objects),
  };
}

function procedure(source: Source, { form, coded }: TedNotice) {
  const element = deep(coded, 'PR_PROC')[0];
  const stated = deep(at(form, 'PROCEDURE'), 'PT_OPEN', 'PT_RESTRICTED', 'PT_COMPETITIVE_NEGOTIATION', 'PT_COMPETITIVE_DIALOGUE', 'PT_INNOVATION_PARTNERSHIP', 'PT_NEGOTIATED_WITH_PRIOR_CALL', 'PT_INVOLVING_NEGOTIATION')[0];
  const name = procedureOfCode(stated?.name ?? element?.attributes.get('CODE')?.text ?? '', source.language);
  return fact(source, name, [element?.own ?? join(textsOf(stated))]);
}

function deadline(source: Source, { form, coded }: TedNotice) {
  const [day, time] = [deep(at(form, 'PROCEDURE'), 'DATE_RECEIPT_TENDERS')[0]?.own, deep(at(form, 'PROCEDURE'), 'TIME_RECEIPT_TENDERS')[0]?.own];
  const shared = deep(coded, 'DT_DATE_FOR_SUBMISSION')[0]?.own;
  return [...fact(source, isoMoment(day?.text, time?.text), [day, time]), ...fact(source, isoMoment(shared?.text), [shared], 0.9)];
}

/** A day, or the day on which a length in months after the deadline ends. */
function binding(source: Source, { form }: TedNotice) {
  const day = deep(form, 'DATE_TENDER_VALID')[0]?.own;
  const length = deep(form, 'DURATION_TENDER_VALID')[0];
  const from = deep(form, 'DATE_RECEIPT_TENDERS')[0]?.own;
  const until = length?.own && from ? dayAfter(from.text, Number(length.own.text), length.attributes.get('TYPE')?.text ?? '') : null;
  return [...fact(source, isoMoment(day?.text), [day]), ...fact(source, until, [length?.own, from], 0.9, true)];
}

function days(objects: NoticeElement[], name: string) {
  return objects.flatMap((object) => {
    const own = at(object, name)?.own;
    const day = isoMoment(own?.text)?.slice(0, 10);
    return day ? [{ value: day, places: [own] }] : [];
  });
}

function durations(element: NoticeElement | null) {
  const length = element?.own ? monthsFrom(Number(element.own.text), element.attributes.get('TYPE')?.text ?? '') : null;
  return length ? [{ value: length.months, places: [element?.own], derived: length.derived }] : [];
}

function money(element: NoticeElement | null | undefined) {
  const amount = Number(element?.own?.text);
  const currency = element?.attributes.get('CURRENCY')?.text ?? '';
  return element?.own && amount > 0 && /^[A-Z]{3}$/.test(currency) ? { value: { amount, currency }, place: element.own } : null;
}

/** The estimate for the whole; else the sum of the lots' estimates, where each has one. */
function value(source: Source, contract: NoticeElement | null, objects: NoticeElement[]) {
  const whole = money(at(contract, 'VAL_ESTIMATED_TOTAL'));
  if (whole) return fact(source, whole.value, [whole.place]);
  const parts = objects.map((object) => money(at(object, 'VAL_OBJECT')));
  const known = parts.filter((part) => part !== null);
  const currency = known[0]?.value.currency;
  if (known.length === 0 || known.length < parts.length || !currency || known.some((part) => part.value.currency !== currency)) return [];
  const amount = Math.round(known.reduce((sum, part) => sum + part.value.amount, 0) * 100) / 100;
  return fact(source, { amount, currency }, known.map(({ place }) => place), known.length > 1 ? 0.9 : 0.95, known.length > 1);
}

function cpv(source: Source, contract: NoticeElement | null, objects: NoticeElement[]) {
  const main = all(contract, 'CPV_MAIN/CPV_CODE');
  const codes = [...main, ...objects.flatMap((object) => all(object, 'CPV_ADDITIONAL/CPV_CODE'))].flatMap(({ attributes }) => attributes.get('CODE') ?? []);
  return cpvFact(source, codes);
}
