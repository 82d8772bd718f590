import { lettersOf } from '../engine/letters-of.ts';

/** The same code, or one a part of the other: documents write `173087_75 112/0012` and `75 112/0012`. */
export function sameCode(a: string, b: string): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  return x === y || (x.length > 4 && y.length > 4 && (x.includes(y) || y.includes(x)));
}
