import type { TenderLanguage } from '../bidding/read-tender.ts';

export type GoWords = {
  eligibility: (met: number, notMet: number, open: number) => string; eligibilityNone: string; fitUnknown: string; fit: (service: string) => string; fitNone: string;
  referencesUnknown: string; references: (titles: string) => string; referencesNone: string; noDeadline: string; daysLeft: (days: number) => string;
  capacityUnknown: string; capacity: (needed: string, free: string, byValue: boolean) => string; sizeUnknown: string; size: (value: string, within: boolean) => string;
  criteriaUnknown: string; criteria: (price: string) => string; effortUnknown: string; effort: (known: number, all: number) => string;
  passed: (day: string) => string; near: (days: number) => string; excluded: (reason: string) => string; notMet: (reason: string) => string; unclear: (what: string, missing: string) => string; openMusts: (open: number, all: number) => string; outOfSize: (value: string) => string;
  recommendations: { go: string; conditional: string; no_go: string }; always: (recommendation: string, score: string) => string;
};

/** Reasons for and against a bid, in the language of the tender. */
export const GO_WORDS: Record<TenderLanguage, GoWords> = {
  de: {
    eligibility: (met, notMet, open) => `Eignung: ${met} Muss-Anforderung${met === 1 ? '' : 'en'} erfüllt, ${notMet} nicht erfüllt, ${open} offen.`, eligibilityNone: 'Die Unterlagen verlangen vom Bieter nichts, das sich mit dem Profil vergleichen ließe.',
    fitUnknown: 'Titel der Ausschreibung oder Leistungen des Unternehmens sind nicht bekannt.', fit: (service) => `Passt zur Leistung „${service}“.`, fitNone: 'Keine Leistung des Unternehmens wird im Titel oder in den Losen genannt.',
    referencesUnknown: 'Das Profil nennt keine Referenzen, oder der Gegenstand ist nicht bekannt.', references: (titles) => `Ähnliche Referenzen: ${titles}.`, referencesNone: 'Keine Referenz hat Worte mit dem Gegenstand gemeinsam.',
    noDeadline: 'Die Unterlagen nennen keine Angebotsfrist.', daysLeft: (days) => (days < 0 ? `Die Angebotsfrist ist seit ${-days} Tagen abgelaufen.` : `Noch ${days} Tage bis zur Angebotsfrist.`),
    capacityUnknown: 'Aufwand im Monat oder freie Stunden sind nicht bekannt.', capacity: (needed, free, byValue) => `Der Auftrag braucht etwa ${needed} Stunden im Monat, frei sind ${free}.${byValue ? ' Gerechnet aus dem geschätzten Wert und dem mittleren Stundensatz des Profils.' : ''}`,
    sizeUnknown: 'Auftragswert oder gewünschte Größe sind nicht bekannt.', size: (value, within) => `Der geschätzte Wert von ${value} liegt ${within ? 'im' : 'außerhalb des'} gewünschten Rahmen${within ? '' : 's'}.`,
    criteriaUnknown: 'Die Gewichte der Zuschlagskriterien sind nicht vollständig bekannt.', criteria: (price) => `Der Preis zählt ${price} %, der Rest ist durch Qualität zu gewinnen.`,
    effortUnknown: 'Das Profil hat keine Texte, aus denen ein Angebot entstehen kann.', effort: (known, all) => `Zu ${known} von ${all} Anforderungen gibt es schon Texte oder Nachweise.`,
    passed: (day) => `Die Angebotsfrist ist am ${day} abgelaufen.`, near: (days) => `Bis zur Angebotsfrist sind es nur ${days} Tage.`,
    excluded: (reason) => `Ausschlusskriterium nicht erfüllt: ${reason}`, notMet: (reason) => `Nicht erfüllt: ${reason}`, unclear: (what, missing) => `Zu klären: ${what} – es fehlt: ${missing}`, openMusts: (open, all) => `${open} von ${all} Muss-Anforderungen an den Bieter ${open === 1 ? 'entscheidet' : 'entscheiden'} sich nicht aus dem Profil allein.`, outOfSize: (value) => `Der geschätzte Wert von ${value} liegt außerhalb des gewünschten Rahmens.`,
    recommendations: { go: 'Bieten', conditional: 'Bieten, wenn sich die offenen Punkte klären', no_go: 'Nicht bieten' },
    always: (recommendation, score) => `Empfehlung: ${recommendation}${score}. Die Entscheidung trifft immer ein Mensch.`,
  },
  en: {
    eligibility: (met, notMet, open) => `Eligibility: ${met} must${met === 1 ? '' : 's'} met, ${notMet} not met, ${open} open.`, eligibilityNone: 'The documents ask nothing of bidders that could be compared with the profile.',
    fitUnknown: 'The title of the tender or the services of the company are not known.', fit: (service) => `Fits the service “${service}”.`, fitNone: 'The title and the lots name none of the company\'s services.',
    referencesUnknown: 'The profile has no references, or the subject is not known.', references: (titles) => `Similar references: ${titles}.`, referencesNone: 'No reference shares words with the subject.',
    noDeadline: 'The documents state no submission deadline.', daysLeft: (days) => (days < 0 ? `The submission deadline passed ${-days} days ago.` : `${days} days left to the submission deadline.`),
    capacityUnknown: 'The effort per month or the free hours are not known.', capacity: (needed, free, byValue) => `The contract takes about ${needed} hours a month, ${free} are free.${byValue ? ' Worked out from the estimated value and the mean rate of the profile.' : ''}`,
    sizeUnknown: 'The contract value or the wanted size is not known.', size: (value, within) => `The estimated value of ${value} is ${within ? 'within' : 'outside'} the wanted range.`,
    criteriaUnknown: 'The weights of the award criteria are not fully known.', criteria: (price) => `Price counts ${price} %, the rest can be won by quality.`,
    effortUnknown: 'The profile has no texts to make a bid from.', effort: (known, all) => `There are texts or proofs for ${known} of ${all} requirements.`,
    passed: (day) => `The submission deadline passed on ${day}.`, near: (days) => `Only ${days} days are left to the submission deadline.`,
    excluded: (reason) => `Exclusion criterion not met: ${reason}`, notMet: (reason) => `Not met: ${reason}`, unclear: (what, missing) => `To be cleared: ${what} – missing: ${missing}`, openMusts: (open, all) => `The profile alone does not decide ${open} of ${all} musts of the bidder.`, outOfSize: (value) => `The estimated value of ${value} is outside the wanted range.`,
    recommendations: { go: 'bid', conditional: 'bid if the open points can be cleared', no_go: 'do not bid' },
    always: (recommendation, score) => `Recommendation: ${recommendation}${score}. The decision is always a person's.`,
  },
};
