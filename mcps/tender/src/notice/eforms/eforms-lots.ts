import { cleanName } from '../../criteria/criterion.ts';
import type { FoundCriterion } from '../../criteria/criterion.ts';
import type { FoundLot } from '../../lots/found-lot.ts';
import type { Source } from '../../source/source.ts';
import { all, at, deep } from '../tree.ts';
import type { NoticeElement } from '../tree.ts';
import { sharedCriteria } from '../shared-criteria.ts';
import { inLanguage } from './eforms-notice.ts';
import type { EformsNotice } from './eforms-notice.ts';

const TYPES: Record<string, { de: string; en: string }> = { price: { de: 'Preis', en: 'Price' }, cost: { de: 'Kosten', en: 'Cost' }, quality: { de: 'Qualität', en: 'Quality' } };

/** The lots of an eForms notice (BT-137, BT-21), the only one too. */
export function eformsLots(source: Source, notice: EformsNotice): FoundLot[] {
  return notice.lots.flatMap((lot) => {
    const number = at(lot, 'ID')?.own;
    const title = inLanguage(all(lot, 'ProcurementProject/Name'), notice)?.own ?? null;
    const place = title ?? number;
    return number && place ? [{ source, number: number.text, title: title?.text ?? null, start: place.start, end: place.end, sureness: 0.97, numbered: true as const }] : [];
  });
}

/** The award criteria of an eForms notice (BT-539, BT-734, BT-541); what all lots share once, without a lot. */
export function eformsCriteria(source: Source, notice: EformsNotice): FoundCriterion[] {
  const found = notice.lots.flatMap((lot) => {
    const number = at(lot, 'ID')?.own?.text ?? null;
    return all(lot, 'TenderingTerms/AwardingTerms/AwardingCriterion').flatMap((group) => {
      const listed = all(group, 'SubordinateAwardingCriterion');
      return (listed.length > 0 ? listed : [group]).flatMap((criterion) => read(source, criterion, notice, number));
    });
  });
  return sharedCriteria(found, notice.lots.map((lot) => at(lot, 'ID')?.own?.text ?? null));
}

function read(source: Source, criterion: NoticeElement, notice: EformsNotice, lot: string | null): FoundCriterion[] {
  const [type, name, description] = [at(criterion, 'AwardingCriterionTypeCode')?.own, inLanguage(all(criterion, 'Name'), notice)?.own, inLanguage(all(criterion, 'Description'), notice)?.own];
  const place = name ?? (description && description.text.length < 200 ? description : (type ?? description));
  if (!place) return [];
  const words = name ?? (description && description.text.length < 200 ? description : null);
  const weight = deep(criterion, 'AwardCriterionParameter').find((one) => at(one, 'ParameterCode')?.attributes.get('listName')?.text === 'number-weight');
  const figure = Number(at(weight, 'ParameterNumeric')?.own?.text ?? Number.NaN);
  const kind = at(weight, 'ParameterCode')?.own?.text ?? '';
  const known = Number.isFinite(figure);
  // A decimal share of 1 is a percentage that is written otherwise; points say how many can be reached; an order says neither.
  const percent = known && kind.startsWith('per-') ? figure : known && kind.startsWith('dec-') && figure <= 1 ? Math.round(figure * 10_000) / 100 : null;
  const points = known && kind.startsWith('poi-') ? figure : null;
  return [{ source, name: words ? cleanName(words.text) || words.text : (TYPES[place.text]?.[source.language] ?? place.text), start: place.start, end: place.end, percent, points, lot, sureness: 0.97, ...(percent !== null && kind.startsWith('dec-') ? { derived: true as const } : {}) }];
}
