import { DATE_LABELS } from './dates.ts';
import { isOnlyLabels } from './known-labels.ts';
import { BUYER_LABELS, CONTACT_LABELS, PLACE_LABELS, PROCEDURE_LABELS, REFERENCE_LABELS, TITLE_LABELS } from './texts.ts';

const LEXICONS = [TITLE_LABELS, BUYER_LABELS, REFERENCE_LABELS, PROCEDURE_LABELS, PLACE_LABELS, CONTACT_LABELS, DATE_LABELS].flat();
const MAX = 80;

/** Whether a text is a label of the lexicons and nothing else, so that it is no field's value. */
export function isLabel(text: string): boolean {
  const line = text.trim().replace(/[\s:.]+$/u, '');
  if (line.length > MAX) return false;
  return isOnlyLabels(line) || LEXICONS.some(({ pattern }) => [...line.matchAll(pattern)].some((match) => match[0].length === line.length));
}
