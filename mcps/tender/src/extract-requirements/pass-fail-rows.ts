import type { Source, Unit } from '../source/source.ts';

/** A table row that a bid must meet to be looked at, by its text's place in the flat text. */
export type PassFailRow = { unit: Unit; start: number; end: number };

const HEAD = /^(?:pass\s*\/\s*fail|ausschluss(?:kriterium|krit\.?)?|k\.?\s?-?o\.?(?:-?\s?kriterium)?|a\s*\/\s*b|mandatory|muss(?:-?kriterium)?|ko)$/iu;
const TICK = /^(?:x|ja|yes|a|k\.?\s?-?o\.?|pass(?:\s*\/\s*fail)?|mandatory|muss|[☒☑✓✔])$/iu;
const MIN_WORDS = 3;

/** Rows of tables with a column that marks what excludes (`K.-o.-Kriterium: x`, `Pass/Fail`): the longest cell is what is asked. */
export function passFailRows(source: Source): PassFailRow[] {
  const rows: PassFailRow[] = [];
  let column = -1;
  let last: Unit | null = null;
  for (const unit of source.units) {
    if (unit.kind !== 'table_row') {
      column = -1;
      last = null;
      continue;
    }
    const cells = unit.cells.map(({ start, end }) => source.text.slice(start, end).replace(/\s+/g, ' ').trim());
    const head = cells.findIndex((cell) => HEAD.test(cell));
    if (head >= 0 && (last === null || column < 0)) column = head;
    else if (column >= 0 && TICK.test(cells[column] ?? '')) {
      const longest = cells.reduce((best, cell, i) => (cell.length > (cells[best]?.length ?? 0) ? i : best), 0);
      const place = unit.cells[longest];
      if (place && (cells[longest]?.match(/\p{L}{2,}/gu)?.length ?? 0) >= MIN_WORDS) rows.push({ unit, ...place });
    }
    last = unit;
  }
  return rows;
}
