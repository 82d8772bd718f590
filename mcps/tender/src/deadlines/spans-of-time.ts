import { NUMBER, numberOf } from '../dates/relative-days.ts';

/** A length of time before (negative) or after a step that words name: `five working days before closing`. Offsets are into the text. */
export type Span = { count: number; unit: 'working' | 'werktag' | 'day' | 'hour' | 'week' | 'month'; from: Anchor; start: number; end: number };
export type Anchor = 'bids' | 'opening' | 'questions' | 'meeting' | 'later';

const UNIT = '(?<unit>(?:(?:full|clear|volle[nr]?)\\s+)?(?:calendar|consecutive|working|business|work|city\\s+business|state\\s+business)?[\\s-]{0,3}(?:days?|weeks?|months?|hours?)|(?:kalender|werk|arbeits|bank(?:arbeits)?)?(?:tage?n?)|wochen?|kalenderwochen?|monate?n?|stunden?)[’\']?';
// Of the time for bids. `Fristende` and the like name it too.
const BIDS = '(?:(?:dem\\s+|des\\s+)?(?:ablauf|ende|schluss)s?\\s+der\\s+)?(?:(?:der|dem|die|dieser|genannten|jeweiligen|o\\.g\\.)\\s+)*(?:angebots(?:abgabe|einreichungs)?frist|angebots(?:abgabe|schluss|termin)|einreichungs(?:frist|termin)|abgabe(?:frist|termin|schluss)|teilnahmefrist|bewerbungs(?:frist|schluss)|fristablauf|submissionstermin(?!\\p{L}))|(?:(?:the|this|final|last|stated|scheduled|rf[pqt]|solicitation|tender|bid|proposal|quotation|quote|offer|submission|response|reoi|rfp[’\']s)\\s+)*(?:closing(?!\\s+(?:of|the)\\s+(?:file|account))|due|submission|deadline|submittal)(?:\\s+(?:date|time|deadline|date\\s+and\\s+time))?(?:\\s+for\\s+(?:the\\s+)?(?:submissions?|receipt|submitting)(?:\\s+of\\s+(?:\\p{L}+\\s){0,2}(?:bids?|proposals?|tenders?|offers?|quotations?))?)?';
const OPENING = '(?:(?:the|date|of|for|scheduled|public|bid|bids|proposal|proposals|tender|tenders)\\s+){0,5}opening(?:\\s+(?:date|of\\s+(?:the\\s+)?(?:bids?|tenders?|proposals?)))?|(?:dem\\s+|der\\s+)?(?:eröffnungstermin|(?:angebots)?(?:er)?öffnung(?:stermin)?)';
const QUESTIONS = '(?:(?:the|stated)\\s+)*(?:deadline|last\\s+date)\\s+for\\s+(?:\\p{L}+\\s){0,2}(?:questions|inquiries|enquiries|clarifications?)|(?:the\\s+)?questions?\\s+deadline|(?:der\\s+)?(?:frist\\s+für\\s+)?(?:bieter|rück)fragen(?:frist)?';
const MEETING = '(?:(?:the|a|any|mandatory|optional|scheduled)\\s+)*(?:pre-?\\s?(?:bid|proposal|tender|submission)\\s+(?:conference|meeting|briefing)|site\\s+(?:visit|meeting|inspection|tour)|(?:bidders?|vendors?|proponents?|information)[’\']?\\s+(?:conference|meeting|session))|(?:der\\s+|dem\\s+)?(?:ortstermin|ortsbesichtigung|besichtigung(?:stermin)?|bieterkonferenz|informationsveranstaltung)';
// Steps that the paper cannot have a day for yet.
const LATER = '(?:(?:[\\p{L}\\d’\'/()-]+)\\s+){0,6}?(?:notice\\s+(?:of\\s+)?(?:\\p{L}+\\s+){0,2}(?:award|intent|proceed|non-?\\p{L}+)|(?:contract\\s+)?award(?:\\s+(?:of\\s+(?:the\\s+)?contract|notice|notification|letter))?|letter\\s+of\\s+(?:award|acceptance|intent)|purchase\\s+order|work\\s+order|contract\\s+(?:start|commencement|signing|signature|execution|approval)|(?:signing|execution|commencement)\\s+of\\s+(?:the\\s+)?(?:contract|agreement)|zuschlag(?:s?erteilung|serhalt|sschreibens?)?s?|auftrags?(?:erteilung|bestätigung|schreibens?|vergabe|erhalt)|beauftragung|vertrags(?:abschluss|schluss|unterzeichnung|beginn)|eingang\\s+der\\s+mitteilung|absendung\\s+(?:der|dieser)\\s+(?:\\p{L}+\\s+){0,2}(?:information|mitteilung|bekanntmachung)|veröffentlichung\\s+(?:der|dieser)\\s+bekanntmachung)';
const known = `(?:(?<bids>${BIDS})|(?<opening>${OPENING})|(?<questions>${QUESTIONS})|(?<meeting>${MEETING}))(?!\\p{L})`;
const BEFORE = new RegExp(`${NUMBER}\\s{0,3}${UNIT}\\s+(?:vor|before|prior\\s+to|in\\s+advance\\s+of|ahead\\s+of|preceding)\\s+(?:to\\s+)?${known}`, 'giu');
// `Within seven days of closing` may lie before it or behind.
const AFTER = new RegExp(`${NUMBER}\\s{0,3}${UNIT}\\s+(?:(?:nach|ab|from|after|following)\\s+${known}|of\\s+(?<held>${MEETING})(?!\\p{L})|(?:nach|ab|from|of|after|following)\\s+(?<later>${LATER})(?!\\p{L}))`, 'giu');
const ANCHORS = ['bids', 'opening', 'questions', 'meeting', 'later'] as const;

/** All lengths of time in a text that count from a step of a procedure, in order of place. */
export function spansOfTime(text: string): Span[] {
  const of = (pattern: RegExp, sign: 1 | -1): Span[] => [...text.matchAll(pattern)].flatMap((match): Span[] => {
    const groups = match.groups ?? {};
    const count = numberOf(groups);
    const from = groups['held'] === undefined ? ANCHORS.find((name) => groups[name] !== undefined) : 'meeting';
    return count !== null && from ? [{ count: sign * count, unit: unitOf(groups['unit'] ?? ''), from, start: match.index, end: match.index + match[0].length }] : [];
  });
  return [...of(BEFORE, -1), ...of(AFTER, 1)].toSorted((a, b) => a.start - b.start);
}

function unitOf(written: string): Span['unit'] {
  if (/werktag/iu.test(written)) return 'werktag';
  if (/working|business|work[\s-]|arbeits/iu.test(written)) return 'working';
  if (/hour|stunde/iu.test(written)) return 'hour';
  if (/week|woche/iu.test(written)) return 'week';
  return /month|monat/iu.test(written) ? 'month' : 'day';
}
