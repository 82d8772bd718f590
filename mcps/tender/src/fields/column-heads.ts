// The words over the columns of bills and price sheets, and of the fees that a portal lists.
const COLUMN = /(?<!\p{L})(?:pos(?:ition)?|(?:leistungs|artikel|positions)?-?\s?(?:nummer|nr)|oz|menge|me|einh(?:eit)?|ep|gp|beschreibung|bezeichnung|(?:einzel|gesamt|einheits)?preis|(?:gesamt)?betrag|qty|quantity|units?|uom|rate|amount|price|total|description|item|suppl(?:y|ies)|services?|s[lr]|no|in|chf|eur|euro|usd|inr|rs|gbp)(?!\p{L})|[€$£₹]/giu;
const IN_MONEY = /(?:[[(]\s?(?:rs|inr|eur|chf|usd|€|\$|£|₹)\.?\s?[\])]|(?<!\p{L})(?:preis|price|betrag|amount|fee)\s(?:in\s)?(?:rs|inr|eur|chf|usd|€|\$|£|₹)\.?)$/iu;

/** Whether a text is the head of a table's columns (`Einzelpreis CHF`, `Qty Unit Rate`) or of a sum (`Tender Fee [Rs.]`). */
export function isColumnHead(text: string): boolean {
  if (IN_MONEY.test(text)) return true;
  return (text.match(COLUMN)?.length ?? 0) >= 2 && text.replace(COLUMN, ' ').replace(/[^\p{L}]+/gu, '').length < 3;
}
