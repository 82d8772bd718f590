import type { Source } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { isTitle } from './lot-words.ts';

const LOT = /^(?:5\.\d{1,2}\.?\s[^:\n]{0,40})?(?:los|lot)\s*:\s*LOT-0*(?<number>\d{1,4})(?!\d)/iu;
const TITLE = /^(?:titel|title)\s*:\s*(?<title>.{3,300})$/iu;
const NEXT_KEY = /^\p{Lu}[^:\n]{2,60}:(?:\s|$)|^\d+(?:\.\d+)+\.?(?:\s|$)/u;
const REACH = 4;
const MAX_TITLE = 400;

/** The lots of a printed EU notice (eForms): `5.1 Los: LOT-0002` and below it `Titel: …`, which may go on over several lines. */
export function lotsInPrintedNotice(source: Source): FoundLot[] {
  const lines = source.lines.filter(({ furniture }) => !furniture);
  return lines.flatMap((line, i): FoundLot[] => {
    const number = LOT.exec(line.text)?.groups?.['number'];
    if (!number) return [];
    const at = lines.findIndex(({ text }, k) => k > i && k <= i + REACH && TITLE.test(text));
    const title = TITLE.exec(lines[at]?.text ?? '')?.groups?.['title'];
    if (at < 0 || !title) return [];
    const rest = lines.slice(at + 1, at + 1 + REACH);
    const end = rest.findIndex(({ text }) => NEXT_KEY.test(text));
    const more = end < 0 ? [] : rest.slice(0, end);
    const whole = [title, ...more.map(({ text }) => text)].join(' ').replace(/\s+/gu, ' ').slice(0, MAX_TITLE);
    return isTitle(whole) ? [{ source, number, title: whole, start: line.start, end: (more.at(-1) ?? lines[at] ?? line).end, sureness: 0.93 }] : [];
  });
}
