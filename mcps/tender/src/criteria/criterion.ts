import type { Source } from '../source/source.ts';

/** A criterion as a finder read it. `percent` is what is written; `points` the most that can be reached. */
export type FoundCriterion = {
  source: Source;
  name: string;
  start: number;
  end: number;
  percent: number | null;
  points: number | null;
  lot: string | null;
  sureness: number;
  /** True when the percent follow from what is written (0.4 of 1). */
  derived?: true;
};

export const CRITERIA_SECTION = /^(?:[\divx]{1,4}[\d.)]*\s+)?(?:bewertung|wertung|zuschlag|award|evaluation|auswahl des angebots)$|zuschlagskrit|zuschlags-|wertungskrit|bewertungskrit|angebotswertung|wertung der angebote|bewertung der angebote|award criteri|evaluation (?:criteri|factors|and award|process)|basis (?:of|for) (?:award|evaluation)|selection criteria and|assessment matrix|bewertungsmatrix|wertungsmatrix/iu;
export const PRICE = /(?<!\p{L})(?:preis|gesamtpreis|angebotspreis|honorar|kosten|price|pricing|cost)(?!\p{L})/iu;

/** A number in German or English notation. */
export function parseNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

/** A criterion's name without numbering, weight, dots and line breaks. */
export function cleanName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s•●▪■◦○–—*-]+/u, '')
    .replace(/^(?:(?:sec(?:tion)?\.?|abschnitt|ziffer|nr\.)\s*)?(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s+|\(?(?:[a-h]|[ivx]{1,4})[.):]\s*)/iu, '')
    .replace(/^(?:factor|criterion|kriterium|zuschlagskriterium|qualitätskriterium)\s*\d*\s*(?:[:–-]|name:)\s*/iu, '')
    .replace(/[\s:;,.–-]+$/u, '')
    .trim();
}
