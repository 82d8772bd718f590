type DoubtWords = { language: (file: string) => string; noTender: string };

/** What is said of papers that the rules were not made for. */
export const DOUBT_WORDS: Record<'de' | 'en', DoubtWords> = {
  de: {
    language: (file) => `${file} ist weder deutsch noch englisch. Angaben daraus sind nur zum Teil gelesen, und was fehlt, kann darin stehen.`,
    noTender: 'Nichts in den Unterlagen spricht für eine Ausschreibung.',
  },
  en: {
    language: (file) => `${file} is neither in German nor in English. It was read only in part, and what is missing may well be stated there.`,
    noTender: 'Nothing in the documents suggests that they are a tender.',
  },
};
