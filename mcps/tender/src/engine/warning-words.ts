import { REPORT_WORDS } from '../report-words.ts';
import type { FieldName } from '../schema.ts';

type Quoted = { quote: string; file: string; page: number | null };

export type WarningWords = {
  scanned: (file: string, pages: number[], more: boolean) => string;
  doubtful: (file: string, pages: number[], more: boolean) => string;
  unreadable: (file: string, page: number | null) => string;
  unreadPart: (file: string, reason: string) => string;
  mixedTenders: (values: Quoted[]) => string;
  littleText: (file: string) => string;
  hiddenText: (file: string) => string;
  impossibleDate: (file: string, text: string) => string;
  wrongWeekday: (file: string, text: string) => string;
  contradiction: (field: FieldName, values: Quoted[]) => string;
};

/** What warnings say, in the language of the tender: whoever works on a German tender reads German. */
export const WARNING_WORDS: Record<'de' | 'en', WarningWords> = {
  de: {
    scanned: (file, pages, more) =>
      `${file}: ${pages.length === 1 ? 'Seite' : 'die Seiten'} ${pages.join(', ')}${more ? ' …' : ''} ${pages.length === 1 ? 'konnte' : 'konnten'} nicht gelesen werden, da dort kein Text steht, nur ein Bild.`,
    doubtful: (file, pages, more) => `${file}: der Text von ${pages.length === 1 ? 'Seite' : 'den Seiten'} ${pages.join(', ')}${more ? ' …' : ''} ist nur schlecht zu erkennen; Zahlen und Namen können falsch gelesen sein.`,
    unreadPart: (file, reason) => `${file} wurde nicht gelesen: ${reason}`,
    mixedTenders: (values) => `Die Unterlagen scheinen zu verschiedenen Ausschreibungen zu gehören: ${values.map(({ quote, file }) => `„${quote}“ (${file})`).join(' und ')}.`,
    unreadable: (file, page) => `${file}: ${page === null ? 'eine Seite' : `Seite ${page}`} konnte nicht gelesen werden.`,
    littleText: (file) => `${file} enthält kaum Text.`,
    hiddenText: (file) => `${file} enthält Text, den Word nicht anzeigt; er wurde nicht gelesen. Bitte ansehen: So können Anweisungen an Programme versteckt sein.`,
    impossibleDate: (file, text) => `${file}: den Tag ${text} gibt es nicht.`,
    wrongWeekday: (file, text) => `${file}: In „${text}“ passen Wochentag und Datum nicht zusammen. Bitte klären, welcher Tag gemeint ist.`,
    contradiction: (field, values) =>
      `Zwei verschiedene Angaben zu „${REPORT_WORDS.de.fields[field]}“: ${values.map(({ quote, file, page }) => `„${quote}“ (${file}${page ? `, Seite ${page}` : ''})`).join(' und ')}.`,
  },
  en: {
    scanned: (file, pages, more) =>
      `${file}: ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}${more ? ' …' : ''} could not be read, as there is no text, only an image.`,
    doubtful: (file, pages, more) => `${file}: the text of ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}${more ? ' …' : ''} is hard to recognise; figures and names may be misread.`,
    unreadPart: (file, reason) => `${file} was not read: ${reason}`,
    mixedTenders: (values) => `The documents seem to belong to different tenders: ${values.map(({ quote, file }) => `“${quote}” (${file})`).join(' and ')}.`,
    unreadable: (file, page) => `${file}: ${page === null ? 'a page' : `page ${page}`} could not be read.`,
    littleText: (file) => `${file} has hardly any text.`,
    hiddenText: (file) => `${file} has text that Word does not show; it was not read. Please look at it: instructions to programs can be hidden that way.`,
    impossibleDate: (file, text) => `${file}: there is no such day as ${text}.`,
    wrongWeekday: (file, text) => `${file}: in “${text}” the weekday and the date do not belong together. Please find out which day is meant.`,
    contradiction: (field, values) =>
      `Two different values for “${REPORT_WORDS.en.fields[field]}”: ${values.map(({ quote, file, page }) => `“${quote}” (${file}${page ? `, page ${page}` : ''})`).join(' and ')}.`,
  },
};
