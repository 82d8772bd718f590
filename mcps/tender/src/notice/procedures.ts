type Names = { de: string; en: string };

/** Kinds of procedure by the codes of eForms, of TED's forms and of TED's coded data, as the forms print them. */
const KINDS: { codes: string[]; names: Names }[] = [
  { codes: ['open', 'PT_OPEN', '1'], names: { de: 'Offenes Verfahren', en: 'Open procedure' } },
  { codes: ['restricted', 'PT_RESTRICTED', '2', '3', 'PT_ACCELERATED_RESTRICTED'], names: { de: 'Nichtoffenes Verfahren', en: 'Restricted procedure' } },
  { codes: ['neg-w-call', 'PT_NEGOTIATED_WITH_PRIOR_CALL', '4', '6', 'PT_NEGOTIATED', 'PT_ACCELERATED_NEGOTIATED', 'PT_NEGOTIATED_CHOICE'], names: { de: 'Verhandlungsverfahren mit vorherigem Aufruf zum Wettbewerb', en: 'Negotiated procedure with prior call for competition' } },
  { codes: ['PT_COMPETITIVE_NEGOTIATION', 'B'], names: { de: 'Verhandlungsverfahren', en: 'Competitive procedure with negotiation' } },
  { codes: ['neg-wo-call', 'PT_NEGOTIATED_WITHOUT_PUBLICATION', 'PT_AWARD_CONTRACT_WITHOUT_CALL', 'T', 'V'], names: { de: 'Verhandlungsverfahren ohne vorherigen Aufruf zum Wettbewerb', en: 'Negotiated procedure without prior call for competition' } },
  { codes: ['comp-dial', 'PT_COMPETITIVE_DIALOGUE', 'C'], names: { de: 'Wettbewerblicher Dialog', en: 'Competitive dialogue' } },
  { codes: ['innovation', 'PT_INNOVATION_PARTNERSHIP', 'G'], names: { de: 'Innovationspartnerschaft', en: 'Innovation partnership' } },
  { codes: ['PT_INVOLVING_NEGOTIATION'], names: { de: 'Verhandlungsverfahren', en: 'Negotiated procedure' } },
  { codes: ['E', 'F', 'PT_AWARD_CONTRACT_WITH_PRIOR_PUBLICATION'], names: { de: 'Konzessionsvergabeverfahren', en: 'Concession award procedure' } },
  { codes: ['comp-tend'], names: { de: 'Wettbewerbliche Ausschreibung', en: 'Competitive tendering' } },
  { codes: ['oth-single'], names: { de: 'Sonstiges einstufiges Verfahren', en: 'Other single stage procedure' } },
  { codes: ['oth-mult'], names: { de: 'Sonstiges mehrstufiges Verfahren', en: 'Other multiple stage procedure' } },
];

/** What a procedure's code stands for, or null for an unknown one and those that say that nothing is said. */
export function procedureOfCode(code: string, language: 'de' | 'en'): string | null {
  return KINDS.find(({ codes }) => codes.includes(code))?.names[language] ?? null;
}
