import type { TextLine } from './text-line.ts';

const TOP = 0.15;
const BOTTOM = 0.88;
const NEAR = 4;
const NUMBERED_OF = /\b(?:seite|page|blatt)\s*\d{1,4}\s*(?:\/|von|of)\s*\d{1,4}\b/i;
const NUMBERED = /^\W*(?:(?:seite|page|blatt|s\.|p\.)\s*)?\d{1,4}(?:\s*(?:\/|von|of|–|-)\s*\d{1,4})?\W*$/i;

/** Page headers, footers and page numbers: what stands at the same place of several pages, but for its numbers. */
export function findFurniture(lines: TextLine[]): Set<TextLine> {
  const edge = lines.filter(atEdge);
  const found = new Set<TextLine>();
  for (const group of Map.groupBy(edge, (line) => line.text.replace(/\d+/g, '#')).values()) {
    for (const line of group) {
      const pages = new Set(group.filter((other) => Math.abs(other.box[1] - line.box[1]) < NEAR).map((other) => other.page));
      const next = pages.has(line.page - 1) || pages.has(line.page + 1);
      if (pages.size > 2 || (pages.size === 2 && next && line.row === null)) found.add(line);
    }
  }
  for (const line of edge) if (line.box[1] > line.pageHeight * BOTTOM && isPageNumber(line.text)) found.add(line);
  return found;
}

function isPageNumber(text: string): boolean {
  return text.length < 120 && (NUMBERED.test(text) || NUMBERED_OF.test(text));
}

function atEdge({ box, pageHeight }: TextLine): boolean {
  return box[3] < pageHeight * TOP || box[1] > pageHeight * BOTTOM;
}
