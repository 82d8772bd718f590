import type { Choice } from './choose.ts';
import { lettersOf } from './letters-of.ts';

/** Of a title and a buyer that are one text the field that holds it less surely; null where they differ, or one is missing. */
export function weakerOfSame({ best: title }: Choice<string>, { best: buyer }: Choice<string>): 'title' | 'buyer_name' | null {
  if (!title || !buyer || lettersOf(title.value) !== lettersOf(buyer.value)) return null;
  return title.strength > buyer.strength ? 'buyer_name' : 'title';
}
