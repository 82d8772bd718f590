import { layoutPage } from '../pdf/page-layout.ts';
import type { TurnedLine } from '../pdf/read-page.ts';
import { makeSegment, type PlacedWord, type Segment } from '../pdf/segments.ts';
import type { Size } from '../pdf/turn.ts';
import { type Recognised, unpackWords } from './recognised.ts';

/** A wider gap, in ems, parts what stands side by side. */
const WIDE = 1;

/** The lines of a recognised page in reading order, laid out as those of a page with a text of its own. */
export function layoutRecognised(recognised: Recognised, { width, height }: Size): TurnedLine[] {
  const { direction, skew } = recognised;
  const turned = { width, height, direction, ...(skew === 0 ? {} : { skew }) };
  return layoutPage(segmentsOf(recognised), []).map((line) => ({ ...line, turned }));
}

function segmentsOf(recognised: Recognised): Segment[] {
  const segments: Segment[] = [];
  let words: PlacedWord[] = [];
  let open = -1;
  const end = (): void => {
    if (words.length > 0) segments.push(makeSegment(words, segments.length));
    words = [];
  };
  for (const { text, line, box, size } of unpackWords(recognised)) {
    const last = words.at(-1);
    const gap = last ? box[0] - last.box[2] : 0;
    if (line !== open || gap > WIDE * size || gap < -size) end();
    words.push({ text, box, bold: false, size });
    open = line;
  }
  end();
  return segments;
}
