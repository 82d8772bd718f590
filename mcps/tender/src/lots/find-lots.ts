import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { entryFeatures } from '../confidence/features.ts';
import { confidenceOf } from '../confidence/model.ts';
import type { Logistic } from '../confidence/model.ts';
import { withIds } from '../engine/entry-id.ts';
import type { Lot } from '../schema.ts';
import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { factsOf } from '../notice/read-facts.ts';
import type { FoundLot } from './found-lot.ts';

const NUMBER = '(?:nr\\.?|no\\.?|number|#)?\\s*[:.]?\\s*(?<number>\\d{1,3}|[IVX]{1,4}|[A-H])';
// A lot's number at the start of a line, and after a mark its title: `Los 2: Reinigung`, `Lot No 1 – Cleaning`.
const LINE = new RegExp(`^[\\s•*#-]*(?:los|lot|fachlos|teillos)[\\s-]?${NUMBER}(?:(?:\\s*[:–—|]\\s*|\\s+-\\s+|\\s*\\(|\\s{2,})(?<title>[^\\n]{3,200}))?$`, 'iu');
// `… in zwei Lose aufgeteilt: Los 1 (Reinigung) und Los 2 (Glas)`: lots named within a sentence, each with its title.
const IN_SENTENCE = /(?<!\p{L})(?:los|lot)\s(?:nr\.\s?|no\.\s?)?(?<number>\d{1,2}|[A-H])\s?(?:\((?<inside>[^()\n]{3,90})\)|(?::|[–—-])\s(?<after>\p{L}[^;,.\n]{2,90}?)(?=[;,.]|\s(?:und|and|sowie)\s(?:los|lot)\s|$))/giu;
const DIVIDES = /(?:in|into)\s+(?:\p{L}+|\d{1,2})\s+(?:(?:fach|teil|gebiets)?lose|lots)(?!\p{L})|(?:folgende|following)\s+(?:lose|lots)|(?:fach|teil)?lose\s*:|lots\s*:/iu;
const NOTICE_NUMBER = /^(?:los-?nr\.?|lot no)\s*:\s*(\d{1,3})$/iu;
const NOTICE_TITLE = /^(?:bezeichnung des auftrags|title|titel)\s*:?\s*(.{3,200})$/iu;
const UNDIVIDED = /(?:aufteilung|unterteilung|unterteilt|losweise vergabe|division|divided)[^\n]{0,40}\b(?:lose|lots?)?[^\n]{0,12}:?\s*(?:nein|no)\b/iu;
const BLANK = /^[\s€%_.…\d,]*(?:st\.|eur|euro|stück)?[\s€%_.…]*$/iu;
const MIN_TITLE = 2;

/** The lots of a tender: numbered lines with a title. Blanks of a price form (`Los 1 … €`) and bare mentions are none. */
export function findLots(sources: Source[], model: Logistic): Lot[] {
  return withIds(
    lotsIn(sources).map(({ lot, features }): Omit<Lot, 'id'> => ({
      number: lot.number,
      title: lot.title,
      confidence: confidenceOf(model, features),
      evidence: [evidenceFor(lot.source.document, lot.source.toDocument(lot.start), lot.source.toDocument(lot.end))],
    })),
    (lot) => [lot.number, lot.title],
  );
}

/** The lots as they were read, each with what the confidence model is asked about it. */
export function lotsIn(sources: Source[]): { lot: FoundLot; features: number[] }[] {
  const found = sources.flatMap((source) => factsOf(source)?.lots ?? (UNDIVIDED.test(source.text) ? [] : [...inLines(source), ...inHeadings(source), ...inSentences(source), ...inRows(source), ...inNotice(source)]));
  const byNumber = new Map<string, FoundLot>();
  for (const lot of found) {
    const known = byNumber.get(lot.number);
    if (!known || known.sureness < lot.sureness || (known.title ?? '').length < MIN_TITLE) byNumber.set(lot.number, lot);
  }
  const lots = [...byNumber.values()];
  // One lot alone is a reference to some lot, unless a notice's form numbers it; a division has at least two.
  if (lots.length < 2 && !lots.some((lot) => lot.numbered)) return [];
  const whole = isGapless(lots);
  return lots.map((lot) => ({ lot, features: entryFeatures({ sureness: lot.sureness, element: factsOf(lot.source) !== null, whole, count: lots.length, text: lot.title ?? '' }) }));
}

