type Mark = ',' | '.';

const FIGURES = /^[+-]?\d[\d.,’' ]*$/u;

/**
 * The mark before decimals in the numbers of one table: the one that its cells show (`7,5`, `1.250,00`, `1.200.000`), else that of the
 * language. `120,000` alone is 120 in German and 120 thousand in English.
 */
export function decimalMark(numbers: readonly string[], language: 'de' | 'en'): Mark {
  const shown = new Set(numbers.map((number) => decimalOf(plain(number))).filter((mark) => mark !== null));
  const [only] = shown;
  return shown.size === 1 && only ? only : language === 'de' ? ',' : '.';
}

/** A number as written, by the mark before its decimals; null for anything that is none. */
export function writtenNumber(text: string, mark: Mark): number | null {
  const figures = plain(text);
  if (!FIGURES.test(figures)) return null;
  const by = decimalOf(figures) ?? mark;
  const value = Number(figures.replaceAll(by === ',' ? '.' : ',', '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function plain(text: string): string {
  return text.replace(/[’' ]/gu, '').replace(/[.,]$/u, '');
}

/** What a number tells of its own decimal mark; null where it could be either (`1.250`) or has none. */
function decimalOf(figures: string): Mark | null {
  const marks = figures.replace(/[^.,]/gu, '');
  if (marks === '') return null;
  const [last, other]: [Mark, Mark] = marks.endsWith(',') ? [',', '.'] : ['.', ','];
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  return /[.,]\d{3}$/u.test(figures) && !/^[+-]?(?:0|\d{4,})[.,]/u.test(figures) ? null : last;
}
