import type { Box } from '@0711/contract/evidence';

/** Boxed things that stand side by side. */
export type RowOf<T> = { items: T[]; top: number; bottom: number };

/** Groups things to rows, from the top: two stand side by side when they share half of the lower one's height. */
export function groupRows<T extends { box: Box }>(items: readonly T[]): RowOf<T>[] {
  const rows: RowOf<T>[] = [];
  for (const item of items.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])) {
    const [, top, , bottom] = item.box;
    const row = rows.findLast((candidate, i) => i >= rows.length - 3 && beside(candidate, top, bottom));
    if (!row) {
      rows.push({ items: [item], top, bottom });
      continue;
    }
    row.items.push(item);
    // The tallest thing decides what else belongs to the row, so that rows don't creep down a page of shifted columns.
    if (bottom - top > row.bottom - row.top) [row.top, row.bottom] = [top, bottom];
  }
  return rows.toSorted((a, b) => a.top - b.top);
}

function beside(row: { top: number; bottom: number }, top: number, bottom: number): boolean {
  const shared = Math.min(row.bottom, bottom) - Math.max(row.top, top);
  return shared >= 0.5 * Math.min(row.bottom - row.top, bottom - top);
}
