import type { Source, SourceLine } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { DIVIDES, isTitle, LOT_NUMBER, LOT_WORD, NAMES_LOT } from './lot-words.ts';

// A lot's number at the start of a line, and after a mark its title: `Los 2: Reinigung`, `Lot No 1 – Cleaning`, `Los 1 (Nord): Schulen`.
const START = `^[\\s•*#-]*(?:\\d[\\d.]*\\s+)?${LOT_WORD}`;
const MARKED = new RegExp(`${START}[\\s-]?${LOT_NUMBER}(?:\\s*\\((?<inside>[^()\\n]{3,120})\\)(?:\\s*[:–—-].*)?|(?:\\s*[:–—|]\\s*|\\s+-\\s+|\\.\\s+(?=\\p{Lu})|\\s{2,})(?<title>[^\\n]{3,200}))$`, 'iu');
// `Los 1 Trockenbau`, `LOT2 Carpentry`: without a mark only a name in capitals, and nothing that goes on as a sentence.
const BARE = new RegExp(`${START}(?:\\s|(?=\\d))${LOT_NUMBER}\\s+(?<title>\\p{Lu}[^\\n]{2,120})$`, 'iu');
const ALONE = new RegExp(`${START}\\s${LOT_NUMBER}\\s*:?$`, 'iu');
const GOES_ON = /(?<!\p{L})(?:ist|sind|wird|werden|kann|können|muss|müssen|is|are|will|shall|must|may|can)(?!\p{L})|[.;]$/iu;
// A clause about a lot is no name of it.
const CLAUSE = /(?<!\p{L})(?:ist|sind|wird|werden|kann|können|muss|müssen|are|will|shall|must|may|can)(?!\p{L})/iu;
// Dots or a wide gap and a page's number: a table of contents, where the lot is only pointed to.
const POINTS_TO_PAGE = /(?<![.…_\s])[.…_\s]{5,}\d{1,3}$/u;
// Type that is spaced for show reads as single letters.
const SPACED = /^\S(?: \S){7,}$/u;
const IN_CONTENTS = 0.55;

/** Lots that stand at the start of lines, each with its title. */
export function lotsInLines(source: Source): FoundLot[] {
  const divided = DIVIDES.test(source.text);
  return source.lines.flatMap((line, i) => {
    const read = unspaced(line.text);
    if (!NAMES_LOT.test(read)) return [];
    const text = read.replace(POINTS_TO_PAGE, '');
    const found = lotIn(source, { ...line, text });
    if (found.length === 0 && divided) return titledBelow(source, line, source.lines[i + 1]);
    return text === read ? found : found.map((lot) => ({ ...lot, sureness: IN_CONTENTS }));
  });
}

/** `L O S 2 – T R A G W E R K` as it is meant. */
function unspaced(text: string): string {
  return SPACED.test(text) ? text.replace(/ /gu, '').replace(/(?<=\d)[–—-](?=\p{L})/u, ' – ') : text;
}

function lotIn(source: Source, line: SourceLine): FoundLot[] {
  const marked = MARKED.exec(line.text)?.groups;
  // Of a line set in columns, the first is the name.
  const [title] = (marked?.['inside'] ?? marked?.['title'] ?? '').trim().split(/\s{3,}/u);
  if (marked?.['number'] && title && isTitle(title) && !CLAUSE.test(title)) return [{ source, number: marked['number'], title, start: line.start, end: line.end, sureness: 0.85 }];
  const bare = BARE.exec(line.text)?.groups;
  const name = bare?.['title']?.trim();
  if (!bare?.['number'] || !name || !/^\p{Lu}/u.test(name) || !isTitle(name) || GOES_ON.test(name)) return [];
  return [{ source, number: bare['number'], title: name, start: line.start, end: line.end, sureness: line.bold ? 0.75 : 0.65 }];
}

/** Where a paper says that it is divided, a line may hold the number alone, and the next the title. */
function titledBelow(source: Source, line: SourceLine, next: SourceLine | undefined): FoundLot[] {
  const number = ALONE.exec(line.text)?.groups?.['number'];
  if (!number || !next || next.text.length > 120 || !/^\p{Lu}/u.test(next.text) || !isTitle(next.text) || GOES_ON.test(next.text)) return [];
  return [{ source, number, title: next.text.trim(), start: line.start, end: next.end, sureness: 0.6 }];
}
