import { spaced } from '../labels/label.ts';
import { withoutLabel } from './modality.ts';
import type { Modality } from './modality.ts';

const pattern = (words: string): RegExp => new RegExp(spaced(words), 'iu');

// How often, by when or within what bounds: a plain sentence that says so of the work sets it.
const NUMBER = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|ten|twelve|thirty|sixty|ninety)';
const UNIT = '(?:(?:working|business|calendar) )?(?:minutes?|hours?|days?|weeks?|months?|years?)';
const BOUNDS = `(?:daily|nightly|weekly|fortnightly|monthly|quarterly|(?:once|twice|${NUMBER} times) (?:an?|per|every) (?:day|week|fortnight|month|quarter|year)|(?:every|each) (?:day|night|week|month|shift|visit)|at all times|around the clock|(?:the|on the) same day|(?:within|inside|for) (?:at least )?${NUMBER} ${UNIT}|${NUMBER} ${UNIT} (?:before|in advance|ahead)|by the (?:\\p{L}+|\\d+\\p{L}{2}) (?:(?:working|business|calendar) )?day|on or before|between \\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?)? (?:and|to)|(?:no|not) (?:later|longer|less|more|higher|lower|older) than|to a (?:height|depth|width|minimum)|before (?:each|every|any|contract|work|handover)|in writing|at no (?:extra|additional) (?:cost|charge)|by (?:certified|licensed|qualified|trained|accredited) \\p{L}+ only)`;
const GRENZEN = '(?:täglich|arbeitstäglich|werktags|wöchentlich|monatlich|vierteljährlich|halbjährlich|(?:ein|zwei|drei|vier)mal (?:pro|im|in der|je)|rund um die Uhr|am selben Tag|(?:innerhalb|binnen) (?:von )?[\\p{L}\\d]+ (?:Werktag|Arbeitstag|Stunde|Tag|Woche|Minute)\\p{L}*|alle [\\p{L}\\d]+ (?:Stunden|Tage|Wochen|Monate)|[\\p{L}\\d]+ (?:Tage|Wochen|Monate|Jahre) (?:lang|vorher)|von \\d{1,2}(?:[.:]\\d\\d)? (?:Uhr )?bis \\d{1,2}(?:[.:]\\d\\d)? Uhr|(?:bis )?spätestens|höchstens|mindestens)';
const SUBJECT = '(?!(?:it|there|this|that|he|she|they|es|this) )[^.;:?]{3,80}?';
const ENGLISH = pattern(`^${SUBJECT} (?:(?:is|are) (?:only |always |then )?(?:(?!used|visited|located|situated|operated|served|expected|issued|held|closed|based|attended|frequented)\\p{L}+(?:ed|en|ept|ut|wn|one|ent|ld)(?: back| out| off)?|on site|available|present|reachable) (?:[^.;?]{0,80} )?${BOUNDS}|(?:comes?|takes?) (?:back|place) ${BOUNDS}|(?:is|are) open (?:during|from|between)|(?:lasts?|takes?|exceeds?|consists? of|comprises?|is|are) (?:at least|a minimum of|(?:in )?(?:no|not) (?:longer|more|older|less|higher|lower) than))(?!\\p{L})`);
const GERMAN = pattern(`^${SUBJECT} (?:(?:wird|werden) (?:[^.;?]{0,80} )?${GRENZEN}(?!\\p{L})[^.;?]{0,60}(?:t|en)[.]?$|(?:erfolgt|erfolgen|beginnt|beginnen) (?:[^.;?]{0,60} )?${GRENZEN}(?!\\p{L})|(?:ist|sind) (?:[^.;?]{0,60} )?${GRENZEN}(?!\\p{L})[^.;?]{0,40}(?:erreichbar|lieferbar|verfügbar|besetzt)(?!\\p{L}))`);
// `Die Einweisung erfolgt durch den Bieter.`: who does it is named, so that it matters not what else the sentence speaks of.
const DURCH = pattern(`^${SUBJECT} (?:erfolgt|erfolgen) (?:[^.;?]{0,60} )?durch (?:den|die|das) (?:Auftragnehmer(?:in)?|AN|Bieter(?:in)?|Anbieter(?:in)?|Dienstleister(?:in)?|Lieferanten|Unternehmer(?:in)?|Hersteller)(?!\\p{L})`);
// `Die Fahrer verfügen über …`, `Alle Kräfte sprechen Deutsch.`: whom the contractor sends.
const STAFF = pattern('^(?:die|das|der|alle|sämtliche|jede[rs]?) (?:eingesetzte[nrs]? )?(?:\\p{L}*(?:fahrer(?:in|innen)?|mitarbeite(?:r|rin|rinnen|nden)|beschäftigten?|personal|kräfte|kraft|projektleit(?:er|erin|ung)|bauleit(?:er|erin|ung))) (?:verfüg(?:t|en)|besitz(?:t|en)|spricht|sprechen|trägt|tragen|weist|weisen)(?!\\p{L})');
const WORKERS = pattern('^(?:(?:all|each|every|the) )?(?:\\p{L}+ )?(?:operatives?|engineers?|employees|guards?|drivers?|workers?|technicians?|cleaners?|interpreters?|trainers?|teachers?|nurses?) (?:(?:hold|wear|carry|speak|treat|sign)s?(?!\\p{L})|(?:have|has) (?:an?|valid|at all|the)(?!\\p{L}))');
// `Statistician: five years of experience in surveys`
const EXPERIENCED = /^(?:\p{Lu}[^.:;]{2,40}:\s)(?:at\sleast\s|minimum\s(?:of\s)?|mindestens\s|mind\.\s)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten|zwei|drei|vier|fünf|zehn)\+?\s(?:years?['’]?|jahre)\s(?:of\s)?(?:\p{L}+\s)?(?:experience|berufserfahrung|erfahrung)(?!\p{L})/iu;
const FORBIDS = pattern('^[^.;:?]{3,60} (?:will|is|are) not (?:to )?(?:be )?(?:used|made|performed|carried out) (?:within|without|before|after|during|on|in|near)(?!\\p{L})');
const PERMITS = pattern('^(?:partial|alternative|joint|electronic|variant)? ?(?:quotations?|bids|tenders|offers|proposals|subcontracting|variants|alternatives|joint ventures|consortia) (?:is|are) (?:permitted|allowed|acceptable|welcome)[.]?$|^(?:sole traders|freelancers|consortia|joint ventures|groups of (?:firms|companies)) (?:may|can) (?:also )?(?:apply|bid|tender|take part|participate)(?!\\p{L})');
// Of the buyer, of bids and money, and of what is or was, such a sentence only tells.
const TOLD = /(?<!\p{L})(?:bids?|tenders?|proposals?|offers?|awards?|awarded|evaluat\p{L}*|scor\p{L}+|points?|opened|current(?:ly)?|today|was|were|will|may|can|if|could|would|paid|payments?|zahlung(?:en)?|invoices?|rechnung(?:en)?|council|county|city|government|authority|agency|we|our|opening|angebote?\p{L}*|bewerb\p{L}*|bieter\p{L}*|punkte?\p{L}*|wertung\p{L}*|zuschlag\p{L}*|auftraggeber\p{L}*|stadt|gemeinde|wir|uns(?:er\p{L}*)?|derzeit|bisher|aktuell|heute|war(?:en)?|wurde\p{L}*|kann|können|wenn|falls|vergüte\p{L}*|gezahlt|bezahlt|ausgewählt|eingeladen|eröffnet|genutzt|besucht|betrieben)(?!\p{L})/iu;

/** What a plain sentence in the present asks, by the times and bounds that it sets for the work, or by what it says of the contractor's people; null when nothing. */
export function plainDuty(sentence: string): Modality | null {
  const whole = sentence.replace(/\s+/g, ' ').trim();
  const text = withoutLabel(whole);
  if (PERMITS.test(text)) return { kind: 'may', sureness: 0.5, exclusion: false };
  if (FORBIDS.test(text) || EXPERIENCED.test(whole) || DURCH.test(text)) return { kind: 'must', sureness: 0.5, exclusion: false };
  return !TOLD.test(text) && [ENGLISH, GERMAN, STAFF, WORKERS].some((plain) => plain.test(text)) ? { kind: 'must', sureness: 0.5, exclusion: false } : null;
}
