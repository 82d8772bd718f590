type Words = {
  verdicts: Record<'met' | 'not_met' | 'unclear', string>;
  conclusions: Record<'eligible' | 'not_eligible' | 'open', string>;
  recommendations: Record<'go' | 'conditional' | 'no_go' | 'open', string>;
  answers: Record<'fulfilled' | 'partly' | 'not_fulfilled' | 'open', string>;
  hours: string; labour: string; material: string; overhead: string; risk: string; profit: string; net: string;
  open: string;
  openItems: (open: number, all: number) => string;
  gap: string; decisive: string; missing: (what: string) => string;
};

/** The words of the terminal's summaries that the report does not have. */
export const SUMMARY_WORDS: Record<'de' | 'en', Words> = {
  de: {
    verdicts: { met: 'erfüllt', not_met: 'nicht erfüllt', unclear: 'unklar' },
    conclusions: { eligible: 'geeignet', not_eligible: 'nicht geeignet', open: 'noch offen' },
    recommendations: { go: 'anbieten', conditional: 'anbieten, wenn das Folgende geklärt ist', no_go: 'nicht anbieten', open: 'keine Empfehlung, dafür ist zu wenig bekannt' },
    answers: { fulfilled: 'erfüllt', partly: 'teilweise belegt', not_fulfilled: 'nicht erfüllt', open: 'offen' },
    hours: 'Stunden', labour: 'Lohn', material: 'Material', overhead: 'Gemeinkosten', risk: 'Wagnis', profit: 'Gewinn', net: 'Netto',
    open: 'offen', openItems: (open, all) => `${open} von ${all} Positionen sind offen und in den Summen nicht enthalten.`,
    gap: 'noch zu schreiben', decisive: 'Schließt aus', missing: (what) => `Es fehlt: ${what}.`,
  },
  en: {
    verdicts: { met: 'met', not_met: 'not met', unclear: 'unclear' },
    conclusions: { eligible: 'eligible', not_eligible: 'not eligible', open: 'still open' },
    recommendations: { go: 'bid', conditional: 'bid once the following is clarified', no_go: 'do not bid', open: 'no recommendation, too little is known for one' },
    answers: { fulfilled: 'fulfilled', partly: 'partly shown', not_fulfilled: 'not fulfilled', open: 'open' },
    hours: 'Hours', labour: 'Labour', material: 'Material', overhead: 'Overhead', risk: 'Risk', profit: 'Profit', net: 'Net',
    open: 'open', openItems: (open, all) => `${open} of ${all} items are open and not part of the sums.`,
    gap: 'still to be written', decisive: 'Rules the bid out', missing: (what) => `Missing: ${what}.`,
  },
};
