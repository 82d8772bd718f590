import { indexAt } from '../source/source.ts';
import { headOver } from '../source/head-over.ts';
import type { Source } from '../source/source.ts';
import type { Moment } from './find-moments.ts';
import type { Scheduled } from './in-schedules.ts';
import { sentenceAround } from './in-sentences.ts';

const TO = /^\s*,?\s*(?:[-–—]|bis(?:\s+(?:spätestens|voraussichtlich|einschließlich))?(?:\s+zum)?|to|until|through)\s*$/iu;
const FROM = /(?<!\p{L})(?:vom|von|ab|beginnend\s+(?:am|ab)|from|beginning|starting|commencing|effective|between|zeitraum|period|dauer|laufzeit)(?:\s+(?:of|from|dem|voraussichtlich|approximately|on))?\s*:?\s*$/iu;
const PERFORMED = /(?<!\p{L})(?:\p{L}*leistung(?:en|szeitraum|szeit)?|\p{L}*vertrag\p{L}*|projekt\p{L}*|\p{L}*laufzeit|to\s+(?:supply|furnish|provide|deliver)|\p{L}*lieferung(?:en)?|lieferzeitraum|ausführung\p{L}*|beauftrag\p{L}*|auftrags?\p{L}*|arbeiten|entwicklung|umsetzung|durchführung|contract|agreement|services?|performance|performed|project|assignment|works?|term)(?!\p{L})/iu;
// Without `vom … bis` only words for the whole; `Umsetzung: 1.5. – 10.6.` is one of its phases.
const WHOLE = /(?<!\p{L})(?:\p{L}*vertrag\p{L}*|\p{L}*laufzeit|leistungs(?:zeitraum|zeit)|contract|agreement|term|performance)(?!\p{L})/iu;
const SOMETHING_ELSE = /(?<!\p{L})(?:option\p{L}*|verlänger\p{L}*|präsentation\p{L}*|\p{L}*gespräche?|\p{L}*besichtigung\p{L}*|workshop\p{L}*|bieter\p{L}*|angebot\p{L}*|bindefrist|wartung|pflege|support|maintenance|exten\p{L}+|renew\p{L}*|references?|referenz\p{L}*|e\.g|example|beispiel\p{L}*|interviews?|bids?|tenders?|proposals?|offerors?|holidays?|fiscal|office|geschlossen|closed|geschäftsjahr\p{L}*|wirtschaftsjahr\p{L}*|income|statement|warranty|gewährleistung\p{L}*|sign(?:ing|ature)s?|unterzeichnung|mobili[sz]ation)(?!\p{L})/iu;
// `… is accepting bids for snow removal from …`, `Bids will be accepted until … to supply …`: what is asked for, and no period of the bids.
const CALL = /(?<!\p{L})(?:accept|invit|seek|request|solicit|call)(?:s|es|ing|ing\s+for|s\s+for)?\s+(?:\p{L}+\s+){0,2}(?:bids?|tenders?|proposals?)\s+(?=for|to)|(?:bids?|tenders?|proposals?|quotations?)\s+(?:will|shall)\s+be\s+(?:accepted|received)\s+(?=until|by|up\s+to)/giu;
const BEGINS = /(?<!\p{L})(?:beginning|starting|commencing|effective)(?:\s+on)?\s*:?\s*$/iu;
const MAX_BEFORE = 160;

/** Pairs of days between which a sentence wants the work done: `… erbringt die Leistungen vom 1. April bis 31. Dezember`. */
export function periodsInSentences(source: Source, moments: readonly Moment[]): Scheduled[] {
  return moments.flatMap((moment, i): Scheduled[] => {
    const second = moments[i + 1];
    if (!second || !moment.possible || !second.possible || second.start - moment.end > 40 || second.day <= moment.day) return [];
    if (!TO.test(source.text.slice(moment.end, second.start))) return [];
    const [from, to] = sentenceAround(source, { start: moment.start, end: second.end });
    const start = Math.max(from, moment.start - MAX_BEFORE);
    const before = source.text.slice(start, moment.start);
    const sentence = `${before.replace(CALL, '')} ${source.text.slice(second.end, Math.min(to, second.end + 60))}`;
    const led = FROM.test(before);
    // `Tender submission period` over a column says of all rows what they are.
    // What bids are asked for begins then, whatever it is.
    const asked = BEGINS.test(before) && before.search(CALL) >= 0;
    if ((!asked && !(led ? PERFORMED : WHOLE).test(sentence)) || SOMETHING_ELSE.test(`${headOver(source, moment.start)} ${sentence}`)) return [];
    const line = source.lines[indexAt(source.lines, moment.start)];
    return [{ role: 'period', moment, second, strength: led ? 0.7 : 0.58, label: { start: Math.max(start, Math.min(line?.start ?? start, moment.start)), end: moment.start } }];
  });
}
