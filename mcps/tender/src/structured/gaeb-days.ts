import { fact } from '../notice/facts.ts';
import type { FactMoment } from '../notice/facts.ts';
import { isoMoment } from '../notice/moments.ts';
import { at } from '../notice/tree.ts';
import type { NoticeText } from '../notice/tree.ts';
import type { Source } from '../source/source.ts';
import type { GaebElements } from './gaeb-elements.ts';

type Kind = Pick<FactMoment, 'kind'> & { de: string; en: string; day: string; time?: string };

const DAYS: Kind[] = [
  { kind: 'opening', de: 'Eröffnungstermin', en: 'Opening of tenders', day: 'OpenDate', time: 'OpenTime' },
  { kind: 'binding_period_end', de: 'Ende der Zuschlagsfrist', en: 'End of the acceptance period', day: 'EvalEnd' },
  { kind: 'contract_start', de: 'Voraussichtlicher Beginn der Ausführung', en: 'Expected start of the works', day: 'CnstStart' },
  { kind: 'contract_end', de: 'Voraussichtliches Ende der Ausführung', en: 'Expected end of the works', day: 'CnstEnd' },
  { kind: 'contract_start', de: 'Beginn des Rahmenvertrags', en: 'Start of the framework agreement', day: 'MastAgrInfo/MastAgrBeg' },
  { kind: 'contract_end', de: 'Ende des Rahmenvertrags', en: 'End of the framework agreement', day: 'MastAgrInfo/MastAgrEnd' },
  { kind: 'other', de: 'Abnahme', en: 'Acceptance of the works', day: 'AcceptDate' },
];

/** The days of the award that have an element: the opening, the end of the acceptance period, the time of the works or of the framework. */
export function gaebMoments({ info }: GaebElements, language: 'de' | 'en'): FactMoment[] {
  return DAYS.flatMap(({ kind, day: path, time, ...names }) => {
    const [date, hour] = [at(info, path)?.own, time ? hourOf(at(info, time)?.own) : null];
    const iso = isoMoment(date?.text, hour?.text);
    return iso && date ? [{ kind, label: names[language], at: iso, places: hour ? [date, hour] : [date], lot: null, derived: false }] : [];
  });
}

/** One of these days as a field's value. Tenders are due when they are opened: as soon as that begins, none may come in any more. */
export function dayFact(source: Source, moments: FactMoment[], kind: FactMoment['kind'], strength: number) {
  const ofKind = moments.filter((moment) => moment.kind === kind);
  // A framework agreement's own time, where there is one, is the contract's; that of the works is a first order's.
  const moment = ofKind.at(-1);
  return fact(source, moment?.at ?? null, moment?.places ?? [], strength);
}

/** Programs write 00:00:00 where no hour was set. */
function hourOf(place: NoticeText | null | undefined): NoticeText | null {
  return place && !/^0?0:00(?::00(?:\.0+)?)?/u.test(place.text) ? place : null;
}
