import { lettersOf, overlap, sameText } from './same-value.ts';

export type Matched<Want, Got> = { pairs: [Want, Got][]; missed: Want[]; extra: Got[] };

/** Pairs what was wanted with what was got, one to one, the likest first. A likeness of 0 never pairs. */
export function match<Want, Got>(want: Want[], got: Got[], likeness: (want: Want, got: Got) => number): Matched<Want, Got> {
  const all = want.flatMap((w, i) => got.flatMap((g, j) => {
    const value = likeness(w, g);
    return value > 0 ? [{ value, w, g, i, j }] : [];
  }));
  const [wanted, gotten] = [new Set<number>(), new Set<number>()];
  const pairs: [Want, Got][] = [];
  for (const { w, g, i, j } of all.sort((a, b) => b.value - a.value)) {
    if (wanted.has(i) || gotten.has(j)) continue;
    wanted.add(i);
    gotten.add(j);
    pairs.push([w, g]);
  }
  return { pairs, missed: want.filter((_, i) => !wanted.has(i)), extra: got.filter((_, j) => !gotten.has(j)) };
}

type Lot = { number?: string | null | undefined; title?: string | null | undefined };
const lotNumber = (text: string | null | undefined): string | undefined => ((text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).at(-1)?.replace(/^0+(?=.)/, '');

/** Lots are the same by their number or by most of their title. */
export function likeLots(want: Lot, got: Lot): number {
  const titles = want.title ? overlap(want.title, got.title) : 0;
  return (want.number && lotNumber(want.number) === lotNumber(got.number) ? 1 : 0) + titles >= 0.8 ? 1 + titles : 0;
}

/** Criteria are the same by their names. */
export function likeCriteria(want: { name: string | null }, got: { name: string | null }): number {
  const names = overlap(want.name, got.name);
  return names >= 0.6 || sameText(want.name, got.name) ? names + 0.01 : 0;
}

/** Clauses are the same by most of their words, or where one stands wholly in the other, which is at most three times as long. */
export function likeClauses(want: { text: string }, got: { text: string }): number {
  const words = overlap(want.text, got.text);
  const [x, y] = [lettersOf(want.text), lettersOf(got.text)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return words >= 0.8 || (short.length >= 20 && long.includes(short) && short.length >= long.length / 3) ? words + 0.01 : 0;
}
