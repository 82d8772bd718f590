import { AFTER_THE_AWARD, CONTRACT_START, END_OF_BIDS, END_OF_BIDS_IN_PASSING, END_OF_QUESTIONS, MEETING, OPENING, SENT } from '../dates/event-names.ts';
import { NUMBER, numberOf } from '../dates/relative-days.ts';

/** A length of time before (negative) or after a step that words name: `five working days before closing`. Offsets are into the text. */
export type Span = { count: number; unit: 'working' | 'werktag' | 'day' | 'hour' | 'week' | 'month'; from: Anchor; start: number; end: number };
export type Anchor = 'bids' | 'opening' | 'questions' | 'meeting' | 'start' | 'later';

const UNIT = '(?<unit>(?:(?:full|clear|volle[nr]?)\\s+)?(?:calendar|consecutive|working|business|work|city\\s+business|state\\s+business)?[\\s-]{0,3}(?:days?|weeks?|months?|hours?)|(?:kalender|werk|arbeits|bank(?:arbeits)?)?(?:tage?n?)|wochen?|kalenderwochen?|monate?n?|stunden?)[’\']?';
const HELD = `(?:(?:the|a|any|mandatory|optional|scheduled|der|dem)\\s+)*(?:${MEETING})`;
// `the date of the written notice of award`
const NAMED = '(?:(?:[\\p{L}\\d’\'/()-]+)\\s+){0,6}?';
const THE_DAY_OF = '(?:(?:the|date|day|of|actual|official|effective|der|dem|des|tatsächliche[mnr])\\s+){0,4}';
// What starts a duty of whoever has won, or who is asked, beside the award.
const ORDERED = '(?:receipt\\s+of\\s+(?:(?:an?|the|this)\\s+)?(?:\\p{L}+\\s+){0,2}?(?:orders?|letter|contract|brief|LO[AI])|(?:task|delivery|call-?off)\\s+order|placement\\s+of\\s+(?:the\\s+)?order|LO[AI](?:\\s+issue)?|(?:contract\\s+|the\\s+)?(?:effective|commencement)\\s+date|(?:[’\'\\p{L}]+\\s+){0,3}?(?:written\\s+)?request|erteilung\\s+des\\s+(?:auftrage?s|zuschlage?s)|(?:erhalt|eingang|zugang)\\s+(?:des\\s+|der\\s+)?(?:\\p{L}+\\s+)?(?:auftrage?s(?:schreibens)?|bestellung|zuschlage?s(?:schreibens)?)|bestell(?:ung|eingang)|abruf|(?:an|auf)forderung(?!\\s+zur))';
const LATER = `(?:${AFTER_THE_AWARD}|${ORDERED})`;
const known = `(?:(?<bids>(?:${END_OF_BIDS}|${END_OF_BIDS_IN_PASSING})(?:\\s+of\\s+(?:\\p{L}+\\s){0,2}${SENT}s?(?!\\p{L}))?)|(?<opening>${OPENING})|(?<questions>${END_OF_QUESTIONS})|(?<meeting>${HELD})|(?<start>${THE_DAY_OF}(?:${CONTRACT_START})))(?!\\p{L})`;
const BEFORE = new RegExp(`${NUMBER}\\s{0,3}${UNIT}\\s+(?:vor|before|prior\\s+to|in\\s+advance\\s+of|ahead\\s+of|preceding)\\s+(?:to\\s+)?${known}`, 'giu');
// `Within seven days of closing` may lie before it or behind.
const AFTER = new RegExp(`${NUMBER}\\s{0,3}${UNIT}\\s+(?:(?:nach|ab|from|after|following)\\s+${known}|of\\s+(?:(?<held>${HELD})|(?<begun>${THE_DAY_OF}(?:${CONTRACT_START})))(?!\\p{L})|(?:nach|ab|from|of|after|following|post)\\s+(?<later>${NAMED}${LATER})(?!\\p{L}))`, 'giu');
// `Nach Auftragserteilung ist innerhalb von zwei Wochen …`
const LED_BY = new RegExp(`(?<!\\p{L})(?:nach|after|upon|following)\\s+(?<later>(?:(?:the|receipt|of|der|dem|des|erfolgter)\\s+){0,3}${AFTER_THE_AWARD})(?!\\p{L})[^.;:]{0,70}?(?<!\\p{L})(?:within|innerhalb\\s+von|innerhalb|binnen)\\s+${NUMBER}\\s{0,3}${UNIT}(?!\\p{L})(?!\\s+(?:of|from|after|before|following|prior|nach|vor|ab)(?!\\p{L}))`, 'giu');
const ANCHORS = ['bids', 'opening', 'questions', 'meeting', 'start', 'later'] as const;

/** All lengths of time in a text that count from a step of a procedure, in order of place. */
export function spansOfTime(text: string): Span[] {
  const of = (pattern: RegExp, sign: 1 | -1): Span[] => [...text.matchAll(pattern)].flatMap((match): Span[] => {
    const groups = match.groups ?? {};
    const count = numberOf(groups);
    const from = groups['held'] !== undefined ? 'meeting' : groups['begun'] !== undefined ? 'start' : ANCHORS.find((name) => groups[name] !== undefined);
    return count !== null && from ? [{ count: sign * count, unit: unitOf(groups['unit'] ?? ''), from, start: match.index, end: match.index + match[0].length }] : [];
  });
  return [...of(BEFORE, -1), ...of(AFTER, 1), ...of(LED_BY, 1)].toSorted((a, b) => a.start - b.start);
}

/** The unit that a word for a length of time names; a day for any other word. */
export function unitOf(written: string): Span['unit'] {
  if (/werktag/iu.test(written)) return 'werktag';
  if (/working|business|work[\s-]|arbeits/iu.test(written)) return 'working';
  if (/hour|stunde/iu.test(written)) return 'hour';
  if (/week|woche/iu.test(written)) return 'week';
  return /month|monat/iu.test(written) ? 'month' : 'day';
}
