type Span = { start: number; end: number };

const PART = /(?:^|\n)[ \t]*(?=\(?[a-h1-9ivx]{1,3}[.)][ \t])/giu;
const FIGURE = /^\d{1,3}(?:[.,]\d{1,2})?(?:[ \t]*(?:%|points?|punkte|pts\.?|marks))?$/iu;

/**
 * The parts of one row that holds several criteria: lettered names in one cell and as many figures, line by line, in another.
 * Offsets are those of the name cell's text. Empty where the numbers of both differ.
 */
export function partsOfCell(names: string, figures: string): (Span & { value: number })[] {
  const values = figures.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (values.length < 2 || !values.every((line) => FIGURE.test(line))) return [];
  const starts = [...names.matchAll(PART)].map((match) => match.index + match[0].length);
  if (starts.length !== values.length) return [];
  const ends = starts.map((start, i) => start + names.slice(start, starts[i + 1]).trimEnd().length);
  return starts.map((start, i) => ({ start, end: ends[i] ?? names.length, value: Number.parseFloat((values[i] ?? '').replace(',', '.')) }));
}
