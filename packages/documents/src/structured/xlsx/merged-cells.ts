type Place = { column: number; row: number };

/** Cells merged into one, from the top left to the bottom right. */
export type Range = { from: Place; to: Place };

/** Takes away what is stored in cells that others cover: only a range's first cell is shown. */
export function hideCovered(rows: Map<number, Map<number, string>>, merged: Range[]): void {
  const waiting = merged.toSorted((a, b) => a.from.row - b.from.row);
  let active: Range[] = [];
  for (const number of [...rows.keys()].sort((a, b) => a - b)) {
    const begun = waiting.findIndex((range) => range.from.row > number);
    active = [...active, ...waiting.splice(0, begun < 0 ? waiting.length : begun)].filter((range) => range.to.row >= number);
    const cells = rows.get(number);
    for (const column of cells?.keys() ?? []) if (active.some((range) => covers(range, number, column))) cells?.delete(column);
  }
}

function covers({ from, to }: Range, row: number, column: number): boolean {
  const inside = row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  return inside && !(row === from.row && column === from.column);
}
