import type { Source, Unit } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { isTitle } from './lot-words.ts';

// `Sealed bids will be received … for the following:`, `Die folgenden Leistungen werden getrennt ausgeschrieben:`
const FOLLOWING = /(?<!\p{L})(?:bids?|proposals?|tenders?|quotations?|quotes|offers?|angebote?)(?!\p{L})[\s\S]{0,400}\s(?:for\s+(?:each\s+of\s+)?the\s+following(?:\s+(?:\p{L}+\s+)?(?:bids?|projects?|contracts?|items?))?|für\s+(?:die\s+)?folgenden?(?:\s+\p{L}+)?)\s*:?\s*$/iu;
// `STONE BID – Provide crushed stone`: a name in capitals, or one that ends in what it is, says that each is one of its own.
const OWN_BID = /^\s*(?<title>\p{Lu}[\p{L}\d &/,.’'()-]{1,60}?\s(?:BIDS?|Bid|PROJECT|Project|CONTRACT|Contract|TENDER|Tender|AUSSCHREIBUNG|Ausschreibung|VERGABE|Vergabe|AUFTRAG|Auftrag))\s*(?:[:–—]|\s-\s)/u;
// `2 separate bid proposals`, `may bid on only fuel oil, only gasoline or for both`, `getrennte Angebote`
const SEPARATE = /(?<!\p{L})(?:\p{L}+|\d)\s+separate\s+(?:sealed\s+)?(?:bids?|proposals?|tenders?|quotations?|quotes|contracts)(?!\p{L})|(?<!\p{L})(?:bid|quote|tender)\s+on\s+(?:only\s+one|either)(?!\p{L})|(?:getrennte|gesonderte|einzelne)\s+Angebote\s+(?:für|zu)/iu;
const ENTRY = /^\s*(?:\(?(?:\d{1,2}|[A-Za-z])[.)]\s+|[•●▪–-]\s*)?(?<title>\p{Lu}[\p{L}\d &/’'-]{2,50}?)\s*:\s+\p{L}/u;
const BETWEEN = /^\s*(?:and|or|and\s*\/\s*or|und|oder|und\s*\/\s*oder)\s*$/iu;
// Heads of a notice, and no names of what is bought.
const HEAD = /^(?:project|location|place|site|date|time|deadline|due|opening|bid|bids?\s(?:due|opening|bond|security)|scope|description|contact|address|phone|email|owner|engineer|note|questions|delivery|payment|price|terms?|technical|financial|price|commercial|ort|datum|frist|termin|ansprechpartner|kontakt|adresse|hinweis|umfang|beschreibung|leistung|preis|zahlung|angebot\p{L}*)(?!\p{L})|envelope|umschlag|submission|proposal|offer$/iu;

/** Several contracts that one notice asks bids for apart, each named at the start of its paragraph, mostly without a number. */
export function lotsOfSeparateBids(source: Source): FoundLot[] {
  return source.units.flatMap((unit, at) => {
    if (unit.kind === 'table_row') return [];
    const text = source.text.slice(unit.start, unit.end);
    const form = FOLLOWING.test(text) ? OWN_BID : SEPARATE.test(text) ? ENTRY : null;
    const found = form ? entriesAfter(source, at, form) : [];
    const apart = new Set(found.map(({ title }) => title?.toLowerCase())).size === found.length;
    return found.length >= 2 && apart ? found : [];
  });
}

function entriesAfter(source: Source, at: number, form: RegExp): FoundLot[] {
  const found: FoundLot[] = [];
  for (const unit of source.units.slice(at + 1)) {
    const title = titleIn(source, unit, form);
    if (title) found.push({ source, number: null, title, start: unit.start, end: Math.min(unit.end, unit.start + 160), sureness: 0.5 });
    else if (!BETWEEN.test(source.text.slice(unit.start, unit.end))) break;
  }
  return found;
}

function titleIn(source: Source, unit: Unit, form: RegExp): string | null {
  const title = unit.kind === 'table_row' ? null : (form.exec(source.text.slice(unit.start, unit.end))?.groups?.['title']?.trim() ?? null);
  return title && isTitle(title) && !HEAD.test(title) ? title : null;
}
