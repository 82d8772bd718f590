import { standsIn } from './fold-text.ts';

/** A sentence that a model wrote, and the words of a passage that it says it stands on. */
export type WrittenSentence = { text: string; passage: number; quote: string };

const NEGATION = /(?<!\p{L})(?:nicht|kein\p{L}*|ohne|nie|niemals|weder|noch nicht|not|no|none|never|without|cannot|neither)(?!\p{L})|n't\b/iu;
/** Figures and names that a claim hangs on: numbers, abbreviations, addresses. */
const HARD = /\p{L}{0,20}\d[\p{L}\d.,:/%-]*|(?<!\p{L})\p{Lu}{2,}\p{L}*|[^\s@]{1,64}@\S+|https?:\S+/gu;
const STEM = 5;
const MIN_SUPPORT = 0.5;
const MIN_QUOTE = 12;

/**
 * Whether a sentence says only what its passage says: the quote stands there word for word, every figure, abbreviation and address of
 * the sentence stands in the passage, at least half of its other words do, and a denial is not turned into a claim or back.
 */
export function isSupported({ text, quote }: WrittenSentence, passage: string, topic: string): boolean {
  if (quote.trim().length < Math.min(MIN_QUOTE, passage.trim().length) || !standsIn(quote, passage)) return false;
  if (NEGATION.test(text) !== NEGATION.test(quote)) return false;
  const there = hardWords(passage);
  if (!hardWords(text).every((word) => there.some((known) => known === word || beginsWith(known, word)))) return false;
  const known = new Set([...stems(passage), ...stems(topic)]);
  const own = stems(text);
  return own.length > 0 && own.filter((stem) => known.has(stem)).length / own.length >= MIN_SUPPORT && own.some((stem) => stems(quote).includes(stem));
}

function hardWords(text: string): string[] {
  return (text.match(HARD) ?? []).map((word) => word.replace(/[.,:;/%-]+$/u, ''));
}

/** `9001` of `9001:2015`, but not `24` of `2400`. */
function beginsWith(known: string, word: string): boolean {
  return known.startsWith(word) && !/[\p{L}\d.,]/u.test(known[word.length] ?? '');
}

/** The beginnings of a text's longer words: German endings and compounds differ behind them. */
function stems(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM));
}
