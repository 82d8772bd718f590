import type { Source, Unit } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { partsOfferedAfter } from './in-named-parts.ts';
import { DIVIDES, isTitle, LOT_WORD, NAMES_LOT, NO_TITLE } from './lot-words.ts';

const NAMED = `(?<!\\p{L})${LOT_WORD}\\s(?:n[ro]\\.?\\s?)?(?<number>\\d{1,2}[A-H]?|[A-H])`;
// `… in zwei Lose aufgeteilt: Los 1 (Reinigung) und Los 2 (Glas)`: lots named within a sentence, each with its title.
const IN_SENTENCE = new RegExp(`${NAMED}\\s?(?:\\((?<inside>[^()\\n]{3,90})\\)|(?::|[–—-]|\\s(?:for|für))\\s(?<after>\\p{L}[^;,.)\\n]{2,90}?)(?=[;,.)]|\\s(?:und|and|sowie)\\s${LOT_WORD}\\s|$))`, 'giu');
// `in zwei Fachlosen: Fachlos 1 Erdarbeiten, Fachlos 2 Rohbau`: bare names in capitals, each up to the next lot.
const BARE_NAMES = new RegExp(`${NAMED}\\s(?<after>(?-i:\\p{Lu})[^;,.)(:\\n]{2,90}?)(?=\\s?[;,.)]|\\s(?:und|and|sowie)\\s${LOT_WORD}\\s|$)`, 'giu');
const NAMED_IN_BRACKETS = new RegExp(`${NAMED}\\s?\\((?<inside>(?-i:\\p{Lu})[^()\\n]{3,90})\\)`, 'giu');
// `Los 1 umfasst die Reinigung der Schulen`, `Lot 2 covers snow removal`
const COVERS = new RegExp(`${NAMED}\\s(?:umfasst|beinhaltet|betrifft|enthält|covers|comprises|includes|concerns|is\\sfor|consists\\sof)\\s(?:(?:die|den|das|the)\\s)?(?<after>\\p{L}[^;,.\\n]{3,110}?)(?=[;,.]|\\s(?:und|and|sowie)\\s${LOT_WORD}\\s|$)`, 'giu');
const ENTRY = /^\s*(?:[•●▪–-]\s*|\(?(?<number>\d{1,2}|[A-H])[.):]\s+)/u;
const MOST = 30;

/** Lots named in sentences that divide the contract, in the list after one, or by what each covers. */
export function lotsInSentences(source: Source): FoundLot[] {
  return source.units.flatMap((unit, at) => {
    if (unit.kind === 'table_row' || unit.kind === 'heading') return [];
    const text = source.text.slice(unit.start, unit.end);
    const parts = partsOfferedAfter(source, at, text);
    if (parts.length > 0 || !NAMES_LOT.test(text)) return parts;
    const covered = inText(source, unit, text, COVERS, 0.6);
    if (!DIVIDES.test(text)) return [...covered, ...inBrackets(source, unit, text)];
    const marked = inText(source, unit, text, IN_SENTENCE, 0.75);
    const named = marked.length > 0 ? marked : counted(inText(source, unit, text, BARE_NAMES, 0.6));
    return [...covered, ...named, ...(named.length === 0 && /(?::|folgt\.?|follows\.?)\s*$/iu.test(text) ? listedAfter(source, at) : [])];
  });
}

/** `Los 1 (Innenstadt), Los 2 (Nordstadt)`: two or more that count on, each with its name in brackets. */
function inBrackets(source: Source, unit: Unit, text: string): FoundLot[] {
  return counted(inText(source, unit, text, NAMED_IN_BRACKETS, 0.55));
}

/** Two or more whose numbers count on; else none. */
function counted(found: FoundLot[]): FoundLot[] {
  const numbers = found.map(({ number }) => Number(number));
  return found.length >= 2 && numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1) ? found : [];
}

function inText(source: Source, unit: Unit, text: string, pattern: RegExp, sureness: number): FoundLot[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const title = (match.groups?.['inside'] ?? match.groups?.['after'] ?? '').replace(/\s+/g, ' ').trim();
    const number = match.groups?.['number'];
    return number && isTitle(title) ? [{ source, number, title, start: unit.start + match.index, end: unit.start + match.index + match[0].length, sureness }] : [];
  });
}

/** `… is divided into the following lots: 1. Legal advice 2. Tax advice`: numbers of a list are those of the lots. */
function listedAfter(source: Source, at: number): FoundLot[] {
  const found: FoundLot[] = [];
  for (const unit of source.units.slice(at + 1, at + 1 + MOST)) {
    const text = source.text.slice(unit.start, unit.end);
    const mark = ENTRY.exec(text);
    const title = text.slice(mark?.[0].length ?? 0).replace(/\s+/g, ' ').trim();
    if ((!mark && unit.kind !== 'list_item') || unit.kind === 'table_row' || !isTitle(title) || title.length > 160 || NO_TITLE.test(title)) break;
    found.push({ source, number: mark?.groups?.['number'] ?? String(found.length + 1), title: title.replace(/[.;,]$/, ''), start: unit.start, end: unit.end, sureness: 0.6 });
  }
  return found.length >= 2 ? found : [];
}
