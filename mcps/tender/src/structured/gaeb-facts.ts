import { cpvFact, fact } from '../notice/facts.ts';
import type { Facts } from '../notice/facts.ts';
import { all } from '../notice/tree.ts';
import type { NoticeText } from '../notice/tree.ts';
import type { Source } from '../source/source.ts';
import { dayFact, gaebMoments } from './gaeb-days.ts';
import { gaebElements, told } from './gaeb-elements.ts';
import type { GaebElements } from './gaeb-elements.ts';
import { gaebLots } from './gaeb-lots.ts';
import { gaebNumber, isNumber } from './gaeb-number.ts';
import { gaebPlace } from './gaeb-place.ts';
import { gaebProcedure } from './gaeb-procedures.ts';

// `vertreten durch den Landrat`, `z. Hd. Frau …`: who acts or reads, no part of the name.
const NO_NAME = /^(?:vert(?:r|reten)?\b|z\.?\s?hd\b|c\/o\b|frau\b|herrn?\b|abt(?:eilung|\.)|zimmer\b)/iu;

/** What a GAEB file says beside its positions, by the elements of GAEB DA XML 3.3: project, award, owner, sites, framework agreement. */
export function gaebFacts(source: Source): Facts {
  const gaeb = gaebElements(source);
  const moments = gaebMoments(gaeb, source.language);
  const day = (kind: 'binding_period_end' | 'contract_start' | 'contract_end') => dayFact(source, moments, kind, 0.95);
  const months = told(gaeb.framework, 'MastAgrDur');
  return {
    fields: {
      title: titles(source, gaeb),
      buyer_name: buyer(source, gaeb),
      buyer_contact_email: gaeb.owners.flatMap((owner) => text(source, told(owner, 'Address/Email'))),
      reference_number: gaebNumber(source, gaeb),
      procedure_type: gaebProcedure(source, gaeb),
      submission_deadline: dayFact(source, moments, 'opening', 0.78),
      binding_period_end: day('binding_period_end'),
      contract_start: day('contract_start'),
      contract_end: day('contract_end'),
      contract_duration_months: fact(source, Number(months?.text) || null, [months], 0.95),
      place_of_performance: gaebPlace(source, gaeb),
      estimated_value: worth(source, gaeb),
      cpv_codes: cpvFact(source, all(gaeb.bill, 'CPVCode').flatMap((code) => told(code, 'CPVNo') ?? [])),
    },
    lots: gaebLots(source, gaeb),
    criteria: [],
    moments,
  };
}

function text(source: Source, place: NoticeText | null, strength?: number) {
  return fact(source, place?.text ?? null, [place], strength);
}

function titles(source: Source, { project, bill }: GaebElements) {
  const name = told(project, 'NamePrj');
  // Programs write a short code there (`PRJ-1`) as often as a name.
  const named = /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(name?.text ?? '');
  const code = !name || isNumber(name.text);
  return [...text(source, told(project, 'LblPrj')), ...text(source, named ? name : null, 0.85), ...text(source, told(bill, 'LblBoQ'), 0.8), ...text(source, code ? null : name, 0.6)];
}

function buyer(source: Source, { owners }: GaebElements) {
  return owners.flatMap((owner) => {
    const first = told(owner, 'Address/Name1');
    const second = told(owner, 'Address/Name2');
    const names = [first, second && !NO_NAME.test(second.text) ? second : null].filter((place) => !!place);
    return fact(source, names.map((place) => place.text).join(' '), names);
  });
}

/** What the contract is worth to who awards it: a framework's stated value, or the sum of the owner's own estimate. Other prices are bidders'. */
function worth(source: Source, { project, info, framework, bill, phase }: GaebElements) {
  const currency = told(info, 'Cur') ?? told(project, 'Cur');
  const estimate = phase === '82' ? (told(bill, 'Totals/TotalNet') ?? told(bill, 'Totals/Total')) : null;
  const place = told(framework, 'TotContrVal') ?? estimate;
  const amount = Number(place?.text);
  const known = /^[A-Z]{3}$/u.test(currency?.text ?? '') && amount > 0;
  return fact(source, known && currency ? { amount, currency: currency.text } : null, [place], 0.9);
}
