const ALIKE = 0.09;

/**
 * The sizes of a page's lines of type, without the measure's own unsteadiness: sizes that are nearly alike become the one that most
 * letters have. In and out in points, in the order of the lines.
 */
export function settleSizes(lines: readonly { size: number; letters: number }[]): number[] {
  const settled = lines.map(() => 0);
  let open = lines.map((line, i) => ({ ...line, i }));
  while (open.length > 0) {
    const weight = (size: number): number => open.reduce((sum, line) => sum + (alike(line.size, size) ? line.letters : 0), 0);
    const [first] = open.map(({ size }) => ({ size, weight: weight(size) })).toSorted((a, b) => b.weight - a.weight || a.size - b.size);
    const around = first?.size ?? 0;
    const own = open.filter(({ size }) => alike(size, around)).toSorted((a, b) => a.size - b.size);
    const size = middle(own);
    for (const { i } of own) settled[i] = size;
    open = open.filter((line) => !own.includes(line));
  }
  return settled;
}

function alike(a: number, b: number): boolean {
  return Math.abs(a - b) <= ALIKE * b;
}

/** The size of the letter in the middle, when all are put in order. */
function middle(lines: { size: number; letters: number }[]): number {
  const half = lines.reduce((sum, { letters }) => sum + letters, 0) / 2;
  let passed = 0;
  for (const { size, letters } of lines) {
    passed += letters;
    if (passed >= half) return size;
  }
  return lines[0]?.size ?? 0;
}
