import type { Source } from '../source/source.ts';
import type { Moment } from './find-moments.ts';
import { TO } from './first-moment.ts';
import type { Scheduled } from './in-schedules.ts';
import { sentenceAround } from './in-sentences.ts';

const LIMIT = /(?<!\p{L})(?:bis(?:\s+(?:spätestens|längstens|einschließlich|zum\s+ablauf\s+des))?(?:\s+(?:zum|am))?|spätestens(?:\s+(?:bis|am|zum))*|by|until|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|prior\s+to)\s*(?:(?:\p{L}+day|\p{L}+tag|mittwoch),?\s*)?(?:den\s+|dem\s+)?$/iu;
// `Registration closes on …`, `The notice to proceed is anticipated on …`: nothing is wanted, but what happens then is named.
const HAPPENS = /(?<!\p{L})(?:(?:close[sd]?|ends?|endet|schließt)|(?:notice\s+to\s+proceed|award\p{L}*|kick-?off|launch|go-?live|interviews?|presentations?|meeting|conference|evaluation|short-?list\p{L}*|negotiations?|selection|auftaktgespräch|auftaktworkshop|auftakt\p{L}*|kick-?off-?\p{L}*|bietergespräche?|präsentation(?:en)?|bieterpräsentation(?:en)?|verhandlung(?:en|sgespräche?)?|workshop|kolloquium|zuschlag\p{L}*)(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:anticipated|expected|scheduled|planned|tentatively|held|voraussichtlich|geplant|vorgesehen|finden|findet|terminiert))(?!\p{L})[^.;\d]{0,30}(?:on|for|am|at)\s+(?:(?:or\s+about|den)\s+)?(?:(?:\p{L}+day|\p{L}+tag|mittwoch),?\s*(?:den\s+)?)?$/iu;
const DUTY = /(?<!\p{L})(?:ist|sind|hat|haben|muss|müssen|soll|sollen|wird|werden|erfolgt|erfolgen|verpflichtet|shall|must|will|should|is|are|required|requested|expected|anticipated|has|have)(?!\p{L})/iu;
// Days of the law, of what was, and of papers are nobody's to keep.
const PAST = /(?<!\p{L})(?:was|were|gesetz\p{L}*|verordnung|fassung|bgbl|act|statute|regulation|public\s+law|executive\s+order|cfr|u\.s\.c|rev(?:ised)?|dated|guarantee|bürgschaft|claim|ausgestellt|issued|references?|referenz\p{L}*|certif\p{L}*|representation|clause|e\.g|z\.\s?b|example|beispiel\p{L}*|fiscal|geschäftsjahr\p{L}*)(?!\p{L})/iu;
const MAX_BEFORE = 170;
const MAX_AFTER = 80;
const STRENGTH = 0.56;
const MAX_TO = 14;

/** Days by which a sentence wants something done, whatever it is: `Der Schlussbericht ist bis zum 31. Oktober zu übergeben`. Role `event`. */
export function daysOfDuties(source: Source, moments: readonly Moment[]): Scheduled[] {
  return moments.flatMap((one, i): Scheduled[] => {
    // Of `vom 4. bis 8. Mai` the first is the day to keep.
    const before = moments[i - 1];
    const moment = before && one.start - before.end < MAX_TO && TO.test(source.text.slice(before.end, one.start)) ? before : one;
    const happens = moment.possible && HAPPENS.test(source.text.slice(Math.max(0, moment.start - 150), moment.start).replace(/\s+/gu, ' '));
    if (!moment.possible || !(happens || LIMIT.test(source.text.slice(Math.max(0, one.start - 60), one.start)))) return [];
    const [from, to] = sentenceAround(source, moment);
    const start = wordAt(source.text, from, moment.start - MAX_BEFORE);
    const end = Math.min(to, moment.end + MAX_AFTER);
    const sentence = `${source.text.slice(start, moment.start)} ${source.text.slice(moment.end, end)}`;
    return (happens || DUTY.test(sentence)) && !PAST.test(sentence) ? [{ role: 'event', moment, strength: STRENGTH, label: { start: from, end } }] : [];
  });
}

/** Where a text begins that is cut at `cut`: no further back than `from`, and with a whole word. */
function wordAt(text: string, from: number, cut: number): number {
  return cut <= from ? from : cut + (/^\S*\s+/u.exec(text.slice(cut, cut + 40))?.[0].length ?? 0);
}
