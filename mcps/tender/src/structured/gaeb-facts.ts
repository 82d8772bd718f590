import { fact } from '../notice/facts.ts';
import type { Facts, FactMoment } from '../notice/facts.ts';
import { isoMoment } from '../notice/moments.ts';
import { all, at, deep, noticeTree } from '../notice/tree.ts';
import type { NoticeElement, NoticeText } from '../notice/tree.ts';
import type { Source } from '../source/source.ts';
import { gaebLots } from './gaeb-lots.ts';

/** What a GAEB file says beside its positions: project, award, owner. Prices are the bidder's, so no value is taken from them. */
export function gaebFacts(source: Source): Facts {
  const root = at(noticeTree(source.document, source), 'GAEB');
  const award = at(root, 'Award');
  const info = at(award, 'AwardInfo');
  const owner = all(award, 'OWN');
  const own = (element: NoticeElement | null | undefined): NoticeText | null => element?.own ?? null;
  const first = (elements: NoticeElement[]): NoticeText | null => own(elements.find((element) => element.own));
  const text = (place: NoticeText | null, strength?: number) => fact(source, place?.text ?? null, [place], strength);
  const name = at(root, 'PrjInfo/NamePrj');
  // Programs write a short code there (`PRJ-1`) as often as a name.
  const named = /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(name?.own?.text ?? '');
  const ofOwner = (path: string): NoticeText | null => first(owner.flatMap((one) => all(one, path)));
  const [start, end] = [own(at(info, 'CnstStart')), own(at(info, 'CnstEnd'))];
  return {
    fields: {
      title: [...text(own(at(root, 'PrjInfo/LblPrj'))), ...text(named ? own(name) : null, 0.85), ...text(first(deep(award, 'LblBoQ')), 0.8), ...text(own(name), 0.6)],
      buyer_name: fact(source, [ofOwner('Address/Name1'), ofOwner('Address/Name2')].flatMap((place) => place?.text ?? []).join(' '), [ofOwner('Address/Name1'), ofOwner('Address/Name2')]),
      buyer_contact_email: text(ofOwner('Address/Email')),
      reference_number: [...text(ofOwner('DPNo')), ...text(ofOwner('AwardNo'), 0.9)],
      // Tenders are opened as soon as none may come in any more.
      submission_deadline: [...day(source, [own(at(info, 'SubmDate')), own(at(info, 'SubmTime'))], 0.95), ...day(source, [own(at(info, 'OpenDate')), own(at(info, 'OpenTime'))], 0.78)],
      binding_period_end: day(source, [own(at(info, 'AcceptDate'))], 0.9, 10),
      contract_start: day(source, [start], 0.95, 10),
      contract_end: day(source, [end], 0.95, 10),
      place_of_performance: text(first(deep(root, 'CnstSiteName', 'CnstSite')), 0.8),
    },
    lots: gaebLots(source),
    criteria: [],
    moments: moments(info, source.language),
  };
}

function day(source: Source, [date, time]: (NoticeText | null)[], strength: number, length = 99) {
  return fact(source, isoMoment(date?.text, time?.text)?.slice(0, length) ?? null, [date, time], strength);
}

type Kind = Pick<FactMoment, 'kind'> & { de: string; en: string; day: string; time?: string };

const DAYS: Kind[] = [
  { kind: 'submission', de: 'Einreichung der Angebote', en: 'Submission of tenders', day: 'SubmDate', time: 'SubmTime' },
  { kind: 'opening', de: 'Eröffnungstermin', en: 'Opening of tenders', day: 'OpenDate', time: 'OpenTime' },
  { kind: 'binding_period_end', de: 'Ende der Zuschlagsfrist', en: 'End of the acceptance period', day: 'AcceptDate' },
  { kind: 'contract_start', de: 'Baubeginn', en: 'Start of construction', day: 'CnstStart' },
  { kind: 'contract_end', de: 'Bauende', en: 'End of construction', day: 'CnstEnd' },
];

function moments(info: NoticeElement | null, language: 'de' | 'en'): FactMoment[] {
  return DAYS.flatMap(({ kind, day: date, time, ...names }) => {
    const places = [at(info, date)?.own, time ? at(info, time)?.own : null].filter((place) => !!place);
    const iso = isoMoment(places[0]?.text, places[1]?.text);
    return iso ? [{ kind, label: names[language], at: iso, places, lot: null, derived: false }] : [];
  });
}
