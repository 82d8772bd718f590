import type { DeadlineKind } from '../schema.ts';

/** How far somebody is with a requirement. */
export type RequirementProgress = 'open' | 'in_progress' | 'fulfilled' | 'not_relevant';

type ExportWords = {
  deadlines: Record<DeadlineKind, string>;
  progress: Record<RequirementProgress, string>;
  matrix: string; status: string; owner: string; note: string; section: string; file: string; place: string; certainty: string; yes: string;
  asWritten: string; noZone: string; zone: string; derived: string; source: string; pageShort: string;
  workingDays: string; holidays: string; endOfDay: string; standardInSummer: (zone: string) => string; earlierHour: string; summerInWinter: (zone: string) => string; week: (from: string, to: string) => string; noDay: string;
};

/** The words of the files that are made of a result, beside those of the report. Kinds of days are called what the pages call them. */
export const EXPORT_WORDS: Record<'de' | 'en', ExportWords> = {
  de: {
    deadlines: {
      submission: 'Angebotsfrist', questions: 'Frist für Bieterfragen', binding_period_end: 'Ende der Bindefrist', contract_start: 'Vertragsbeginn', contract_end: 'Vertragsende',
      participation: 'Teilnahmefrist', site_visit: 'Besichtigung oder Bieterkonferenz', opening: 'Angebotsöffnung', presentation: 'Präsentation', award: 'Zuschlag', option: 'Verlängerungsoption', other: 'Termin',
    },
    progress: { open: 'offen', in_progress: 'in Arbeit', fulfilled: 'erfüllt', not_relevant: 'nicht relevant' },
    matrix: 'Anforderungen', status: 'Stand', owner: 'Zuständig', note: 'Anmerkung', section: 'Abschnitt', file: 'Datei', place: 'Seite', certainty: 'Sicherheit in %', yes: 'ja',
    asWritten: 'Zeit wie in den Unterlagen angegeben.', noZone: 'Die Unterlagen nennen keine Zeitzone.', zone: 'Zeitzone wie angegeben', derived: 'Dieser Wert ist aus anderen errechnet und steht nicht im Dokument.', source: 'Beleg', pageShort: 'S.',
    workingDays: 'Gezählt von Montag bis Freitag; Feiertage sind nicht berücksichtigt und können den Tag verschieben.',
    holidays: 'Feiertage nicht berücksichtigt',
    endOfDay: 'Die Unterlagen nennen 24:00 Uhr, das Ende dieses Tages; eingetragen ist seine letzte Minute.',
    standardInSummer: (zone) => `Die Unterlagen schreiben ${zone}, an diesem Tag gilt aber fast überall in dieser Zone Sommerzeit: als Ortszeit gelesen ist es eine Stunde früher.`,
    earlierHour: 'Der Kalender enthält die frühere Stunde.',
    summerInWinter: (zone) => `Die Unterlagen schreiben ${zone}, an diesem Tag gilt in dieser Zone aber keine Sommerzeit: als Ortszeit gelesen ist es eine Stunde später.`,
    week: (from, to) => `${from} bis ${to}`, noDay: 'kein Tag genannt',
  },
  en: {
    deadlines: {
      submission: 'Submission deadline', questions: 'Deadline for questions', binding_period_end: 'Binding period ends', contract_start: 'Contract start', contract_end: 'Contract end',
      participation: 'Deadline for participation', site_visit: 'Site visit or bidders’ conference', opening: 'Opening of bids', presentation: 'Presentation', award: 'Award', option: 'Option to extend', other: 'Date',
    },
    progress: { open: 'open', in_progress: 'in progress', fulfilled: 'fulfilled', not_relevant: 'not relevant' },
    matrix: 'Requirements', status: 'Status', owner: 'Owner', note: 'Note', section: 'Section', file: 'File', place: 'Page', certainty: 'Certainty in %', yes: 'yes',
    asWritten: 'Time as given in the documents.', noZone: 'The documents name no time zone.', zone: 'Time zone as stated', derived: 'This value is calculated from others, not written in the document.', source: 'Source', pageShort: 'p.',
    workingDays: 'Counted Monday to Friday; public holidays are not left out and may move the day.',
    holidays: 'public holidays not considered',
    endOfDay: 'The documents say 24:00, the end of this day; the entry is its last minute.',
    standardInSummer: (zone) => `The documents write ${zone}, but on this day nearly all of that zone keeps summer time: read as local time it is an hour earlier.`,
    earlierHour: 'The calendar has the earlier hour.',
    summerInWinter: (zone) => `The documents write ${zone}, but on this day that zone keeps no summer time: read as local time it is an hour later.`,
    week: (from, to) => `${from} to ${to}`, noDay: 'no day stated',
  },
};
