/** A cell as its format has it: how many columns and rows it spans, from 1. */
export type SpanningCell<T> = { content: T; columns: number; rows: number };

/** A cell from above that still covers columns: from one up to another, for some more rows. */
type Cover = { from: number; to: number; rows: number };

/** What browsers allow of columns, and with how many a table is one that people read. */
const MOST_SPANNED = 1000;
const MOST_COLUMNS = 64;

/**
 * Rows with the same index for the same column: null where a cell from above or from the left covers a column. A row ends with its last
 * cell, or with one from above beside it; columns that no cell begins in count for nothing. A table too wide to read stays as it is.
 */
export function alignRows<T>(rows: SpanningCell<T>[][]): (T | null)[][] {
  const begins = new Set<number>();
  let covers: Cover[] = [];
  let wide = false;
  const placed = rows.map((row) => {
    const above = covers;
    const cells = new Map<number, T>();
    covers = above.flatMap((cover) => (cover.rows > 1 ? [{ ...cover, rows: cover.rows - 1 }] : []));
    let column = 0;
    for (const { content, columns, rows: height } of row) {
      column = freeFrom(above, column);
      cells.set(column, content);
      begins.add(column);
      const to = column + clamp(columns, MOST_SPANNED);
      if (height > 1 && !wide) covers.push({ from: column, to, rows: clamp(height, rows.length) - 1 });
      column = to;
    }
    wide ||= begins.size > MOST_COLUMNS;
    if (wide) covers = [];
    return { cells, last: Math.max(-1, ...cells.keys(), ...above.map(({ from }) => from)) };
  });
  if (wide) return rows.map((row) => row.map(({ content }) => content));
  const columns = [...begins].sort((a, b) => a - b);
  return placed.map(({ cells, last }) => columns.filter((column) => column <= last).map((column) => cells.get(column) ?? null));
}

/** The first column from one on that no cell from above covers. */
function freeFrom(covers: Cover[], column: number): number {
  const cover = covers.find(({ from, to }) => column >= from && column < to);
  return cover ? freeFrom(covers, cover.to) : column;
}

function clamp(span: number, most: number): number {
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}
