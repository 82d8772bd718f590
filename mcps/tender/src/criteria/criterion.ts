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
    .replace(/(?:^|\s*[(,–-]\s*|\s+)(?:(?:mit|zu)\s+)?(?:einer\s+|eine[mr]?\s+)?(?:ge)?wicht(?:ung|et)?\s*(?:von|mit)?\s*:?$|\s+weight(?:ing|ed)?\s*(?:of|at)?\s*:?$/iu, '')
    .replace(/[\s:;,.(–-]+$/u, '')
    .trim();
}

/** The entries that carry weights; where parents and children both do, those of one level that sum to the whole. `depth` counts from 1. */
export function wholeLevel<Row extends { value: number | null; depth: number }>(rows: Row[]): Row[] {
  const valued = rows.filter((row) => row.value !== null);
  const sum = (some: Row[]): number => some.reduce((total, row) => total + (row.value ?? 0), 0);
  const near = (total: number): boolean => Math.abs(total - 100) < 0.6 || Math.abs(total - 1000) < 1;
  if (valued.length < 2 || near(sum(valued))) return valued;
  const leaves = valued.filter((row, i) => (valued[i + 1]?.depth ?? 0) <= row.depth);
  if (near(sum(leaves)) && leaves.every(({ depth }) => depth === leaves[0]?.depth)) return leaves;
  const top = valued.filter((row) => row.depth === Math.min(...valued.map((r) => r.depth)));
  if (near(sum(top))) return top;
  return near(sum(leaves)) ? leaves : valued;
}

/** How deep the number before an entry says that it stands: `1)` and `2.` 1, `2.1` 2, `a.` and `(i)` 2; without a number 1. */
export function depthOf(text: string): number {
  const number = /^\s*\(?(?:(?:\d{1,2}|[A-H])((?:\.\d{1,2})*)[.):]?(?=\s)|([a-z]|[ivx]{1,4})[.)](?=\s)|([-–•○▪])\s)/u.exec(text);
  return number?.[2] || number?.[3] ? 2 : (number?.[1]?.split('.').length ?? 1);
}
