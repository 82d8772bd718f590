import type { DateOrder } from '../dates/find-dates.ts';

const GERMAN = /\b(?:der|die|das|und|ist|sind|nicht|mit|für|von|zu|den|des|werden|wird|auf|bei)\b/giu;
const ENGLISH = /\b(?:the|and|is|are|not|with|for|of|to|be|will|shall|on|by|this|that)\b/giu;
const AMERICAN = /\$\s?\d|\bU\.?S\.?A?\b|\b[EPCM][SD]T\b|\b(?:a|p)\.?m\.?\b|\bState of\b|\bZIP\b|\bFAR\b|\bCLINs?\b|\bNAICS\b/gu;
const BRITISH = /£|€|\bEUR\b|\bGBP\b|\bVAT\b|\bUK\b/gu;

const MONTH_FIRST = /(?<![\d/.-])(?:0?[1-9]|1[0-2])(?:\/(?:1[3-9]|2\d|3[01])\/(?:20)?\d\d|([.-])(?:1[3-9]|2\d|3[01])\1(?:20)\d\d)(?![\d/-])/gu;
const DAY_FIRST = /(?<![\d/.-])(?:1[3-9]|2\d|3[01])(?:\/(?:0?[1-9]|1[0-2])\/(?:20)?\d\d|([.-])(?:0?[1-9]|1[0-2])\1(?:20)\d\d)(?![\d/-])/gu;

/** German or English: what the reader says if it is one of the two, else which small words are more frequent. */
export function guessLanguage(stated: string | null, text: string): 'de' | 'en' {
  if (stated === 'de' || stated === 'en') return stated;
  const sample = text.slice(0, 40_000);
  return count(sample, GERMAN) >= count(sample, ENGLISH) ? 'de' : 'en';
}

/** How an English text writes 03/04/2026: month first where it speaks of dollars, states and a.m., day first else. */
export function guessOrder(text: string): DateOrder {
  const sample = text.slice(0, 100_000);
  // 04/15/2027 has one reading only, and nobody writes both orders in one paper.
  const [months, days] = [count(sample, MONTH_FIRST), count(sample, DAY_FIRST)];
  if (months !== days && Math.min(months, days) === 0) return months > 0 ? 'mdy' : 'dmy';
  return count(sample, AMERICAN) > count(sample, BRITISH) ? 'mdy' : 'dmy';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