/** Numbered from the first to the last without a gap. */
function isGapless(lots: FoundLot[]): boolean {
  const numbers = lots.map(({ number }) => Number(/\d+$/u.exec(number)?.[0] ?? Number.NaN)).toSorted((a, b) => a - b);
  return numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
}

function inLines(source: Source): FoundLot[] {
  return source.lines.flatMap((line) => {
    const match = LINE.exec(line.text);
    const title = match?.groups?.['title']?.replace(/\)$/, '').trim();
    if (!match?.groups?.['number'] || !title || !isTitle(title)) return [];
    return [{ source, number: match.groups['number'], title, start: line.start, end: line.end, sureness: 0.85 }];
  });
}

/** `Los 1 Unterhaltsreinigung` as a heading: without a mark between, only a heading's title is surely the lot's. */
function inHeadings(source: Source): FoundLot[] {
  return source.units.flatMap((unit) => {
    const match = unit.kind === 'heading' ? /^(?:\d[\d.]*\s+)?(?:fach|teil)?(?:los|lot)\s(?:nr\.\s?|no\.\s?)?(\d{1,2}|[A-H])\s+(\p{Lu}[^\n]{2,120})$/iu.exec(source.text.slice(unit.start, unit.end)) : null;
    return match?.[1] && match[2] && isTitle(match[2]) ? [{ source, number: match[1], title: match[2], start: unit.start, end: unit.end, sureness: 0.8 }] : [];
  });
}

function inSentences(source: Source): FoundLot[] {
  return source.units.flatMap((unit) => {
    if (unit.kind === 'table_row' || unit.kind === 'heading') return [];
    const text = source.text.slice(unit.start, unit.end);
    if (!DIVIDES.test(text)) return [];
    return [...text.matchAll(IN_SENTENCE)].flatMap((match) => {
      const title = (match.groups?.['inside'] ?? match.groups?.['after'] ?? '').trim();
      const number = match.groups?.['number'];
      return number && isTitle(title) ? [{ source, number, title, start: unit.start + match.index, end: unit.start + match.index + match[0].length, sureness: 0.75 }] : [];
    });
  });
}

function inRows(source: Source): FoundLot[] {
  return source.units.flatMap((unit, i) => {
    if (unit.kind !== 'table_row') return [];
    const cells = unit.cells.map((cell) => source.text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim());
    const header = source.units.slice(Math.max(0, i - 12), i).some((row) => row.kind === 'table_row' && /^(?:los|lot)(?:[-\s]?(?:nr\.?|nummer|no\.?|number))?$/iu.test(source.text.slice(row.cells[0]?.start ?? 0, row.cells[0]?.end ?? 0).trim()));
    const number = (header ? /^(?:los|lot)?\s*(\d{1,3})$/iu : /^(?:los|lot)\s*(?:nr\.?|no\.?)?\s*(\d{1,3})$/iu).exec(cells[0] ?? '')?.[1];
    const title = cells.slice(1).find(isTitle);
    return number && title ? [{ source, number, title, start: unit.start, end: unit.end, sureness: 0.88 }] : [];
  });
}

/** EU notices: the title stands on the line before `Los-Nr.: 2`. */
function inNotice(source: Source): FoundLot[] {
  return source.lines.flatMap((line) => {
    const number = NOTICE_NUMBER.exec(line.text)?.[1];
    if (!number) return [];
    const at = indexAt(source.lines, line.start);
    const near = [source.lines[at - 1], source.lines[at - 2], source.lines[at + 1]].filter((other) => other !== undefined);
    const titled = near.map((other) => ({ other, title: NOTICE_TITLE.exec(other.text)?.[1] ?? null })).find(({ title }) => title && isTitle(title));
    const plain = near[0] && isTitle(near[0].text) && !near[0].text.endsWith(':') ? near[0] : null;
    const place = titled?.other ?? plain ?? line;
    return [{ source, number, title: titled?.title ?? plain?.text ?? null, start: Math.min(place.start, line.start), end: Math.max(place.end, line.end), sureness: 0.9, numbered: true }];
  });
}

function isTitle(text: string): boolean {
  return /\p{L}{3,}/u.test(text) && !BLANK.test(text) && !/^(?:siehe|see|gemäß|vgl|und los|bis los|and lot|to lot|los \d|lot \d)/iu.test(text) && !/^(?:nein|ja|no|yes)$/iu.test(text);
}
