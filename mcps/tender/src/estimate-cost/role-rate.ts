import { sameStem, stemOf } from '../bidding/stems.ts';
import type { CompanyProfile } from '../company-profile.ts';

type Rate = CompanyProfile['rates'][number];

/** The rate of the role that a text names word for word but for endings (`Projektleitung` for `Projektleiter/in`); of several that of the longest name. Null where it names none whole. */
export function rateOfRole(text: string, rates: readonly Rate[]): Rate | null {
  const words = wordsOf(text);
  const named = rates.map((rate) => ({ rate, role: wordsOf(rate.role) })).filter(({ role }) => role.length > 0 && stand(role, words));
  return named.toSorted((a, b) => b.role.length - a.role.length)[0]?.rate ?? null;
}

function stand(role: string[], words: string[]): boolean {
  return words.some((_, at) => role.every((word, i) => sameStem(word, words[at + i] ?? '')));
}

/** `(m/w/d)` and `/in` are no words of a role. */
function wordsOf(text: string): string[] {
  const plain = text.replace(/\((?:[mwdfxi]\s?[/,|]\s?)+[mwdfxi]\)|[/*:_]-?(?:in|innen)(?!\p{L})/giu, ' ');
  return (plain.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []).map(stemOf);
}
