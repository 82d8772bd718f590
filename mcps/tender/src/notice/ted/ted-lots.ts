import type { FoundLot } from '../../lots/found-lot.ts';
import type { Source } from '../../source/source.ts';
import { at, join, textsOf } from '../tree.ts';
import type { NoticeElement } from '../tree.ts';
import { tedObjects } from './ted-form.ts';
import type { TedNotice } from './ted-form.ts';

/** The lots of a TED notice: its descriptions that have a number, or, of several, a title. */
export function tedLots(source: Source, notice: TedNotice): FoundLot[] {
  const objects = tedObjects(notice);
  return objects.flatMap((object, i) => {
    const title = join(textsOf(at(object, 'TITLE')));
    const number = at(object, 'LOT_NO')?.own ?? null;
    const first = title ?? number;
    if (!first || (!number && objects.length < 2)) return [];
    const last = number && title && number.start - title.end < 60 ? number : first;
    return [{ source, number: lotNumber(object) ?? String(i + 1), title: title?.text ?? null, start: first.start, end: Math.max(first.end, last.end), sureness: 0.97, numbered: true as const }];
  });
}

/** A lot's number as written, or null. */
export function lotNumber(object: NoticeElement): string | null {
  return at(object, 'LOT_NO')?.own?.text ?? null;
}
