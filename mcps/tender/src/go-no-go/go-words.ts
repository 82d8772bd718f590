import type { Phrase } from '../bidding/phrase.ts';
import type { TenderLanguage } from '../bidding/read-tender.ts';
import type { GoNoGoOutput } from './schema.ts';

/** What can be said for and against a bid. */
export type GoCode =
  | 'eligibility' | 'eligibilityNone' | 'decided' | 'declarations'
  | 'fitUnknown' | 'fit' | 'fitNone' | 'positionsFit' | 'positionsFitNone'
  | 'referencesUnknown' | 'references' | 'referencesNone' | 'noDeadline' | 'daysLeft' | 'daysPast'
  | 'capacityUnknown' | 'capacity' | 'capacityByValue' | 'sizeUnknown' | 'sizeWithin' | 'sizeOutside'
  | 'criteriaUnknown' | 'criteria' | 'effortUnknown' | 'effort'
  | 'passed' | 'near' | 'excluded' | 'notMet' | 'unclear' | 'openMusts' | 'plain';

type GoWords = {
  reasons: Record<GoCode, (...values: string[]) => string>;
  recommendations: Record<GoNoGoOutput['recommendation'], string>;
  always: (recommendation: string, score: string) => string;
};

/** A sentence for or against a bid, not yet in any language. */
export const goPhrase = (code: GoCode, ...values: Phrase['values']): Phrase => ({ code, values });

