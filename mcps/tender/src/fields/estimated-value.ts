import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { compileLabels, findLabels } from '../labels/label.ts';
import { isKey } from '../source/is-key.ts';
import { neighboursOf } from '../source/neighbours.ts';
import type { Region } from '../source/neighbours.ts';
import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { amountIn } from './amount-in-text.ts';
import { findAmounts } from './money.ts';
import type { Amount } from './money.ts';
import { sumsWithVerbs } from './sums-with-verbs.ts';
import { BOUND, CONDITION, currencyIn, ONE_LOT, OTHER } from './sums-of-others.ts';

type Money = { amount: number; currency: string };

const LABELS = compileLabels([
  { words: '(?:geschätzter?|voraussichtlicher?|maximaler?) (?:netto-?|gesamt-?|brutto-?)*(?:auftrags|gesamt|vertrags)?wert(?: ohne mwst\\.?)?(?: der beschaffung)?|gesamtwert der beschaffung|höchstwert(?: der rahmenvereinbarung)?|auftragswert|kostenschätzung|auftragsvolumen|geschätzte (?:kosten|auftragssumme)', strength: 0.93 },
  { words: '(?:gesamt|projekt|maximal)?budget(?:obergrenze|rahmen|höhe)?|(?:kosten|angebots|preis|vergütungs|honorar|budget)?obergrenze|kostenrahmen|kostendach|(?:gesamt)?auftragssumme|haushaltsmittel|höchstbetrag|finanzieller rahmen|(?:maximale[nrs]? )?(?:volumen|umfang) von(?: (?:maximal|höchstens|rund|bis zu|ca\\.))?|bausumme|baukosten|erstellungskosten|investitionssumme|maximale[nrs]? (?:umfang|volumen|vergütung|gesamtvolumen|auftragsumfang)', strength: 0.85 },
  { words: '(?:total )?(?:estimated?|anticipated|approximate|maximum) (?:total )?(?:contract )?(?:value|cost|price|amount|budget)|estimated total value|(?:estimated?|approximate|probable|tender(?:ed)?) (?:cost|amount|value) (?:of (?:the )?)?(?:works?|project|tender|contract)|estimated cost (?:each )?put to (?:the )?tender|maximum (?:amount|value|price)|engineer(?:’|\\x27)s estimate|contract value|value of the contract|estimates? a budget of|total value of the procurement', strength: 0.93 },
  { words: 'schätzwert|geschätzte (?:bau|gesamt|netto|brutto)kosten|(?:geschätztes|maximales|verfügbares|vorgesehenes) (?:auftragsvolumen|vergabevolumen|budget)|vergabevolumen|(?:maximale|geschätzte) auftragssumme', strength: 0.9 },
  { words: '(?:total |available |approved |maximum |project |contract )+budget|budgeted amount|maximum contract (?:amount|value|price)|contract ceiling|total (?:contract )?(?:amount|cost|price|compensation|value)(?: of (?:the|this) (?:contract|agreement|project))? (?:shall|may|will|must|can) ?not exceed', strength: 0.86 },
  { words: 'steh(?:en|t)(?: \\p{L}+){0,5}?(?=\\s[\\d.,’€\\p{L} ]{4,70}zur verfügung)', strength: 0.85 },
  { words: '(?:auftrags|vertrags|gesamt)?wert (?:des auftrags |der leistung(?:en)? )?(?:wird (?:auf|mit)|beträgt|liegt bei)|kosten werden auf|(?:is|are) estimated (?:at|to be)|(?:has|have) (?:allocated|budgeted|earmarked|set aside)', strength: 0.82 },
  { words: '(?:financial|cost|budget|funding) estimate (?:of|is)|guide (?:price|value|for pricing)|indicative (?:value|budget|price)|budgetary target(?: of)?', strength: 0.84 },
  { words: '(?:volume|value) of (?:purchases|orders|the (?:contract|agreement|order|procurement|commission|work))(?: \\p{L}+){0,5} (?:will be|is|amounts to)|(?:allocation|funding|funds|amount)(?: (?:that is|that are))? (?:available|allocated|set aside|earmarked) (?:for|to) (?:the|this)(?: \\p{L}+){1,4} (?:is|are|amounts? to)', strength: 0.84 },
  { words: 'value of contract|contract amount|(?:approx(?:imate|\\.)?|estimated|anticipated|expected|indicative|total) (?:contract )?(?:spend|expenditure)|(?:budget|kosten) ?[\\/&] ?(?:budget|kosten|finanzierung|mittel|costs?|funding|value)|finanz(?:ierungs)?(?:volumen|rahmen)|projekt(?:volumen|summe|kosten)|gesamtkosten|verfügbare (?:mittel|haushaltsmittel)', strength: 0.82, key: true },
  // A chapter of two things: its sum has to come at once.
  { words: 'budget (?:and|&|und) (?:scope|timeline|timing|schedule|duration|time|term|zeitplan|zeitrahmen|laufzeit|umfang)(?: of (?:the )?(?:work|project|services))?', strength: 0.56, key: true },
  { words: 'fixed price|(?:contract|project|tender) size|size of (?:the )?(?:contract|project)|(?:vertrags|auftrags)(?:größe|summe|höhe|umfang)', strength: 0.8, key: true },
  { words: 'budget|ceiling(?: amount| price| value)?|not[- ]to[- ]exceed(?: amount| value)?|funding available|available funding', strength: 0.82 },
]);
// `bis 50.000 € Auftragsvolumen = 5 Punkte`: what a reference was worth.
const SCORED = /=\s?\d{1,3}(?:[.,]\d+)?\s?(?:punkte?|points?|p\.)(?!\p{L})|auftragsvolumen der\s+referenz/iu;
// What a workbook sums up is mostly what a bidder enters, or a sample of that.
const IN_SHEET = 0.7;
const LIMIT = /(?<!\p{L})(?:nicht\s(?:zu\s)?(?:über(?:schreiten|steigen|schritten)|übersteigt|überschreitet)|(?:shall|must|may|should|will|can|do|does)\s+not\s+exceed)(?!\p{L})/giu;
const OF_CONTRACT = /(?<!\p{L})(?:auftrags?|\p{L}*umf(?:ang|änge)|\p{L}*leistungen|angebots?(?:preis|summe)?|gesamt\p{L}*|honorar|\p{L}*vergütung|contract|agreement|proposals?|project|total|compensation|overall)(?!\p{L})/iu;
// `Total value (excluding VAT)` alone on its line: the sum is on the next.
const BRACKET_ENDS_LINE = /^\s?\([^)\n]{0,40}\)(?=\s*:?[ \t]*\n)/u;
const TOTAL = /^(?:grand\s|overall\s)?total|^(?:gesamt|summe|insgesamt)/iu;

