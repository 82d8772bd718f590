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
  /** True when the percent follow from what is written (0.4 of 1, 30 of 60 points). */
  derived?: true;
};

/** What the bid costs, as criteria call it. */
export const PRICE = /(?<!\p{L})(?:\p{L}*preis(?:e|es|angebot|blatt)?|\p{L}*honorar|\p{L}*kosten|wirtschaftlichkeit|vergütung|entgelt|stundens[aä]tze?|tagess[aä]tze?|pric(?:e|es|ed|ing)|costs?|fees?|financial|commercial|finanziell\p{L}*|kaufmännisch\p{L}*|rates?|budget)(?!\p{L})/iu;

/** What bids are judged by besides the price, as the names of criteria have it. */
export const TOPIC = /techni|staff|personnel|personal|experien|performance|approach|qualit|qualif|konzept|team|referen|termin|nachhaltig|sustain|social|management|schedule|capab|methodolog|fachlich|leistung|interview|präsentation|presentation|understanding|capacity|kompetenz|erfahrung|deliver|liefer|service|training|support|solution|lösung|innovat|timeline|functional|funktional|environment|umwelt|merit|suitab|feasib|creativ|compatib|availab|verfügbar|completion (?:date|time)/iu;

/** The row that adds up a scale: `Summe`, `Total points 100`; `Total price` is a criterion. */
export const TOTAL = /^(?:summe|gesamt(?:summe|punkt(?:e|zahl)?|gewichtung)?|summe\s+der\s+\p{L}+|(?:(?:grand|maximum) )?total(?: (?:points?|score|marks|weight\p{L}*|possible.*))?|insgesamt|sum)(?!\p{L})\s*:?(?:$|\s*[\d(=])/iu;

/** A number in German or English notation. */
export function parseNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

const WEIGHT_AFTER = /(?:^|\s*[(,;:–-]\s*|\s+)(?:(?:mit|zu)\s+)?(?:einer\s+|eine[mr]?\s+)?(?:\p{L}*(?:gewicht(?:ung(?:sfaktor)?|et)?|wichtung|anteil)|gewichtungsfaktor)\s*(?:von|mit)?\s*:?$|\s*[(,;:–-]?\s+(?:with\s+)?(?:an?\s+)?weight(?:ing|age|ed)?\s*(?:of|at)?\s*:?$|\s*[(,;:–-]\s*(?:(?:max|maximal|maximum|up to|bis zu)\.?:?)$/iu;

// `total quality mark achievable being` 85
const REACHED = /(?<=(?:marks?|points?|scores?|punkte|punktzahl))\s+(?:achievable|attainable|available|obtainable|possible|erreichbar)(?:\s+(?:being|is|are))?\s*:?$/iu;

const GENERIC = '(?:proposal|offer|bid|tender|response|submission|bidder|tenderer|offeror|vendor|respondent|proposer|contractor|consultant|supplier|firm|applicant|team|plan|approach|solution)s?(?:[\'’]s?)?';
const EXTENT = '(?:the\\s+)?(?:extent|degree)\\s+to\\s+which\\s+(?:(?:the|an?|each|its?|their)\\s+)?(?:proposed\\s+)?';
// `The extent to which the proposal demonstrates an understanding of …` is called by what is looked at,
const SHOWN = new RegExp(`^${EXTENT}(?:${GENERIC}\\s+)?(?:(?:clearly|fully|adequately)\\s+)?(?:demonstrates?|shows?|has|have|provides?|reflects?|displays?|offers?|possess(?:es)?)\\s+(?:(?:an?|the|its|their)\\s+)?(?=\\p{L}{3})`, 'iu');
// and `the extent to which the references demonstrate …` by what shows it.
const SHOWS = new RegExp(`^${EXTENT}(?!${GENERIC}\\s+(?:\\p{L}+ly\\s+)?\\p{L}+s?\\s)(?<subject>[^.;:]{3,70}?)\\s+(?:demonstrates?|shows?|meets?|satisf(?:y|ies)|address(?:es)?|reflects?|supports?)\\s.*$`, 'iu');
// `(based on Appendix C)` beside a name says where it is looked at, and `∑` that its parts add up.
const REMARK = /\s*\((?:based\s+(?:up)?on|as\s+per|refer\s+to|see|siehe|gemäß|laut)\s[^()]*\)\s*$|\s+[∑Σ](?:\s*(?:insgesamt|gesamt))?\s*$/iu;
const POINTS_ON = /\s+(?:as\s+)?(?:outlined|described|specified|set\s+(?:out|forth)|detailed|listed|defined|identified|stated)\s+(?:in|under|above|below)(?!\p{L}).*$/iu;

/** A criterion's name without numbering, weight, dots and line breaks. */
export function cleanName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s•●▪■◦○➢✓–—*\u{E000}-\u{F8FF}-]+/u, '')
    .replace(/\s[•●▪■◦○➢✓]\s.*$/u, '')
    .replace(/^(?:(?:sec(?:tion)?\.?|abschnitt|ziffer|nr\.)\s*)?(?:\(?(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2}){0,3}[.):]{0,2}\s+|\(?(?:[a-h]|[ivx]{1,4})[.):]+\s*)/iu, '')
    .replace(/^\(?\d{1,2}[.)](?=\p{Lu}\p{Ll})/u, '')
    .replace(/^(?:phase|stage|stufe)\s+\d\s*[:–-]\s+(?=\p{L}{3})/iu, '')
    .replace(/^(?:(?:evaluation |award |technical )?(?:factor|criterion|criteria(?=\s\d))|kriterium|zuschlagskriterium|qualitätskriterium|(?:ZK|AC|EC|K|Q)(?=\s?\d))\s*(?:\d*(?:\.\d+)?|[A-H])\s*(?:[:.–—-]|(?<=\d),|name:|(?<=\d)\s)\s*/iu, '')
    .replace(/^(?:(?:Zuschlags|Wertungs)kriterium|Kriterium|Award [Cc]riterion)\s+(?=\p{Lu}\p{L}{3})/u, '')
    .replace(/^[A-Z]{1,2}\s?\d{1,2}(?:\.\d{1,2})?[:.)]?\s+(?=\p{Lu})/u, '')
    .replace(/^(?:gewichtung|wichtung)\s+(?:d(?:es|er)\s+)?(?=\p{L}{3})/iu, '')
    .replace(SHOWN, '')
    .replace(SHOWS, '$<subject>')
    .replace(POINTS_ON, '')
    .replace(REMARK, '')
    .replace(REACHED, '')
    .replace(WEIGHT_AFTER, '')
    .replace(/[\s:;,.(–—=|-]+$/u, '')
    .trim();
}
