import type { TableRow } from './table-rows.ts';

export type PriceColumn = 'position' | 'title' | 'description' | 'quantity' | 'unit' | 'unitPrice' | 'total';

/** Words of a column's head, German and English; the first kind that matches a cell takes it. */
const HEADS: [PriceColumn, RegExp][] = [
  ['unitPrice', /^(?:ep\b|einheitspreis|einzelpreis|stückpreis|stundensatz|tagessatz|unit (?:price|rate|cost)|(?:proposed |hourly |daily |labou?r |day )*rate\b|price (?:per|\/)|preis (?:je|pro|\/)|netto(?:einzel)?preis|kosten (?:je|pro))|(?:hourly|daily) rate$/iu],
  ['total', /^(?:gp\b|gesamt(?:preis|betrag|kosten|summe)?\b|total|amount|betrag|summe|extended|line total|firm fixed price|(?:estimated )?(?:cost|price)\b|(?:angebots)?preis\b|kosten\b|netto(?:preis|betrag)?\b)/iu],
  ['quantity', /^(?:menge\b|mengen|anzahl|stückzahl|vordersatz|qty|quantit|(?:estimated |number of |no\. of )?(?:hours|days)\b|stunden|(?:geschätzte|voraussichtliche)[nr]? (?:menge|anzahl|stunden)|bedarf|est\.? qty|number of)/iu],
  ['unit', /^(?:einheit|mengeneinheit|me\b|vpe\b|ve\b|units?\b(?! ?(?:price|rate|cost))|uom|u\/m|unit of measure|eh\b)/iu],
  ['position', /^(?:pos\b|pos\.|position(?:s?nr\.?|s?nummer)?$|oz\b|lfd|nr\.?$|no\.?$|#|item (?:no|number|#)|artikel-?nr|art\.-?nr|line(?: no)?|clin|id$|los-?pos|ziffer)/iu],
  ['title', /^(?:bezeichnung|kurztext|leistung|artikel|produkt|gegenstand|position|beschreibung|description|supplies|services?\b|deliverable|item|product|role|rolle|labou?r category|(?:proposed )?(?:bpa )?labou?r category|profil|qualifikation|funktion|material|task|aufgabe|titel|name|objekt|gewerk|kategorie|category)/iu],
  ['description', /^(?:langtext|beschreibung|description|erläuterung|specification|details|bemerkung|notes?$|remarks?$)/iu],
];
const MAX_HEAD = 160;

/**
 * Which column of a table holds what, if a row is the head of a price table: it names what is priced, and at least two of quantity,
 * unit, unit price and total. Null for any other row.
 */
export function priceColumns(row: TableRow): Map<number, PriceColumn> | null {
  const columns = new Map<number, PriceColumn>();
  const taken = new Set<PriceColumn>();
  for (const cell of row.cells) {
    if (cell.text.length > MAX_HEAD || !/\p{L}|#/u.test(cell.text)) continue;
    const kind = HEADS.find(([column, words]) => !taken.has(column) && words.test(cell.text))?.[0];
    if (!kind) continue;
    columns.set(cell.column, kind);
    taken.add(kind);
  }
  const figures = (['quantity', 'unit', 'unitPrice', 'total'] as const).filter((kind) => taken.has(kind));
  return taken.has('title') && figures.length >= 2 ? columns : null;
}
