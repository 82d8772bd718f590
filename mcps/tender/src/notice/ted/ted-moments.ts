import { isoMoment } from '../moments.ts';
import type { FactMoment } from '../facts.ts';
import { at, deep } from '../tree.ts';
import type { NoticeText } from '../tree.ts';
import { lotNumber } from './ted-lots.ts';
import { tedObjects } from './ted-form.ts';
import type { TedNotice } from './ted-form.ts';

type Kind = Pick<FactMoment, 'kind'> & { de: string; en: string; day: string; time?: string };

// What the forms print beside these days.
const DAYS: Kind[] = [
  { kind: 'submission', de: 'Schlusstermin für den Eingang der Angebote oder Teilnahmeanträge', en: 'Time limit for receipt of tenders or requests to participate', day: 'DATE_RECEIPT_TENDERS', time: 'TIME_RECEIPT_TENDERS' },
  { kind: 'other', de: 'Voraussichtlicher Tag der Absendung der Aufforderungen', en: 'Estimated date of dispatch of invitations', day: 'DATE_DISPATCH_INVITATIONS' },
  { kind: 'binding_period_end', de: 'Bindefrist des Angebots', en: 'Tender must be valid until', day: 'DATE_TENDER_VALID' },
  { kind: 'opening', de: 'Öffnung der Angebote', en: 'Opening of tenders', day: 'DATE_OPENING_TENDERS', time: 'TIME_OPENING_TENDERS' },
  { kind: 'award', de: 'Voraussichtlicher Beginn der Vergabeverfahren', en: 'Scheduled date for start of award procedures', day: 'DATE_AWARD_SCHEDULED' },
];

/** The days of a TED notice that a bidder should know; those of a lot with its number. */
export function tedMoments(notice: TedNotice, language: 'de' | 'en'): FactMoment[] {
  const procedure = at(notice.form, 'PROCEDURE') ?? notice.form;
  const own = DAYS.flatMap(({ kind, day, time, ...names }) => {
    const [date, clock] = [deep(procedure, day)[0]?.own, time ? deep(procedure, time)[0]?.own : null];
    return moment(kind, names[language], [date, clock], null);
  });
  const objects = tedObjects(notice);
  const contract = objects.flatMap((object) => [
    ...moment('contract_start', language === 'de' ? 'Beginn' : 'Start', [at(object, 'DATE_START')?.own], objects.length > 1 ? lotNumber(object) : null),
    ...moment('contract_end', language === 'de' ? 'Ende' : 'End', [at(object, 'DATE_END')?.own], objects.length > 1 ? lotNumber(object) : null),
  ]);
  return [...own, ...contract];
}

function moment(kind: FactMoment['kind'], label: string, [day, time]: (NoticeText | null | undefined)[], lot: string | null): FactMoment[] {
  const iso = isoMoment(day?.text, time?.text);
  return iso && day ? [{ kind, label, at: iso, places: time ? [day, time] : [day], lot, derived: false }] : [];
}
