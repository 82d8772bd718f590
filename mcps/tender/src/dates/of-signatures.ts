import { indexAt } from '../source/source.ts';
import type { Source, SourceLine } from '../source/source.ts';
import type { Moment } from './find-moments.ts';

// What stands under or before the blanks in which somebody signs.
const CAPTION = /(?<!\p{L})(?:signatures?|signed(?:\s+by)?|signatory|print(?:ed)?\s+name|name\s*\/?\s*title|title\s+date|authori[sz]ed\s+(?:company\s+)?(?:official|officer|representative|agent|signer)|unterschrift\p{L}*|unterzeichner\p{L}*|firmenstempel|gezeichnet|ort\s*,?\s*(?:und\s+)?datum)(?!\p{L})/iu;
// `Contract signature` names a step of the procedure.
const STEP = /(?<!\p{L})(?:contracts?|agreements?|vertrag\p{L}*|vertrags\p{L}*|mou|due|deadline|bids?|proposals?|tenders?|offers?|award|by|until|bis|frist|spätestens|opening|meeting)(?!\p{L})|\p{L}(?:frist|termin|abgabe)(?!\p{L})/iu;
const BLANK = /^[\s_.:|,–-]*(?:(?:date|dated|datum|date\s+signed|den|am)[\s_.:|,–-]*)?$/iu;
// A name, with what its bearer is: capitals, no sentence and no figures.
const NAME = /^[\s_|,–-]*(?:\p{Lu}[\p{L}.'’-]*[\s,&]*){1,7}$/u;
const MAX_CAPTION = 110;
const LINES_ABOVE = 3;

/** Whether a day is the one on which somebody signed: it stands alone, or with a name, in a block of blanks for signature, name, title and date. */
export function isOfSignature(source: Source, { start, end }: Moment): boolean {
  const at = indexAt(source.lines, start);
  const line = source.lines[at];
  if (!line) return false;
  const rest = `${source.text.slice(line.start, start)} ${source.text.slice(end, Math.max(line.end, end))}`;
  if (STEP.test(rest)) return false;
  const bare = BLANK.test(rest);
  if (bare || NAME.test(rest)) {
    const below = source.lines[at + 1];
    if (isCaption(below) && !/\d/u.test(below?.text ?? '')) return true;
  }
  if (bare && source.lines.slice(Math.max(0, at - LINES_ABOVE), at).some(isCaption) && !source.lines.slice(at - 1, at).some(({ text }) => STEP.test(text))) return true;
  return CAPTION.test(rest) && /(?:date|datum)[\s_:|]*$/iu.test(source.text.slice(line.start, start)) && rest.length <= MAX_CAPTION;
}

function isCaption(line: SourceLine | undefined): boolean {
  return line !== undefined && line.text.length <= MAX_CAPTION && CAPTION.test(line.text) && !STEP.test(line.text);
}
