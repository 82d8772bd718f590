import { z } from 'zod';
import { Money, TenderDate } from '../schema.ts';
import { day, money, number } from './format.ts';
import type { TenderLanguage } from './read-tender.ts';

/** What is put into a sentence: a word that no language changes, what each writes in its own way, or both wordings. */
const Piece = z.union([z.string(), z.number(), Money, z.strictObject({ day: TenderDate }), z.strictObject({ de: z.string(), en: z.string() })]);
export type Piece = z.infer<typeof Piece>;

/** Pieces without anything between them. */
export const Pieces = z.array(Piece);

/** A sentence by the code of its words and what is put into them, in their order: for whoever reads another language than the tender's. */
export const Phrase = z.object({ code: z.string(), values: z.array(z.union([Piece, Pieces])) });
export type Phrase = z.infer<typeof Phrase>;

/** The words of each code in each language. */
export type Wording = Record<TenderLanguage, Record<string, (...values: string[]) => string>>;

/** Pieces as a language writes them. */
export function written(value: Piece | Piece[], language: TenderLanguage): string {
  if (Array.isArray(value)) return value.map((piece) => written(piece, language)).join('');
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return number(value, language);
  if ('amount' in value) return money(value.amount, value.currency, language);
  return 'day' in value ? day(value.day, language) : value[language];
}

/** Lists of pieces one after the other, with something between them. */
export function joined(lists: (Piece | Piece[])[], between: string): Piece[] {
  return lists.flatMap((one, i) => [...(i > 0 ? [between] : []), ...(Array.isArray(one) ? one : [one])]);
}

/** Phrases in a language, each once; null where one has a code without words, as results of a newer version may. */
export function say(phrases: readonly Phrase[], wording: Wording, language: TenderLanguage, between = ' '): string | null {
  const said = phrases.map(({ code, values }) => wording[language][code]?.(...values.map((value) => written(value, language))));
  return said.includes(undefined) ? null : [...new Set(said)].join(between);
}

/** A stored text in another language by its phrases. One that a person has changed says what no phrase says: it stays as it is. */
export function inLanguage(text: string, both: (language: TenderLanguage) => string | null, language: TenderLanguage): string {
  return text === both('de') || text === both('en') ? (both(language) ?? text) : text;
}
