import { kindsInWords } from '../../labels/kinds-in-words.ts';
import type { Source } from '../../source/source.ts';
import { agreed, cpvFact, fact } from '../facts.ts';
import type { FieldFacts } from '../facts.ts';
import { dayAfter, isoMoment, monthsFrom } from '../moments.ts';
import { procedureOfCode } from '../procedures.ts';
import { all, at } from '../tree.ts';
import type { NoticeElement } from '../tree.ts';
import { buyers, inLanguage, organisation } from './eforms-notice.ts';
import type { EformsNotice } from './eforms-notice.ts';
import { eformsPlace } from './eforms-place.ts';
import { eformsDeadlines } from './eforms-moments.ts';
import { letterheadOf } from './letterhead.ts';

/** The fields of an eForms notice, by the business terms that stand beside each. */
export function eformsFields(source: Source, notice: EformsNotice): Partial<FieldFacts> {
  const { root, lots } = notice;
  const project = at(root, 'ProcurementProject');
  const projects = lots.flatMap((lot) => all(lot, 'ProcurementProject'));
  const buyer = buyers(notice)[0] ?? null;
  const name = inLanguage(all(buyer, 'PartyName/Name'), notice)?.own ?? null;
  const letterhead = name ? letterheadOf(name.text) : null;
  const text = (element: NoticeElement | null | undefined, strength?: number) => fact(source, element?.own?.text ?? null, [element?.own], strength);
  const { submission, questions } = eformsDeadlines(notice);
  return {
    // BT-21, of the procedure, else of the only lot
    title: [...text(inLanguage(all(project, 'Name'), notice)), ...(lots.length === 1 ? text(inLanguage(all(projects[0], 'Name'), notice), 0.85) : [])],
    buyer_name: fact(source, letterhead?.name ?? null, [name]),
    buyer_contact_email: [...text(at(buyer, 'Contact/ElectronicMail')), ...text(enquiries(notice), 0.8), ...fact(source, letterhead?.email ?? null, [name], 0.9)],
    reference_number: reference(source, notice),
    procedure_type: procedure(source, notice),
    place_of_performance: eformsPlace(source, notice),
    submission_deadline: agreed(source, submission),
    questions_deadline: agreed(source, questions),
    binding_period_end: binding(source, notice),
    contract_start: agreed(source, planned(projects, 'StartDate')),
    contract_end: agreed(source, planned(projects, 'EndDate')),
    contract_duration_months: agreed(source, durations(projects)),
    estimated_value: value(source, project, projects),
    cpv_codes: cpvFact(source, [...(project ? [project] : []), ...projects].flatMap(codes)),
  };
}

/** BT-22, the buyer's own number; of the procedure, else of the lots. BT-04, the procedure's identifier, where there is none. */
function reference(source: Source, { root, lots }: EformsNotice) {
  // A bare `1` counts something, and is no number that anybody could refer to.
  const known = (project: NoticeElement | null) => (/^\d{1,2}$/u.test(at(project, 'ID')?.own?.text ?? '') ? null : at(project, 'ID')?.own);
  const own = known(at(root, 'ProcurementProject'));
  const inLot = lots.length === 1 ? known(at(lots[0], 'ProcurementProject')) : null;
  const folder = at(root, 'ContractFolderID')?.own;
  return [...fact(source, own?.text ?? null, [own]), ...fact(source, inLot?.text ?? null, [inLot], 0.85), ...fact(source, folder?.text ?? null, [folder], 0.6)];
}

/** BT-105. A code that says little (`oth-single`) stays beside its reading; words in place of a code stand as they are. */
function procedure(source: Source, { root }: EformsNotice) {
  const code = at(root, 'TenderingProcess/ProcedureCode')?.own;
  const name = code ? procedureOfCode(code.text, source.language) : null;
  const inWords = code && code.text.length < 120 && kindsInWords(code.text).length > 0 ? code.text : null;
  return fact(source, code && code.text.startsWith('oth-') && name ? `${code.text} (${name})` : (name ?? inWords), [code]);
}

/** Whom questions go to, where a lot names somebody (BT-18 and the like). */
function enquiries(notice: EformsNotice): NoticeElement | null {
  const party = notice.lots.flatMap((lot) => all(lot, 'TenderingTerms/AdditionalInformationParty'))[0] ?? null;
  return at(organisation(notice, party), 'Contact/ElectronicMail');
}

/** BT-98: how long tenders bind after the deadline of the same lot; its last day is worked out. */
function binding(source: Source, notice: EformsNotice) {
  const { submission } = eformsDeadlines(notice);
  const stated = notice.lots.flatMap((lot, i) => {
    const length = at(lot, 'TenderingTerms/TenderValidityPeriod/DurationMeasure');
    const from = submission.find((one) => one.lot === i);
    const until = length?.own && from ? dayAfter(from.value, Number(length.own.text), length.attributes.get('unitCode')?.text ?? '') : null;
    return until ? [{ value: until, places: [length?.own, ...(from?.places ?? [])], derived: true }] : [];
  });
  return agreed(source, stated, 0.9);
}

function planned(projects: NoticeElement[], name: string) {
  return projects.flatMap((project) => {
    const own = at(project, `PlannedPeriod/${name}`)?.own;
    const day = isoMoment(own?.text)?.slice(0, 10);
    return day ? [{ value: day, places: [own] }] : [];
  });
}

function durations(projects: NoticeElement[]) {
  return projects.flatMap((project) => {
    const measure = at(project, 'PlannedPeriod/DurationMeasure');
    const length = measure?.own ? monthsFrom(Number(measure.own.text), measure.attributes.get('unitCode')?.text ?? '') : null;
    return length ? [{ value: length.months, places: [measure?.own], derived: length.derived }] : [];
  });
}

/** BT-27 of the procedure; else of the only lot, or the sum of all lots where each has one; else a framework's maximum (BT-271). */
function value(source: Source, project: NoticeElement | null, projects: NoticeElement[]) {
  const whole = money(at(project, 'RequestedTenderTotal/EstimatedOverallContractAmount'));
  if (whole) return fact(source, whole.value, [whole.place]);
  const known = projects.flatMap((one) => money(at(one, 'RequestedTenderTotal/EstimatedOverallContractAmount')) ?? []);
  const currency = known[0]?.value.currency;
  if (currency && known.length === projects.length && known.every((part) => part.value.currency === currency)) {
    const amount = Math.round(known.reduce((sum, part) => sum + part.value.amount, 0) * 100) / 100;
    return fact(source, { amount, currency }, known.map(({ place }) => place), known.length > 1 ? 0.9 : 0.97, known.length > 1);
  }
  const most = money(at(project, 'RequestedTenderTotal/FrameworkMaximumAmount')) ?? (projects.length === 1 ? money(at(projects[0], 'RequestedTenderTotal/FrameworkMaximumAmount')) : null);
  return most ? fact(source, most.value, [most.place], 0.8) : [];
}

function money(element: NoticeElement | null) {
  const amount = Number(element?.own?.text);
  const currency = element?.attributes.get('currencyID')?.text ?? '';
  return element?.own && amount > 0 && /^[A-Z]{3}$/.test(currency) ? { value: { amount, currency }, place: element.own } : null;
}

/** BT-262 and BT-263. */
function codes(project: NoticeElement) {
  return [...all(project, 'MainCommodityClassification/ItemClassificationCode'), ...all(project, 'AdditionalCommodityClassification/ItemClassificationCode')].flatMap(({ own, attributes }) => (own && (attributes.get('listName')?.text ?? 'cpv') === 'cpv' ? [own] : []));
}
