const words = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two texts mean the same: equal but for marks, mostly the same words, or the shorter a good part of the longer. */
export function saysTheSame(a: string, b: string): boolean {
  const x = words(a);
  const y = words(b);
  if (x.length === 0 || y.length === 0) return false;
  const left = x.join(' ');
  const right = y.join(' ');
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (long.includes(short) && short.length >= 0.4 * long.length) return true;
  const count = new Map<string, number>();
  for (const word of x) count.set(word, (count.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of y) {
    const left = count.get(word) ?? 0;
    if (left > 0) common += 1;
    count.set(word, left - 1);
  }
  return (2 * common) / (x.length + y.length) >= 0.75;
}
