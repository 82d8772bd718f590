type Names = { de: string; en: string };

/**
 * Kinds of procedure by the codes of eForms, of TED's forms and of TED's coded data, as the forms print them; below the thresholds by the
 * codes of eForms-DE (`us-…`) and of the short notices that German portals pass on (`de-…`), as German law calls them.
 */
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
  { codes: ['de-open', 'us-open'], names: { de: 'Öffentliche Ausschreibung', en: 'Open tendering' } },
  { codes: ['de-restricted-w-call', 'us-res-tw'], names: { de: 'Beschränkte Ausschreibung mit Teilnahmewettbewerb', en: 'Restricted tendering with a call for competition' } },
  { codes: ['de-restricted-wo-call', 'us-res-no-tw'], names: { de: 'Beschränkte Ausschreibung ohne Teilnahmewettbewerb', en: 'Restricted tendering without a call for competition' } },
  { codes: ['de-comp-w-call', 'de-comp-neg-w-call', 'us-neg-w-call'], names: { de: 'Verhandlungsvergabe mit Teilnahmewettbewerb', en: 'Negotiated award with a call for competition' } },
  { codes: ['de-comp-wo-call', 'de-comp-neg-wo-call', 'us-neg-wo-call'], names: { de: 'Verhandlungsvergabe ohne Teilnahmewettbewerb', en: 'Negotiated award without a call for competition' } },
  { codes: ['us-free'], names: { de: 'Freihändige Vergabe', en: 'Award by private contract' } },
  { codes: ['us-free-tw'], names: { de: 'Freihändige Vergabe mit Teilnahmewettbewerb', en: 'Award by private contract with a call for competition' } },
  { codes: ['us-free-no-tw'], names: { de: 'Freihändige Vergabe ohne Teilnahmewettbewerb', en: 'Award by private contract without a call for competition' } },
];

/** What a procedure's code stands for, or null for an unknown one and those that say that nothing is said. */
export function procedureOfCode(code: string, language: 'de' | 'en'): string | null {
  return KINDS.find(({ codes }) => codes.includes(code))?.names[language] ?? null;
}
