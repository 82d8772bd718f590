import { cleanText } from '../clean-text.ts';
import type { Line, Word } from '../types.ts';
import { rounded, union } from './boxes.ts';
import type { LayoutLine, Region, Row } from './layout-line.ts';
import type { TurnedLine } from './read-page.ts';
import { turnBack } from './turn.ts';

/** What is kept of a line until the whole document has been read, to find its blocks. Its box lies on the page as it reads upright. */
export type TextLine = {
  page: number;
  text: string;
  start: number;
  end: number;
  box: Line['box'];
  /** The height of the page that `box` lies on. */
  pageHeight: number;
  size: number;
  bold: boolean;
  region: Region;
  row: Row | null;
  cells: { column: number; start: number; end: number }[];
  /** The width of the first word, and of the gap after it in ems. */
  firstWidth: number;
  firstGap: number;
  underlined: boolean;
};

/** A line as text that starts at offset `start`; null when nothing of it can be read. */
export function writeLine(line: TurnedLine, page: number, start: number): { line: Line; text: TextLine } | null {
  const places: (Word | null)[] = [];
  const written: string[] = [];
  let at = start;
  for (const word of line.words) {
    const clean = cleanText(word.text).trim();
    if (clean === '') {
      places.push(null);
      continue;
    }
    places.push({ start: at, end: at + clean.length, box: rounded(turnBack(word.box, line.turned)) });
    written.push(clean);
    at += clean.length + 1;
  }
  // Joined at once: a text that grows word by word keeps each of its pieces, a kilobyte a line, for as long as it is kept itself.
  const text = written.join(' ');
  const words = places.filter((word) => word !== null);
  const [first, second] = line.words.filter((_, i) => places[i] !== null);
  if (!first) return null;
  const size = Math.round(typicalSize(line) * 100) / 100;
  const bold = isBold(line);
  const end = start + text.length;
  return {
    line: { start, end, box: union(words.map((word) => word.box)), words, fontSize: size, bold },
    text: {
      page, text, start, end, size, bold,
      box: line.box,
      pageHeight: line.turned.direction % 2 === 0 ? line.turned.height : line.turned.width,
      region: line.region,
      row: line.row,
      cells: line.cells.flatMap((cell) => cellPlace(cell.column, places.slice(cell.from, cell.to))),
      firstWidth: first.box[2] - first.box[0],
      firstGap: second ? (second.box[0] - first.box[2]) / Math.max(1, size) : 0,
      underlined: line.underlined,
    },
  };
}

function isBold({ words }: LayoutLine): boolean {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return words.reduce((sum, word) => sum + (word.bold ? word.text.length : 0), 0) * 2 > letters;
}

/** The size of most of a line's letters. */
function typicalSize(line: LayoutLine): number {
  const letters = new Map<number, number>();
  for (const word of line.words) letters.set(word.size, (letters.get(word.size) ?? 0) + word.text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function cellPlace(column: number, words: (Word | null)[]): { column: number; start: number; end: number }[] {
  const [first, last] = [words.find((word) => word !== null), words.findLast((word) => word !== null)];
  return first && last ? [{ column, start: first.start, end: last.end }] : [];
}
