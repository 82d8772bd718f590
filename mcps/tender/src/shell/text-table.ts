/** A text in lines of at most `width` characters, broken between words where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll(/\s+/g, ' ').trim().split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/**
 * Rows of cells as aligned columns, indented by two. The column `flexible` takes what the others leave of `width` and is wrapped;
 * cells of the others are as wide as their longest.
 */
export function textTable(rows: readonly (readonly string[])[], { width, flexible, end = [] }: { width: number; flexible: number; end?: readonly number[] }): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const others = widths.reduce((sum, one, column) => sum + (column === flexible ? 0 : one + 2), 2);
  widths[flexible] = Math.min(widths[flexible] ?? 0, Math.max(20, width - others));
  return rows.flatMap((row) => {
    const lines = wrap(row[flexible] ?? '', widths[flexible] ?? 20);
    return lines.map((line, index) => {
      const cells = widths.map((size, column) => {
        const text = column === flexible ? line : index === 0 ? (row[column] ?? '') : '';
        return end.includes(column) ? text.padStart(size) : text.padEnd(size);
      });
      return `  ${cells.join('  ')}`.trimEnd();
    });
  });
}
