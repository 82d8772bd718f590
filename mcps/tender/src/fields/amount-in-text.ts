import { bareAmount, currencyInBrackets, findAmounts } from './money.ts';
import type { Amount } from './money.ts';

/** The sum that a text begins with, of a range the upper end; a bare number where the label's own brackets or a line of its own name the currency. */
export function amountIn(text: string, afterLabel: string): Amount | null {
  const said = sentence(text);
  const [first, second] = findAmounts(said);
  if (first && second && /^\s*(?:to|bis(?:\s+zu)?|and|und|[-–])\s*$/iu.test(said.slice(first.end, second.start))) return { ...second, start: first.start };
  if (first) return first;
  const onForm = amountOnForm(text);
  if (onForm) return onForm;
  const currency = currencyInBrackets(afterLabel);
  const bracket = /^[^\n|:;([\d]{0,30}[([][^)\]\n]{0,25}[)\]]/u.exec(text)?.[0].length ?? 0;
  const bare = currency ? bareAmount(text.slice(bracket), currency) : null;
  return bare ? { ...bare, start: bare.start + bracket, end: bare.end + bracket } : null;
}

// Forms give the number and its currency a line each: `Value: 3,000,000`, `Currency: GBP`.
const NUMBER_LINE = /^(?:[\s:]*\([^)\n]{0,40}\))?[\s:]*(?:value|wert|amount|betrag)?\s*:?\s*(?=\d)/iu;
const CURRENCY_LINE = /^\s+(?:[Cc]urrency|CURRENCY|[Ww]ährung)\s*:\s*(?<code>[A-Z]{3})(?!\p{L})/u;

function amountOnForm(text: string): Amount | null {
  const lead = NUMBER_LINE.exec(text)?.[0].length ?? -1;
  const bare = lead < 0 ? null : bareAmount(text.slice(lead), '');
  const currency = bare ? CURRENCY_LINE.exec(text.slice(lead + bare.end))?.groups?.['code'] : undefined;
  return bare && currency ? { ...bare, currency, start: bare.start + lead, end: bare.end + lead } : null;
}

// `1,2 Mio. Euro`, `inkl. USt.`: the stop of an abbreviation ends no sentence.
const SENTENCE_END = /(?<!(?<!\p{L})(?:[Mm]io|[Mm]rd|[Tt]sd|[Cc]a|[Ii]nkl|[Zz]zgl|[Ee]xkl|[Mm]ax|[Mm]ind|[Rr]d|Rs|KSh|Fr|[Aa]pprox|[Ii]ncl|[Ee]xcl|[Ee]st))[.!?]\s+(?=\p{Lu})/u;

/** The text up to the end of its first sentence; a full stop within a number or after an abbreviation is none. */
function sentence(text: string): string {
  const end = SENTENCE_END.exec(text);
  return end ? text.slice(0, end.index) : text;
}
