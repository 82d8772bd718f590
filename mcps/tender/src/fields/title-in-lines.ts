import type { Candidate } from '../engine/candidate.ts';
import { ORGANISATION } from '../labels/organisations.ts';
import type { Source } from '../source/source.ts';
import { cleanTitle } from './title-without-kind.ts';
import { isHeadTitle, isLooseTitle } from './title-words.ts';

const HEAD_LINES = 16;
const PROSE_LENGTH = 120;
const MAX_TITLE = 160;
// `Gewerk Kücheneinrichtung`: a label and its value with but a space between. Others of its kind must stand about it.
const NAMED = /^(?:gewerk|bauvorhaben|betreff|bauobjekt)\s+(?=\p{Lu})/iu;
export const DATA_LINE = /^(?:bauherr(?:schaft|in)?|auftraggeber(?:in)?|objekt|projekt(?:-?\s?nr\.?)?|bauleitung|planer|plangrundlage|eingabefrist|abgabefrist|datum|versand|architekt(?:en)?)\s+[\p{Lu}\d]/iu;
// Set in the middle with strokes about it; a plain label has its value beside it.
const NAME_OF_WORK = /^\s*[:–—-]+\s*name\s+of\s+(?:the\s+)?works?[\s:–—-]*$/iu;
const REFERENCE = /^(?=\S*\d)(?:(?=\S*[./_-]\S*[./_-])[\p{Lu}\d][\p{L}\d./_-]{5,30}|20\d\d[/-]\d{2,5}|(?=[\p{Lu}\d]*\p{Lu}{2})\d{2,}\p{Lu}[\p{Lu}\d]{5,16}):\s+(?=\p{Lu})/u;

/** What lines say that no colon, no type and no table marks: data lines, a centred `NAME OF WORK`, the first line over prose. */
export function inPlainLines(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => [...dataLines(source), ...underNameOfWork(source), ...overProse(source), ...numberedFirst(source), ...ofBill(source), ...quotedAlone(source)]);
}

function dataLines(source: Source): Candidate<string>[] {
  const head = source.lines.slice(0, HEAD_LINES);
  if (head.filter(({ text }) => DATA_LINE.test(text) && text.length < PROSE_LENGTH).length < 2) return [];
  return head.flatMap((line) => {
    const label = NAMED.exec(line.text)?.[0];
    const text = line.text.slice(label?.length ?? 0);
    return label && isHeadTitle(text) ? [candidate(source, line.start + label.length, line.end, 0.8)] : [];
  });
}

/** The lines up to a full stop, or those set as the first is. */
function underNameOfWork(source: Source): Candidate<string>[] {
  return source.lines.slice(0, 60).flatMap((line, i) => {
    const first = source.lines[i + 1];
    if (!NAME_OF_WORK.test(line.text) || !first || !/^\p{Lu}/u.test(first.text)) return [];
    let last = first;
    for (const next of source.lines.slice(i + 2, i + 6)) {
      if (last.text.endsWith('.') || first.fontSize === null || /^\d{1,2}[.)]?(?:\s|$)/u.test(next.text) || next.page !== first.page || next.bold !== first.bold || Math.abs((next.fontSize ?? 0) - (first.fontSize ?? 0)) >= 0.6) break;
      last = next;
    }
    const text = source.text.slice(first.start, last.end).replace(/\.$/u, '');
    return isLooseTitle(text.replace(/\s+/gu, ' ')) ? [candidate(source, first.start, first.start + text.length, 0.92)] : [];
  });
}

/** A text without pages begins with its name where prose follows that name at once. */
function overProse(source: Source): Candidate<string>[] {
  const [line, next] = source.lines;
  const [unit, prose] = source.units;
  if (!line || !next || !unit || line.fontSize !== null || unit.kind === 'table_row') return [];
  // Where no empty line parts them, the prose is one long line right under the name.
  const [prosaic, start, end] = unit.end > line.end ? [unit.kind === 'paragraph' && /\.$|\.\s+\p{Lu}/u.test(next.text), next.start, next.end] : [prose?.kind === 'paragraph', prose?.start ?? 0, prose?.end ?? 0];
  if (!prosaic || end - start < PROSE_LENGTH) return [];
  const text = line.text.trim();
  if (text.length > MAX_TITLE || !isLooseTitle(text) || /[:.!?,|]|^(?:sehr geehrte|dear|an|to)(?!\p{L})/iu.test(text.replace(/\([^()]*\)/gu, '').replace(/,(?=\s)/gu, '')) || ORGANISATION.exec(text)?.index === 0) return [];
  return [candidate(source, line.start, line.end, 0.56)];
}

/** `CB.12.06.031: B 12 Ortsumgehung, Objektplanung`: portals print the number of the procedure before its name. */
function numberedFirst(source: Source): Candidate<string>[] {
  const [line, second, third] = source.lines;
  const number = line ? REFERENCE.exec(line.text)?.[0] : undefined;
  if (!line || !number || !second) return [];
  // A number and a name over the width of the page run on to the next line.
  const runsOn = line.text.length > 50 && line.fontSize !== null && line.fontSize === second.fontSize && line.bold === second.bold && third !== undefined && (third.fontSize !== line.fontSize || third.bold !== line.bold) && /^[\p{L}\s-]{4,60}$/u.test(second.text);
  const end = runsOn ? second.end : line.end;
  const text = source.text.slice(line.start + number.length, end).replace(/\s+/gu, ' ');
  return isLooseTitle(text) ? [candidate(source, line.start + number.length, end, 0.82)] : [];
}

// Programs for bills of quantities print this over each page; a number may stand before the name.
const BILL = /^LV(?:-?\s?(?:bezeichnung|name))?:\s+(?:\S*\d\S*\s+)?(?=\p{Lu})/u;
const QUOTED = /^[„“"](?=\p{Lu}[^„“”"]{8,160}[“”"]$)/u;

/** `LV: 0016_1 Erneuerung der Seestraße` */
function ofBill(source: Source): Candidate<string>[] {
  return source.lines.slice(0, 60).flatMap((line) => {
    const label = BILL.exec(line.text)?.[0];
    return label && isLooseTitle(line.text.slice(label.length)) ? [candidate(source, line.start + label.length, line.end, 0.8)] : [];
  });
}

/** A line of the cover that is all in quotation marks. */
function quotedAlone(source: Source): Candidate<string>[] {
  const first = source.lines[0]?.page;
  return source.lines.slice(0, HEAD_LINES).flatMap((line) => (line.page === first && QUOTED.test(line.text) && isLooseTitle(line.text.slice(1, -1)) ? [candidate(source, line.start + 1, line.end - 1, 0.72)] : []));
}

function candidate(source: Source, start: number, end: number, strength: number): Candidate<string> {
  return { value: cleanTitle(source.text.slice(start, end)), finder: 'head', strength, spans: [{ source, start, end }], derived: false };
}
