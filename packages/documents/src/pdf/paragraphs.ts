import type { LineGroup } from './pdf-blocks.ts';
import type { TextLine } from './text-line.ts';

const EXTRA_GAP = 0.35;
/** So many lines within a frame show by themselves where they are wrapped. */
const MANY = 8;

/** The usual distance between the lines of a paragraph, in ems: the lower third of all, since paragraphs are parted by more. */
export function typicalGap(lines: TextLine[]): number {
  const gaps: number[] = [];
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    if (!last || last.page !== line.page || last.region !== line.region || last.row !== line.row || line.size <= 0) return;
    const gap = (line.box[1] - last.box[3]) / line.size;
    if (gap > -0.5 && gap < 2) gaps.push(gap);
  });
  const sorted = gaps.toSorted((a, b) => a - b);
  return Math.min(1, Math.max(-0.3, sorted[Math.floor(sorted.length / 3)] ?? 0));
}

/** Fits regions to the lines that are left when page headers and footers are taken out: those may reach further than the text. */
export function fitRegions(lines: TextLine[]): void {
  for (const [region, own] of Map.groupBy(lines, (line) => line.region)) {
    region.x0 = Math.min(...own.map((line) => line.box[0]));
    // The text of a whole page in a frame keeps its own margin; in the cell of a table it runs up to the border.
    const framed = own.length >= MANY && own.every((line) => line.row === null);
    region.x1 = Math.max(framed ? 0 : (region.border ?? 0), ...own.map((line) => line.box[2]));
  }
}

/** Whether a line goes on with the paragraph above it. `gap` is the usual distance of lines in ems. */
export function follows(group: LineGroup, line: TextLine, gap: number): boolean {
  const [first, last] = [group.lines[0], group.lines.at(-1)];
  if (!first || !last || line.region !== last.region || line.box[1] <= last.box[1]) return false;
  const size = Math.max(line.size, last.size);
  if (Math.abs(line.size - last.size) > 0.15 * size) return false;
  if (line.box[1] - last.box[3] > (gap + EXTRA_GAP) * size) return false;
  if (endsByChoice(last, line)) return false;
  if (line.bold !== last.bold && endsSentence(last.text)) return false;
  return startsInPlace(group, first, last, line, size);
}

/** Whether the first word of the next line would still have fitted: then the line was ended on purpose. */
function endsByChoice(last: TextLine, line: TextLine): boolean {
  const { x0, x1 } = last.region;
  const centred = Math.abs(middle(last) - middle(line)) < 3 && last.box[0] - x0 > 10;
  const room = centred ? 2 * (x1 - last.box[2]) : x1 - last.box[2];
  return room > line.firstWidth + Math.max(0.3 * line.size, 0.1 * (x1 - x0));
}

function startsInPlace(group: LineGroup, first: TextLine, last: TextLine, line: TextLine, size: number): boolean {
  if (Math.abs(middle(last) - middle(line)) < 3) return true;
  const shift = line.box[0] - last.box[0];
  const hanging = group.lines.length === 1 && group.marker !== null;
  // The second line of a paragraph may be indented (hanging) after a mark, or moved out after an indented first line.
  if (shift > 0.7 * size) return hanging;
  if (shift < -0.7 * size) return group.lines.length === 1 && (group.marker !== null || first.box[0] - line.box[0] < 5 * size);
  return true;
}

function endsSentence(text: string): boolean {
  return /[.!?:;]["”»)]*$/.test(text);
}

function middle(line: TextLine): number {
  return (line.box[0] + line.box[2]) / 2;
}
