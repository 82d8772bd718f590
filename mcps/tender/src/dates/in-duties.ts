import type { Source } from '../source/source.ts';
import type { Moment } from './find-moments.ts';
import type { Scheduled } from './in-schedules.ts';
import { sentenceAround } from './in-sentences.ts';

const LIMIT = /(?<!\p{L})(?:bis(?:\s+(?:spätestens|längstens|einschließlich|zum\s+ablauf\s+des))?(?:\s+(?:zum|am))?|spätestens(?:\s+(?:bis|am|zum))*|by|until|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|prior\s+to)\s*(?:(?:\p{L}+day|\p{L}+tag|mittwoch),?\s*)?(?:den\s+|dem\s+)?$/iu;
const DUTY = /(?<!\p{L})(?:ist|sind|hat|haben|muss|müssen|soll|sollen|wird|werden|erfolgt|erfolgen|verpflichtet|shall|must|will|should|is|are|required|requested|expected|anticipated|has|have)(?!\p{L})/iu;
// Days of the law, of what was, and of papers are nobody's to keep.
const PAST = /(?<!\p{L})(?:was|were|gesetz\p{L}*|verordnung|fassung|bgbl|act|statute|regulation|public\s+law|executive\s+order|cfr|u\.s\.c|rev(?:ised)?|dated|guarantee|bürgschaft|claim|ausgestellt|issued|references?|referenz\p{L}*|certif\p{L}*|representation|clause|e\.g|z\.\s?b|example|beispiel\p{L}*|fiscal|geschäftsjahr\p{L}*)(?!\p{L})/iu;
const MAX_BEFORE = 170;
const MAX_AFTER = 80;
const STRENGTH = 0.56;

/** Days by which a sentence wants something done, whatever it is: `Der Schlussbericht ist bis zum 31. Oktober zu übergeben`. Role `event`. */
export function daysOfDuties(source: Source, moments: readonly Moment[]): Scheduled[] {
  return moments.flatMap((moment): Scheduled[] => {
    if (!moment.possible || !LIMIT.test(source.text.slice(Math.max(0, moment.start - 60), moment.start))) return [];
    const [from, to] = sentenceAround(source, moment);
    const start = wordAt(source.text, from, moment.start - MAX_BEFORE);
    const end = Math.min(to, moment.end + MAX_AFTER);
    const sentence = `${source.text.slice(start, moment.start)} ${source.text.slice(moment.end, end)}`;
    return DUTY.test(sentence) && !PAST.test(sentence) ? [{ role: 'event', moment, strength: STRENGTH, label: { start, end } }] : [];
  });
}

/** Where a text begins that is cut at `cut`: no further back than `from`, and with a whole word. */
function wordAt(text: string, from: number, cut: number): number {
  return cut <= from ? from : cut + (/^\S*\s+/u.exec(text.slice(cut, cut + 40))?.[0].length ?? 0);
}
