import { cleanName, parseNumber } from './criterion.ts';

/** What a figure counts: `bare` where nothing is written beside it. */
export type FigureUnit = 'percent' | 'points' | 'bare';

/** A name that has a figure beside it; `side` says where the figure stands. Offsets are within the text that was read. */
export type Figured = { name: string; start: number; end: number; value: number; unit: FigureUnit; side: 'after' | 'before' | 'within' };

const MOST = '(?:(?:[∑Σ]|\\p{L}*(?:gewicht|wicht)\\p{L}*|\\p{L}*anteil|mit|zu|weight\\p{L}*|max\\p{L}*\\.?|up\\s+to|bis\\s+zu|worth|of|at|total|score[ds]?|points?|value|possible|available|0\\s?(?:[–-]|bis|to))\\s*[:=]?\\s*)*';
const NUMBER = '(?<figure>\\d{1,4}(?:[.,]\\d{1,2})?)';
const UNIT = '(?:\\s*(?:\\/|von|out\\s+of)\\s*\\d{2,4})?\\s*(?<unit>%|v\\.\\s?H\\.|Prozent|per\\s?cent|percentage points|\\p{L}*punkte?n?|pkte?\\.?|points?|pts\\.?|marks?)';
const REST = '(?:\\s*(?:weight\\p{L}*|gewichtung|wichtung|max\\p{L}*\\.?|possible|available|total|each))?(?:\\s*[(=/|]\\s*(?:max\\p{L}*\\.?\\s*)?\\d{1,4}(?:[.,]\\d{1,2})?\\s*(?:%|points?|pts\\.?|marks?|punkten?)\\s*\\)?)?';
const AFTER = new RegExp(`^(?<name>[^%]{3,600}?)\\s*(?:[:=–—,|-]|[._]{2,}|[([]|\\s)\\s*${MOST}${NUMBER}${UNIT}${REST}\\s*[)\\]]?\\s*[.;,:]?$`, 'iu');
const BEFORE = new RegExp(`^${MOST}[([]?\\s*${NUMBER}${UNIT}\\s*[)\\]]?\\s*(?:(?:[:–—|-]|für|for|of(?: the)?|is|auf)\\s+)?(?:the\\s+|den\\s+|die\\s+|das\\s+)?(?<name>\\p{L}.{2,400})$`, 'iu');
const WITHIN = new RegExp(`^(?<name>[^%.:;]{3,110}?)\\s*(?:[:=–—,|-]|[([]|\\s)\\s*${MOST}${NUMBER}${UNIT}${REST}\\s*[)\\]]?\\s*[.:;–—-]?\\s+(?=\\S.{15,})`, 'iu');
const BARE = /^(?<name>[^%\d][^%]{2,160}?)\s*(?:[([]\s*(?:max\.?\s*)?(?<round>\d{1,3}(?:[.,]\d)?)\s*[)\]]|(?:\s*[.…_]{2,}|\s*[:=|–-]|\s)\s*(?<end>\d{1,3}(?:[.,]\d{1,2})?))\s*[.;:]?$/iu;
const MARK = /^\s*(?:[•●▪■◦○➢✓*–—-]\s*|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-h]|[ivx]{1,4})[.):]{1,2}\s+|\d{1,2}(?:\.\d{1,2}){1,3}\s+)/iu;
const HEAD = /^(?<head>[^.:;–—]{3,90}?)(?::\s|\s[–—]\s|\s-\s(?=\p{Lu})|[.;]\s(?=\p{Lu}))/u;
const FIGURE_LEFT = /\s*[([]?\s*(?:(?:mit|zu|max\.?|weight\p{L}*|gewichtung)\s*:?\s*)*\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|points?|punkte?n?|marks)\s*[)\]]?[.;,]?$/iu;
// Five words in brackets behind a name say how it is to be handed in, and are no part of it.
const REMARK = /(?<=\p{L}{3}[^(]*)\s\((?:[^()\s]+\s+){4,}[^()\s]+\)\s*$/u;
const SHORT = 75;
const LONG = 130;
// Without such a word none of the forms fits, and they take long to find out.
const COUNTS = /%|v\.\s?h\.|prozent|per\s?cent|percentage|punkt|pkt|point|pts|mark/iu;
const PERCENT = /%|v\.|prozent|per/iu;

/** The name and figure that a line, cell or paragraph holds, in the first form that fits; null where there is none. */
export function figureOf(text: string, bare: boolean): Figured | null {
  const mark = MARK.exec(text)?.[0].length ?? 0;
  const line = text.slice(mark).replace(/\s+/gu, ' ').trim();
  const forms = COUNTS.test(line) ? ([[AFTER, 'after'], [BEFORE, 'before'], [WITHIN, 'within']] as const) : [];
  for (const [form, side] of forms) {
    const groups = form.exec(line)?.groups;
    const name = groups?.['name'] && shortened(groups['name']);
    if (!groups || !name) continue;
    return { name, start: 0, end: text.length, value: parseNumber(groups['figure'] ?? ''), unit: PERCENT.test(groups['unit'] ?? '') ? 'percent' : 'points', side };
  }
  const groups = bare ? BARE.exec(line)?.groups : undefined;
  const name = groups?.['name'] && shortened(groups['name']);
  return groups && name ? { name, start: 0, end: text.length, value: parseNumber(groups['round'] ?? groups['end'] ?? ''), unit: 'bare', side: 'after' } : null;
}

/** A criterion's name without what describes it after a stop or dash; null where none is left. */
export function shortened(text: string): string | null {
  const plain = text.replace(/\s+/gu, ' ').trim().replace(MARK, '').replace(FIGURE_LEFT, '');
  const whole = cleanName(plain.replace(REMARK, ''));
  const head = whole.length > SHORT || /[.:;]\s/u.test(plain) ? (HEAD.exec(plain)?.groups?.['head'] ?? plain) : plain.replace(REMARK, '');
  const name = cleanName(head.replace(/[;,]?\s*(?:and|und|or)\s*$/iu, ''));
  return name.length >= 3 && name.length <= LONG && /\p{L}{3}/u.test(name) ? name : null;
}
