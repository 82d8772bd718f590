import type { DateRole } from '../labels/dates.ts';
import { unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { BIDS, QUESTIONS } from './event-role.ts';
import type { Moment } from './find-moments.ts';
import type { Scheduled } from './in-schedules.ts';

const BEFORE = 340;
const AFTER = 150;
// After `… until 3 May 2027.` a sentence has ended, after `No. 3.` none has.
const BREAK = /(?<!(?<!\d{3})\d|\b(?:Nr|No|bzw|ca|inkl|Abs|Str|St|Dr|Mr|Mrs|Ms|a\.m|p\.m|z\.\s?B|d\.\s?h|e\.g|i\.e))[.!?]\s+(?=[\p{Lu}„"“(])|\n\s*\n|;|[•●▪■]/gu;
// `No inquiry … will be responded to after 3 May`: the last day on which one may be asked.
const NONE_AFTER = /(?<!\p{L})(?:after|later than|nach(?: dem)?)(?!\p{L})[^.;]{0,12}$/iu;
const LIMIT = /(?<!\p{L})(?:bis|spätestens|längstens|by|before|until|till|(?:no|not) later than|on or before|prior to|up to|due)(?!\p{L})[^.;]{0,45}$/iu;
const REFUSED = /(?<!\p{L})(?:no|keine)\s(?:\p{L}+\s){0,3}?(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|clarifications?|requests?|\p{L}*fragen)(?!\p{L})|(?<!\p{L})(?:not|nicht)(?:\s\p{L}+){0,3}\s(?:be\s)?(?:answered|accepted|considered|entertained|responded|addressed|beantwortet|berücksichtigt)(?!\p{L})/iu;
// `Tenders will be opened in room 3 on 16 June`.
const OPENED = /(?<!\p{L})(?:bids?|tenders?|proposals?|offers?|quotations?|envelopes?|angebote)(?!\p{L})[^.;]{0,60}(?:(?:will|shall|is|are)\s(?:then\s|be\s|to\sbe\s|publicly\s){1,3}open(?:ed)?(?=\s)|werden\s[^.;]{0,40}(?:ge)?öffnet)(?:(?!\b(?:until|by|before|after|bis)\b)[^.;]){0,90}(?:(?:\s|^)(?:on|at|am|um)\s*(?:\p{L}+,?\s)?|\saloud,?\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?)$/iu;
const HANDED = /(?<!\p{L})(?:submit\p{L}*|receiv\p{L}*|deliver\p{L}*|return\p{L}*|upload\p{L}*|e-?mail\p{L}*|send|sent|lodged?|mailed|reach\p{L}*|arrive\p{L}*|due|accepted|forward\p{L}*|furnish\p{L}*|placed|filed|deposited|dropped|posted|ein(?:ge|zu)?(?:reich|geh|gang|send)\p{L}*|eingegangen|eingeht|abgeben|abzugeben|abgegeben|abgabe|vor(?:zu)?leg\p{L}*|vorliegen|hoch(?:ge|zu)?lad\p{L}*|(?:über|zu|zuzu|zuge)send\p{L}*|zu(?:ge)?sandt|übermitt\p{L}*|senden|schicken|laden|stellen|bitten|erbitten|erbeten|erwarten|freuen|erreichen|entgegengenommen|zu richten|einstellen|reichen)(?!\p{L})/iu;
const ASKED = /(?<!\p{L})(?:submit\p{L}*|receiv\p{L}*|e-?mail\p{L}*|send|sent|ask\p{L}*|rais\p{L}*|direct\p{L}*|address\p{L}*|due|made|posed?|post(?:ed)?|accepted|accept|forward\p{L}*|lodged?|put|stell\p{L}*|gestellt|richten|eing\p{L}+|einzureichen|eingereicht|zu(?:ge)?sand\p{L}*|senden|übermitt\p{L}*|erbeten|möglich|zulässig|beantwortet|berücksichtigt|entgegengenommen|zugelassen|wenden|melden|erreichen|erreicht|reach\p{L}*|arrive\p{L}*|kontaktieren|contact\p{L}*|vorliegen|zugehen|zugegangen)(?!\p{L})/iu;
const SOMETHING_ELSE = /(?<!\p{L})(?:open(?:ed|ing)|öffnung|award\p{L}*|zuschlag\p{L}*|interviews?|präsentation\p{L}*|presentations?|demonstrations?|site visit\p{L}*|besichtigung\p{L}*|pre-?(?:bid|proposal)|conference|withdraw\p{L}*|zurück\p{L}*|modif\p{L}*|amendments?|addend\p{L}*|intent|release[ds]?|issued|references?|referenzen|samples?|muster|bemusterung\p{L}*|protests?|rügen?|licen[cs]e\p{L}*|register\p{L}*|registration|best and final|überarbeitet\p{L}*|final offers?|invoices?|rechnung\p{L}*|reports?|experience|abgeschlossen\p{L}*|completed(?!\s(?:and|&)\s(?:filed|returned|submitted|delivered|received|sent|lodged))|performed|notif\p{L}*|certification|access|letters? of intent|wertung|bewertung|auswertung|erbracht\p{L}*)(?!\p{L})/iu;
const VALID = /(?<!\p{L})(?:valid|firm|binding|irrevocable|open for acceptance|gültig|gebunden|bindend|verbindlich)(?!\p{L})/iu;
const ANSWERS_FIRST = /(?<!\p{L})(?:answers?|responses?|repl(?:y|ies)|antworten|beantwortung|addend\p{L}*)(?!\p{L})[^.]{0,60}$/iu;

/** Days up to which a sentence wants bids or questions handed in, in whatever words it says so. */
export function rolesInSentences(source: Source, moments: Moment[]): Scheduled[] {
  return moments.flatMap((moment): Scheduled[] => {
    if (!moment.possible) return [];
    const [start, end] = sentenceAround(source, moment);
    const before = source.text.slice(start, moment.start).replace(/[\s_]+/g, ' ');
    const limit = LIMIT.exec(before);
    const after = source.text.slice(moment.end, end).replace(/\s+/g, ' ');
    const role = OPENED.test(before) ? 'opening' : limit ? roleOf(before, limit.index, after) : NONE_AFTER.test(before) && QUESTIONS.test(before) && REFUSED.test(`${before} ${after}`) ? 'questions' : null;
    return role ? [{ role, moment, strength: 0.72, label: { start, end: moment.start } }] : [];
  });
}

function roleOf(before: string, limit: number, after: string): DateRole | null {
  const sentence = `${before} ${after}`;
  const asked = QUESTIONS.exec(before) ?? (BIDS.test(before) ? null : QUESTIONS.exec(after));
  if (asked) return ANSWERS_FIRST.test(before.slice(0, asked.index)) || !ASKED.test(sentence) ? null : 'questions';
  if (!BIDS.test(sentence)) return null;
  if (VALID.test(sentence)) return /(?<!\p{L})(?:until|till|bis|through)/iu.test(before.slice(limit)) ? 'binding' : null;
  // `… until noon, at which time they will be opened`: what follows the clause is another matter.
  const clause = `${before} ${after.split(/[,(]| and | und /u)[0] ?? ''}`;
  return HANDED.test(sentence) && !SOMETHING_ELSE.test(clause) ? 'submission' : null;
}

/** The bounds of the sentence that holds a moment; it does not leave its paragraph. */
export function sentenceAround(source: Source, moment: Pick<Moment, 'start' | 'end'>): [number, number] {
  const unit = unitAt(source, moment.start);
  const from = Math.max(unit?.start ?? 0, moment.start - BEFORE);
  const to = Math.min(Math.max(unit?.end ?? 0, moment.end), moment.end + AFTER);
  const left = [...source.text.slice(from, moment.start).matchAll(BREAK)].at(-1);
  const right = [...source.text.slice(moment.end, to).matchAll(BREAK)][0];
  return [left ? from + left.index + left[0].length : from, right ? moment.end + right.index : to];
}
