import type { Source, SourceLine } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { isTitle, LOT_NUMBER, LOT_WORD } from './lot-words.ts';

// A lot's number at the start of a line, and after a mark its title: `Los 2: Reinigung`, `Lot No 1 – Cleaning`.
const MARKED = new RegExp(`^[\\s•*#-]*(?:\\d[\\d.]*\\s+)?${LOT_WORD}[\\s-]?${LOT_NUMBER}(?:(?:\\s*[:–—|]\\s*|\\s+-\\s+|\\s*\\(|\\s{2,})(?<title>[^\\n]{3,200}))?$`, 'iu');
// `Los 1 Trockenbau`: without a mark only a name in capitals, and nothing that goes on as a sentence.
const BARE = new RegExp(`^[\\s•*#-]*(?:\\d[\\d.]*\\s+)?${LOT_WORD}\\s${LOT_NUMBER}\\s+(?<title>\\p{Lu}[^\\n]{2,120})$`, 'iu');
const GOES_ON = /(?<!\p{L})(?:ist|sind|wird|werden|kann|können|muss|is|are|will|shall|must|may|can)(?!\p{L})|[.;]$/iu;

// Dots or a wide gap and a page's number: a table of contents, where the lot is only pointed to.
const POINTS_TO_PAGE = /(?<![.…_\s])[.…_\s]{5,}\d{1,3}$/u;
const IN_CONTENTS = 0.55;

/** Lots that stand at the start of lines, each with its title. */
export function lotsInLines(source: Source): FoundLot[] {
  return source.lines.flatMap((line) => {
    const text = line.text.replace(POINTS_TO_PAGE, '');
    const found = lotIn(source, { ...line, text });
    return text === line.text ? found : found.map((lot) => ({ ...lot, sureness: IN_CONTENTS }));
  });
}

function lotIn(source: Source, line: SourceLine): FoundLot[] {
  const marked = MARKED.exec(line.text)?.groups;
  const title = marked?.['title']?.replace(/\)$/, '').trim();
  if (marked?.['number'] && title && isTitle(title)) return [{ source, number: marked['number'], title, start: line.start, end: line.end, sureness: 0.85 }];
  const bare = BARE.exec(line.text)?.groups;
  const name = bare?.['title']?.trim();
  if (!bare?.['number'] || !name || !/^\p{Lu}/u.test(name) || !isTitle(name) || GOES_ON.test(name)) return [];
  return [{ source, number: bare['number'], title: name, start: line.start, end: line.end, sureness: line.bold ? 0.75 : 0.65 }];
}