/** The same in words, and the advice. */
export const GO_WORDS: Record<TenderLanguage, GoWords> = {
  de: {
    reasons: {
      eligibility: (met = '', notMet = '', open = '') => `Muss-Anforderungen: ${met} erfüllt, ${notMet} nicht erfüllt, ${open} offen.`,
      eligibilityNone: () => 'Die Unterlagen verlangen vom Bieter nichts, das sich mit dem Profil vergleichen ließe.',
      decided: (decided = '', all = '') => `Entschieden ${decided === '1' ? 'ist' : 'sind'} erst ${decided} von ${all}; nur mit diesem Anteil zählt die Eignung.`,
      declarations: (count = '') => `${count === '1' ? 'Eine Erklärung ist' : `${count} Erklärungen sind`} beim Bieten abzugeben und hier nicht mitgezählt.`,
      fitUnknown: () => 'Titel der Ausschreibung oder Leistungen des Unternehmens sind nicht bekannt.',
      fit: (service = '') => `Passt zur Leistung „${service}“.`,
      fitNone: () => 'Keine Leistung des Unternehmens wird im Titel oder in den Losen genannt.',
      positionsFit: (count = '', all = '', names = '') => `${count} von ${all} Positionen des Verzeichnisses nennen Leistungen oder Kostenansätze des Unternehmens: ${names}.`,
      positionsFitNone: (all = '') => `Auch keine der ${all} Positionen des Verzeichnisses nennt eine Leistung oder einen Kostenansatz des Unternehmens.`,
      referencesUnknown: () => 'Das Profil nennt keine Referenzen, oder der Gegenstand ist nicht bekannt.',
      references: (titles = '') => `Ähnliche Referenzen: ${titles}.`,
      referencesNone: () => 'Keine Referenz hat Worte mit dem Gegenstand gemeinsam.',
      noDeadline: () => 'Die Unterlagen nennen keine Angebotsfrist.',
      daysLeft: (days = '') => `Noch ${days} Tag${days === '1' ? '' : 'e'} bis zur Angebotsfrist.`,
      daysPast: (days = '') => `Die Angebotsfrist ist seit ${days} Tag${days === '1' ? '' : 'en'} abgelaufen.`,
      capacityUnknown: () => 'Aufwand im Monat oder freie Stunden sind nicht bekannt.',
      capacity: (needed = '', free = '') => `Der Auftrag braucht etwa ${needed} Stunden im Monat, frei sind ${free}.`,
      capacityByValue: () => 'Gerechnet aus dem geschätzten Wert und dem mittleren Stundensatz des Profils.',
      sizeUnknown: () => 'Auftragswert oder gewünschte Größe sind nicht bekannt.',
      sizeWithin: (value = '') => `Der geschätzte Wert von ${value} liegt im gewünschten Rahmen.`,
      sizeOutside: (value = '') => `Der geschätzte Wert von ${value} liegt außerhalb des gewünschten Rahmens.`,
      criteriaUnknown: () => 'Die Gewichte der Zuschlagskriterien sind nicht vollständig bekannt.',
      criteria: (price = '') => `Der Preis zählt ${price} %, der Rest ist durch Qualität zu gewinnen.`,
      effortUnknown: () => 'Das Profil hat weder Texte noch Nachweise, aus denen ein Angebot entstehen kann.',
      effort: (known = '', all = '') => `Zu ${known} von ${all} Anforderungen gibt es schon Texte oder Nachweise.`,
      passed: (day = '') => `Die Angebotsfrist ist am ${day} abgelaufen.`,
      near: (days = '') => `Bis zur Angebotsfrist ${days === '1' ? 'ist es nur ein Tag' : `sind es nur ${days} Tage`}.`,
      excluded: (reason = '') => `Ausschlusskriterium nicht erfüllt: ${reason}`,
      notMet: (reason = '') => `Nicht erfüllt: ${reason}`,
      unclear: (what = '', missing = '') => `Zu klären: ${what} – es fehlt: ${missing}`,
      openMusts: (open = '', all = '') => `${open} von ${all} Muss-Anforderungen an den Bieter ${open === '1' ? 'entscheidet' : 'entscheiden'} sich nicht aus dem Profil allein.`,
      plain: (text = '') => text,
    },
    recommendations: { go: 'Bieten', conditional: 'Bieten, wenn sich die offenen Punkte klären', no_go: 'Nicht bieten', open: 'Keine, dafür ist zu wenig bekannt' },
    always: (recommendation, score) => `Empfehlung: ${recommendation}${score}. Die Entscheidung trifft immer ein Mensch.`,
  },
  en: {
    reasons: {
      eligibility: (met = '', notMet = '', open = '') => `Mandatory requirements: ${met} met, ${notMet} not met, ${open} open.`,
      eligibilityNone: () => 'The documents ask nothing of bidders that can be compared with the profile.',
      decided: (decided = '', all = '') => `Only ${decided} of ${all} ${decided === '1' ? 'is' : 'are'} decided, so eligibility counts for that share of its weight.`,
      declarations: (count = '') => `${count === '1' ? 'One declaration is' : `${count} declarations are`} to be made with the bid and not counted here.`,
      fitUnknown: () => 'Either the title of the tender or the company’s services are not known.',
      fit: (service = '') => `Fits the service “${service}”.`,
      fitNone: () => 'Neither the title nor the lots name any of the company’s services.',
      positionsFit: (count = '', all = '', names = '') => `${count} of the ${all} items of the bill name${count === '1' ? 's' : ''} services or unit costs of the company: ${names}.`,
      positionsFitNone: (all = '') => `Nor does any of the ${all} items of the bill name a service or unit cost of the company.`,
      referencesUnknown: () => 'Either the profile has no references or the subject is not known.',
      references: (titles = '') => `Similar references: ${titles}.`,
      referencesNone: () => 'No reference shares words with the subject.',
      noDeadline: () => 'The documents state no submission deadline.',
      daysLeft: (days = '') => `${days} day${days === '1' ? '' : 's'} left until the submission deadline.`,
      daysPast: (days = '') => `The submission deadline passed ${days} day${days === '1' ? '' : 's'} ago.`,
      capacityUnknown: () => 'Either the effort per month or the company’s free hours are not known.',
      capacity: (needed = '', free = '') => `The contract takes about ${needed} hours a month; ${free} are free.`,
      capacityByValue: () => 'Worked out from the estimated value and the profile’s average hourly rate.',
      sizeUnknown: () => 'Either the contract value or the size of contract the company wants is not known.',
      sizeWithin: (value = '') => `The estimated value of ${value} is within the range the company wants.`,
      sizeOutside: (value = '') => `The estimated value of ${value} is outside the range the company wants.`,
      criteriaUnknown: () => 'The weights of the award criteria are not fully known.',
      criteria: (price = '') => `Price counts for ${price}%; the rest can be won on quality.`,
      effortUnknown: () => 'The profile has neither texts nor proofs to build a bid on.',
      effort: (known = '', all = '') => `The profile has texts or proofs for ${known} of ${all} requirements.`,
      passed: (day = '') => `The submission deadline passed on ${day}.`,
      near: (days = '') => `Only ${days} ${days === '1' ? 'day is' : 'days are'} left until the submission deadline.`,
      excluded: (reason = '') => `Exclusion criterion not met: ${reason}`,
      notMet: (reason = '') => `Not met: ${reason}`,
      unclear: (what = '', missing = '') => `To be clarified: ${what} – missing: ${missing}`,
      openMusts: (open = '', all = '') => `${open} of ${all} mandatory requirement${all === '1' ? '' : 's'} on the bidder cannot be decided from the profile alone.`,
      plain: (text = '') => text,
    },
    recommendations: { go: 'bid', conditional: 'bid if the open points can be clarified', no_go: 'do not bid', open: 'none, too little is known for one' },
    always: (recommendation, score) => `Recommendation: ${recommendation}${score}. The decision is always a person’s.`,
  },
};
