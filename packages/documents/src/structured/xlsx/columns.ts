/** A column's letters by its number from 0: A, B … Z, AA. */
export function columnName(index: number): string {
  let name = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** A cell's column (from 0) and row (from 1) by its name (`AB12`); null when it is no name of a cell. */
export function cellAt(reference: string): { column: number; row: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(reference);
  const [, letters, row] = parts ?? [];
  if (!letters || !row) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < 16_384 ? { column, row: Number(row) } : null;
}
