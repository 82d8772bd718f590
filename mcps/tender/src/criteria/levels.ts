type Entry = { value: number | null; depth: number };

const near = (total: number): boolean => Math.abs(total - 100) < 0.6 || Math.abs(total - 1000) < 1;
const sumOf = (some: Entry[]): number => some.reduce((total, { value }) => total + (value ?? 0), 0);

/**
 * The entries that carry weights; where parents and children both do, those of one level that make up the whole: numbered children
 * (`2.1`) before their parents, else the upper level. Levels are told by numbers, and where these tell none, by arithmetic. Where a
 * part divides itself again (80 and 20 % of its 70 %), those before it that make up the whole.
 */
export function wholeLevel<Row extends Entry>(rows: Row[]): Row[] {
  const valued = rows.filter(({ value }) => value !== null);
  if (valued.length < 2 || near(sumOf(valued))) return valued;
  const leaves = valued.filter((row, i) => (valued[i + 1]?.depth ?? 0) <= row.depth);
  const numbered = leaves.some(({ depth }) => depth >= 2) && leaves.length < valued.length && near(sumOf(leaves));
  if (numbered) return leaves;
  const top = valued.filter(({ depth }) => depth === Math.min(...valued.map((row) => row.depth)));
  if (top.length >= 2 && near(sumOf(top))) return top;
  if (leaves.length >= 2 && near(sumOf(leaves))) return leaves;
  const parents = parentsBySum(valued);
  if (parents.length >= 2 && near(sumOf(parents))) return parents;
  const first = valued.findIndex((_, i) => i > 0 && near(sumOf(valued.slice(0, i + 1))));
  return first > 0 ? valued.slice(0, first + 1) : valued;
}

/** Entries whose figure is the sum of those that follow them stand above these. */
function parentsBySum<Row extends Entry>(rows: Row[]): Row[] {
  const parents: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row) continue;
    parents.push(row);
    let sum = 0;
    for (let j = i + 1; j < rows.length && sum < (row.value ?? 0); j++) {
      sum += rows[j]?.value ?? 0;
      if (j > i + 1 && Math.abs(sum - (row.value ?? 0)) < 0.01) i = j;
    }
  }
  return parents;
}

/** How deep the number before an entry says that it stands: `1)` and `2.` 1, `2.1` 2, `a.` and `(i)` 1.5; without a number 1. */
export function depthOf(text: string): number {
  const number = /^\s*\(?(?:(?:\d{1,2}|[A-H])((?:\.\d{1,2})*)[.):]?(?=\s)|([a-z]|[ivx]{1,4})[.)](?=\s)|([-–•○▪])\s)/u.exec(text);
  return number?.[2] || number?.[3] ? 1.5 : (number?.[1]?.split('.').length ?? 1);
}
