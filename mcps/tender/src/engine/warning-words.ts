import { REPORT_WORDS } from '../report-words.ts';
import type { FieldName } from '../schema.ts';

type Quoted = { quote: string; file: string; page: number | null };

export type WarningWords = {
  scanned: (file: string, pages: number[], more: boolean) => string;
  unreadable: (file: string, page: number | null) => string;
  littleText: (file: string) => string;
  impossibleDate: (file: string, text: string) => string;
  contradiction: (field: FieldName, values: Quoted[]) => string;
};

/** What warnings say, in the language of the tender: whoever works on a German tender reads German. */
export const WARNING_WORDS: Record<'de' | 'en', WarningWords> = {
  de: {
    scanned: (file, pages, more) =>
      `${file}: ${pages.length === 1 ? 'Seite' : 'die Seiten'} ${pages.join(', ')}${more ? ' …' : ''} ${pages.length === 1 ? 'konnte' : 'konnten'} nicht gelesen werden, da dort kein Text steht, nur ein Bild.`,
    unreadable: (file, page) => `${file}: ${page === null ? 'eine Seite' : `Seite ${page}`} konnte nicht gelesen werden.`,
    littleText: (file) => `${file} enthält kaum Text.`,
    impossibleDate: (file, text) => `${file}: den Tag ${text} gibt es nicht.`,
    contradiction: (field, values) =>
      `Zwei verschiedene Angaben zu „${REPORT_WORDS.de.fields[field]}“: ${values.map(({ quote, file, page }) => `„${quote}“ (${file}${page ? `, Seite ${page}` : ''})`).join(' und ')}.`,
  },
  en: {
    scanned: (file, pages, more) =>
      `${file}: ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}${more ? ' …' : ''} could not be read, as there is no text, only an image.`,
    unreadable: (file, page) => `${file}: ${page === null ? 'a page' : `page ${page}`} could not be read.`,
    littleText: (file) => `${file} has hardly any text.`,
    impossibleDate: (file, text) => `${file}: there is no such day as ${text}.`,
    contradiction: (field, values) =>
      `Two different values for “${REPORT_WORDS.en.fields[field]}”: ${values.map(({ quote, file, page }) => `“${quote}” (${file}${page ? `, page ${page}` : ''})`).join(' and ')}.`,
  },
};