export const estimatedValue: FieldReader<Money> = {
  finders: [labelled, notExceeded, sumsWithVerbs],
  same: (a, b) => a.currency === b.currency && Math.abs(a.amount - b.amount) <= 0.005 * Math.max(a.amount, b.amount),
  floor: 0.5,
};

function labelled(sources: Source[]): Candidate<Money>[] {
  return sources.flatMap((source) =>
    findLabels(source, LABELS, isKey).flatMap((hit) => {
      const bracket = BRACKET_ENDS_LINE.exec(source.text.slice(hit.end, hit.end + 60))?.[0].length ?? 0;
      const regions = [...neighboursOf(source, hit.start, hit.end), ...(bracket > 0 ? neighboursOf(source, hit.start, hit.end + bracket) : [])];
      const found = regions.flatMap((region) => {
        const text = source.text.slice(region.start, Math.min(region.end, region.start + 140));
        const amount = amountIn(text, source.text.slice(hit.end, hit.end + 60));
        return amount ? [region.relation === 'column' ? { ...inColumn(source, { region, amount }), text } : { amount, region, text, parts: false }] : [];
      })[0];
      if (!found || found.amount.amount < 500 || SCORED.test(source.text.slice(hit.start, hit.end + 110))) return [];
      const before = sentenceBefore(source, hit.start, hit.end);
      // In a column what stands between head and sum belongs to other rows.
      const reach = found.region.relation === 'column' ? source.text.slice(hit.start, hit.end) : source.text.slice(hit.start, Math.max(hit.end, found.region.start + found.amount.end));
      const between = before + reach + restOfLine(source, found.region.start + found.amount.end);
      const strength = hit.label.strength * (OTHER.test(between) || CONDITION.test(before) || BOUND.test(between) ? 0.4 : 1) * (ONE_LOT.test(before) ? 0.5 : 1) * (found.parts ? 0.55 : 1) * (found.amount.start < 60 ? 1 : 0.88) * (hit.start < 20_000 ? 1 : 0.93) * (source.document.format === 'xlsx' ? IN_SHEET : 1);
      const start = found.region.start + found.amount.start;
      return [{ value: { amount: found.amount.amount, currency: currencyIn(source, start, found.amount.currency) }, finder: 'label', strength, spans: [{ source, start, end: found.region.start + found.amount.end }], derived: false }];
    }),
  );
}

