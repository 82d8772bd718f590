import { isOnlyLabels } from '../labels/known-labels.ts';

/** Words that stand before a value: a `key` alone in its line or cell, else the part of a sentence that leads to it. */
export type FoundLabel = { words: string; key: boolean };

const MAX_LENGTH = 60;
const MAX_WORDS = 7;
const SENTENCE_WORDS = 5;
const ENUMERATOR = /^[\s•●▪○–—*#>-]*(?:\d{1,2}(?:\.\d{1,2}){0,3}\s+|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]\s*)?/u;

/** The label that the text before a value ends with, or null where nothing there looks like one. */
export function labelBefore(textBefore: string): FoundLabel | null {
  const text = textBefore.slice(-300).replace(/\*\*|__/gu, '');
  const lead = text.replace(/[\s:|–—-]+$/u, '');
  const link = text.slice(lead.length);
  const piece = (lead.split(/\n|\t|\||\s{2,}/u).at(-1) ?? '').replace(ENUMERATOR, '').replace(/\s+/gu, ' ').trim();
  if (/[:|\n\t]|\s{2}/u.test(link) && looksLikeLabel(piece)) return { words: piece, key: true };
  const sentence = lead.replace(/\s+/gu, ' ').split(/[.:;!?]\s/u).at(-1)?.split(' ').slice(-SENTENCE_WORDS).join(' ') ?? '';
  return link.length <= 1 && sentence.includes(' ') && looksLikeLabel(sentence) ? { words: sentence, key: false } : null;
}

/** Two labels are the same whatever their case and spaces. */
export function sameWords(label: FoundLabel): string {
  return label.words.toLowerCase();
}

function looksLikeLabel(text: string): boolean {
  return text.length <= MAX_LENGTH && text.split(' ').length <= MAX_WORDS && /\p{L}{4,}/u.test(text) && /^\p{L}/u.test(text) && !/[\d@€$%]|[.,;!?]$/u.test(text) && !isOnlyLabels(text);
}
