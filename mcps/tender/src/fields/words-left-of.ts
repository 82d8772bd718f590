import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';

const REACH = 330;

/** The words that the page shows left of a place on its row, whatever order the text has them in; empty where the page has no boxes. */
export function wordsLeftOf(source: Source, { start, end }: { start: number; end: number }): string {
  const [from, to] = [source.toDocument(start), source.toDocument(end)];
  const page = source.document.pages[indexAt(source.document.pages, from)];
  const words = page?.lines.flatMap((line) => line.words) ?? [];
  const first = words.find((word) => word.end > from && word.start < to);
  if (!first) return '';
  const left = words.filter((word) => {
    const middle = (word.box[1] + word.box[3]) / 2;
    return middle > first.box[1] && middle < first.box[3] && word.box[2] <= first.box[0] + 1 && first.box[0] - word.box[2] < REACH;
  });
  return left.toSorted((a, b) => a.box[0] - b.box[0]).map((word) => source.text.slice(source.fromDocument(word.start), source.fromDocument(word.end))).join(' ');
}