/** Sums that a sentence says nothing may go beyond: `… sollen zusammen 200.000 € nicht überschreiten`, `Proposals must not exceed $90,000`. */
function notExceeded(sources: Source[]): Candidate<Money>[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(LIMIT)].flatMap((match) => {
      const from = Math.max(0, match.index - 150);
      const around = source.text.slice(from, match.index + match[0].length + 90);
      const amount = findAmounts(around).map((one) => ({ ...one, start: from + one.start, end: from + one.end })).find(({ start, end }) => (match[0].startsWith('nicht') ? end <= match.index && match.index - end < 40 : start >= match.index + match[0].length && start - match.index - match[0].length < 25));
      const sentence = amount ? source.text.slice(from, amount.end + 40).split(/[.!?]\s+(?=\p{Lu})|\n\s*\n/u).findLast((part) => part.includes(source.text.slice(amount.start, amount.end))) ?? '' : '';
      if (!amount || amount.amount < 500 || !OF_CONTRACT.test(sentence) || OTHER.test(sentence) || CONDITION.test(sentence) || ONE_LOT.test(sentence)) return [];
      return [{ value: { amount: amount.amount, currency: currencyIn(source, amount.start, amount.currency) }, finder: 'limit', strength: 0.72, spans: [{ source, start: amount.start, end: amount.end }], derived: false }];
    }),
  );
}

type Found = { region: Region; amount: Amount };

/** A table's total in place of its first row; sums of several rows without a total are parts, and none of them is the value. */
function inColumn(source: Source, first: Found): Found & { parts: boolean } {
  const at = indexAt(source.units, first.region.start);
  const row = source.units[at];
  const column = row?.cells.findIndex((cell) => cell.start === first.region.start) ?? -1;
  let parts = false;
  for (const unit of source.units.slice(at + 1, at + 60)) {
    if (unit.kind !== 'table_row' || unit.cells.length !== row?.cells.length) break;
    const total = TOTAL.test(source.text.slice(unit.start, unit.end));
    const cells = unit.cells.slice(total ? 1 : column, total ? undefined : column + 1);
    const sums = cells.flatMap((cell) => findAmounts(source.text.slice(cell.start, cell.end)).slice(0, 1).map((amount) => ({ amount, region: { ...first.region, start: cell.start, end: cell.end } })));
    const sum = sums.find(({ region }) => region.start === unit.cells[column]?.start) ?? sums.at(-1);
    if (sum && total) return { ...sum, parts: false };
    parts ||= sum !== undefined;
  }
  return { ...first, parts };
}

/** What its sentence says before a label; before a label that begins its line and has its value beside it, nothing does. */
function sentenceBefore(source: Source, start: number, end: number): string {
  const before = source.text.slice(Math.max(0, start - 60), start);
  const beginsLine = /(?:^|\n)\s*(?:[\dA-Za-z]{1,3}[.)]\s*)?$/u.test(before);
  if (beginsLine && /^\s*(?:[:|]|\n)/u.test(source.text.slice(end, end + 4))) return '';
  return before.split(/[.!?]\s|\n\s*\n/u).at(-1) ?? '';
}

/** What stands on the same line after a sum may say what it is for; the next line is about something else. */
function restOfLine(source: Source, from: number): string {
  return source.text.slice(from, from + 18).split(/\n|[.;]\s/u)[0] ?? '';
}
