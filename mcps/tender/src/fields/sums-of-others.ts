import type { Source } from '../source/source.ts';
import { dollarsOf } from './dollars.ts';

/** Sums that stand for something else: fees, thresholds, securities, insurance, penalties, hourly rates. */
export const OTHER = /gebühr|(?<!\p{L})bills?(?!\p{L})|invoice|less than|earnest|(?<!\p{L})emd(?!\p{L})|(?<!estimated?\s)cost of (?:the )?tender|tender document|deposit|fee|threshold|schwelle|ab einer|mindestens|versicherung|insurance|deckungssumme|haftpflicht|sicherheit|security|bürgschaft|bond|vertragsstrafe|penalt|damages|umsatz(?!s(?:t|$))|turnover|revenue|per (?:hour|day|night|month|year)|pro (?:stunde|tag|monat|jahr)|stundensatz|option|travel|reise|zuwendung|grant|program|operating\s+budget|annual\s+(?:operating\s+)?budget|general\s+fund|haushaltsvolumen|bilanzsumme|z\.\s?b\.|beispiel|for\s+example|e\.g\.|(?:financing|funding|budget|investment)\s+gap|finanzierungslücke|single payment|payment of|(?<!\bnot\s)guarante|minimum|mindest|(?<!\p{L})mind?\.|referenz(?:en|projekt\p{L}*|objekt\p{L}*)?(?!\p{L})|kostenfeststellung|(?<!\p{L})o&m\s|(?:current|existing|incumbent|previous|prior)\s(?:\p{L}+\s)?contract|detailed budget|that you are|assume|suppose|hypothetical/iu;
/** Sums at which a rule begins or ends: `if the contract value exceeds …`, `bei Auftragswerten unter …`. */
export const CONDITION = /(?<!\p{L})(?:if|whether|where|wenn|sofern|falls|soweit|(?:bei|ab|bis\szu)\s(?:einem|einer|aufträgen|auftragswerten)|for\s(?:works?|contracts?|projects?|purchases)\s(?:with|of|whose)|any\s(?:contract|purchase|order))(?!\p{L})/iu;
/** Words that set a bound beside a sum. */
export const BOUND = /(?<!\p{L})(?:or\s+(?:more|less|greater|above|higher)(?!\p{L})|oder\s+(?:mehr|weniger|darüber)(?!\p{L})|(?:more|less|greater|lower|higher)\s+than|(?<!not[\s-](?:to[\s-])?)exceed(?:s|ing)?|in\s+excess\s+of|mehr\s+als|weniger\s+als|\p{L}*(?:über|unter)(?:schreit|steig)\p{L}*|oberhalb|unterhalb|(?:above|below|over|under|from|über|unter|ab)\s+(?!\d{1,2}\s(?:jahre?|monate?|years?|months?))(?=\p{Sc}|\d|[A-Z]{3}\s?\d|rs))/iu;
/** The value of one lot is none of all. */
export const ONE_LOT = /(?<!\p{L})(?:los|lot|part|teillos)\s?(?:nr\.?\s?)?\d{1,3}(?!\d)[^.;\n]*$/iu;

/** The currency of a sum at a place: a bare `$` is the dollar of the paper's country. */
export function currencyIn(source: Source, start: number, currency: string): string {
  return currency === 'USD' && source.text[start] === '$' ? dollarsOf(source) : currency;
}
