import { cleanName, parseNumber } from '../../criteria/criterion.ts';
import type { FoundCriterion } from '../../criteria/criterion.ts';
import type { Source } from '../../source/source.ts';
import { sharedCriteria } from '../shared-criteria.ts';
import { deep, at } from '../tree.ts';
import type { NoticeElement } from '../tree.ts';
import { lotNumber } from './ted-lots.ts';
import { tedObjects } from './ted-form.ts';
import type { TedNotice } from './ted-form.ts';

const PERCENT = /^(\d{1,3}(?:[.,]\d{1,3})?)\s*(%|prozent|v\.\s?h\.|percent)?$/iu;
const KINDS = ['AC_QUALITY', 'AC_COST', 'AC_PRICE'];

type Read = { name: string; start: number; end: number; figure: number | null; signed: boolean };

/** The award criteria of a TED notice. What all lots share is listed once, without a lot. */
export function tedCriteria(source: Source, notice: TedNotice): FoundCriterion[] {
  const objects = tedObjects(notice);
  const perLot = objects.map((object) => ({ lot: lotNumber(object), criteria: criteriaOf(object, source.language) }));
  const found = perLot.flatMap(({ lot, criteria }) =>
    weighted(criteria).map((criterion): FoundCriterion => ({ source, name: criterion.name, start: criterion.start, end: criterion.end, percent: criterion.percent, points: null, lot, sureness: 0.97 })),
  );
  const once = sharedCriteria(found, perLot.map(({ lot }) => lot));
  return once.length > 0 ? once : onlyPrice(source, notice);
}

function criteriaOf(object: NoticeElement, language: 'de' | 'en'): Read[] {
  const stated = deep(object, ...KINDS).flatMap((element) => {
    const [name, weight] = [at(element, 'AC_CRITERION')?.own, at(element, 'AC_WEIGHTING')?.own];
    const figure = PERCENT.exec(weight?.text ?? '');
    const first = name ?? weight;
    if (!first || (!name && element.name !== 'AC_PRICE')) return [];
    const words = name ? cleanName(name.text) || name.text : language === 'de' ? 'Preis' : 'Price';
    const near = weight && weight.start - first.end < 20 ? weight : first;
    return [{ name: words, start: first.start, end: Math.max(first.end, near.end), figure: figure?.[1] ? parseNumber(figure[1]) : null, signed: !!figure?.[2] }];
  });
  // Concessions name their criteria in order, without weights.
  const plain = stated.length > 0 ? [] : deep(object, 'AC_CRITERION').flatMap(({ own }) => (own ? [{ name: cleanName(own.text) || own.text, start: own.start, end: own.end, figure: null, signed: false }] : []));
  return [...stated, ...plain];
}

/** A bare figure is a share where all of them do not exceed the whole. */
function weighted(criteria: Read[]): (Read & { percent: number | null })[] {
  const sum = criteria.reduce((total, { figure }) => total + (figure ?? 0), 0);
  return criteria.map((criterion) => ({ ...criterion, percent: criterion.signed || sum <= 100.6 ? criterion.figure : null }));
}

function onlyPrice(source: Source, { coded }: TedNotice): FoundCriterion[] {
  const lowest = deep(coded, 'AC_AWARD_CRIT').find(({ attributes }) => attributes.get('CODE')?.text === '1')?.own;
  return lowest ? [{ source, name: source.language === 'de' ? 'Preis' : 'Price', start: lowest.start, end: lowest.end, percent: null, points: null, lot: null, sureness: 0.8 }] : [];
}
