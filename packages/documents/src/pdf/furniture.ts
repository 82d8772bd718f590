import { isPageNumber } from '../markers.ts';
import type { TextLine } from './text-line.ts';

const TOP = 0.15;
const BOTTOM = 0.88;
const NEAR = 4;

/** Page headers, footers and page numbers: what stands at the same place of several pages, but for its numbers. */
export function findFurniture(lines: TextLine[]): Set<TextLine> {
  const edge = lines.filter(atEdge);
  const found = new Set<TextLine>();
  for (const group of Map.groupBy(edge, (line) => line.text.replace(/\d+/g, '#')).values()) {
    const sorted = group.toSorted((a, b) => a.box[1] - b.box[1]);
    sorted.forEach((line, i) => {
      const pages = pagesNear(sorted, i);
      const next = pages.has(line.page - 1) || pages.has(line.page + 1);
      if (pages.size > 2 || (pages.size === 2 && next && line.row === null)) found.add(line);
    });
  }
  for (const line of edge) if (line.box[1] > line.pageHeight * BOTTOM && isPageNumber(line.text)) found.add(line);
  return found;
}

/** The pages with a line at the height of line `at`, of lines from the top; no more than three, which is as good as all of thousands. */
function pagesNear(sorted: TextLine[], at: number): Set<number> {
  const pages = new Set<number>();
  const top = sorted[at]?.box[1] ?? 0;
  for (const step of [1, -1]) {
    for (let i = step > 0 ? at : at - 1; pages.size < 3; i += step) {
      const line = sorted[i];
      if (!line || Math.abs(line.box[1] - top) >= NEAR) break;
      pages.add(line.page);
    }
  }
  return pages;
}

function atEdge({ box, pageHeight }: TextLine): boolean {
  return box[3] < pageHeight * TOP || box[1] > pageHeight * BOTTOM;
}
