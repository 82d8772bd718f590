import type { FactMoment } from '../facts.ts';
import { isoMoment } from '../moments.ts';
import { all, at } from '../tree.ts';
import type { NoticeElement, NoticeText } from '../tree.ts';
import type { EformsNotice } from './eforms-notice.ts';

/** A deadline of one lot; `lot` is its index. */
type LotDay = { value: string; places: NoticeText[]; lot: number };

const TENDERS = 'TenderingProcess/TenderSubmissionDeadlinePeriod';
const REQUESTS = 'TenderingProcess/ParticipationRequestReceptionPeriod';

type Kind = Pick<FactMoment, 'kind'> & { de: string; en: string; path: string; day: string; time?: string };

// Days of a lot by the business terms BT-131, BT-1311, BT-13, BT-132, BT-130, BT-536, BT-537.
const DAYS: Kind[] = [
  { kind: 'submission', de: 'Frist für den Eingang der Angebote', en: 'Deadline for receipt of tenders', path: TENDERS, day: 'EndDate', time: 'EndTime' },
  { kind: 'participation', de: 'Frist für den Eingang der Teilnahmeanträge', en: 'Deadline for receipt of requests to participate', path: REQUESTS, day: 'EndDate', time: 'EndTime' },
  { kind: 'questions', de: 'Frist für die Anforderung zusätzlicher Informationen', en: 'Deadline for requesting additional information', path: 'TenderingProcess/AdditionalInformationRequestPeriod', day: 'EndDate', time: 'EndTime' },
  { kind: 'opening', de: 'Öffnung der Angebote', en: 'Opening of tenders', path: 'TenderingProcess/OpenTenderEvent', day: 'OccurrenceDate', time: 'OccurrenceTime' },
  { kind: 'other', de: 'Voraussichtliche Absendung der Aufforderung zur Angebotsabgabe', en: 'Estimated dispatch of the invitations to submit a tender', path: 'TenderingProcess/InvitationSubmissionPeriod', day: 'StartDate' },
  { kind: 'contract_start', de: 'Beginn', en: 'Start', path: 'ProcurementProject/PlannedPeriod', day: 'StartDate' },
  { kind: 'contract_end', de: 'Ende', en: 'End', path: 'ProcurementProject/PlannedPeriod', day: 'EndDate' },
];

/** The days of an eForms notice that a bidder should know; those of one lot among several with its number. */
export function eformsMoments({ root, lots }: EformsNotice, language: 'de' | 'en'): FactMoment[] {
  return [root, ...lots].flatMap((part) =>
    DAYS.flatMap(({ kind, path, day, time, ...names }) =>
      all(part, path).flatMap((period): FactMoment[] => {
        const moment = momentOf(period, day, time);
        const lot = part !== root && lots.length > 1 ? (at(part, 'ID')?.own?.text ?? null) : null;
        return moment ? [{ kind, label: names[language], at: moment.value, places: moment.places, lot, derived: false }] : [];
      }),
    ),
  );
}

/**
 * Per lot until when tenders (in a procedure that asks for requests only: requests to participate) and questions are taken, the
 * earliest first.
 */
export function eformsDeadlines({ lots, root }: EformsNotice): { submission: LotDay[]; questions: LotDay[] } {
  const parts = lots.length > 0 ? lots : [root];
  const read = (path: string): LotDay[] =>
    parts.flatMap((lot, i) => {
      const moment = momentOf(at(lot, path), 'EndDate', 'EndTime');
      return moment ? [{ ...moment, lot: i }] : [];
    });
  const sorted = (found: LotDay[]): LotDay[] => found.toSorted((a, b) => a.value.localeCompare(b.value));
  const tenders = read(TENDERS);
  return { submission: sorted(tenders.length > 0 ? tenders : read(REQUESTS)), questions: sorted(read('TenderingProcess/AdditionalInformationRequestPeriod')) };
}

function momentOf(period: NoticeElement | null, day: string, time?: string): { value: string; places: NoticeText[] } | null {
  const [date, clock] = [at(period, day)?.own, time ? at(period, time)?.own : null];
  const value = isoMoment(date?.text, clock?.text);
  return value && date ? { value, places: clock ? [date, clock] : [date] } : null;
}
