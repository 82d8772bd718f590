import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { entryFeatures } from '../confidence/features.ts';
import { confidenceOf } from '../confidence/model.ts';
import type { Logistic } from '../confidence/model.ts';
import { withIds } from '../engine/entry-id.ts';
import { factsOf } from '../notice/read-facts.ts';
import type { Lot } from '../schema.ts';
import type { Source } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { lotsInLines } from './in-lines.ts';
import { lotsBeforeBrackets } from './before-brackets.ts';
import { lotsInPrintedNotice } from './in-printed-notice.ts';
import { lotsInNotice, lotsInRows } from './in-rows.ts';
import { lotsInSentences } from './in-sentences.ts';
import { lotsWithSharedWord } from './in-shared-word.ts';
import { plainNumber } from './lot-words.ts';
import { lotsOfSeparateBids } from './separate-bids.ts';

const UNDIVIDED =
  /(?:aufteilung|unterteilung|unterteilt|losweise vergabe|losaufteilung|losbildung|division|divided)[^\n.]{0,40}\b(?:lose|lots?)?[^\n.]{0,12}:?\s*(?:nein|no)\b(?!\.?\s*(?:\d|[a-h]\b))|(?:aufteilung|unterteilung|losaufteilung|losbildung|losweise vergabe)(?:\s+(?:des\s+auftrags\s+)?in\s+(?:\p{L}+\s+)?lose)?\s+(?:erfolgt|findet|ist|wird)\s+(?:\p{L}+\s+)?nicht(?!\s+nur)|keine\s+(?:aufteilung\s+in\s+lose|losaufteilung|losbildung|lose(?!\p{L})|losweise)|nicht\s+in\s+(?:(?:fach|teil)?lose)\s+(?:aufgeteilt|unterteilt|gegliedert)|not\s+(?:be\s+)?(?:divided|split)\s+into\s+lots|no\s+division\s+into\s+lots/iu;
const MIN_TITLE = 2;

/** The lots of a tender: numbered lines with a title. Blanks of a price form (`Los 1 … €`) and bare mentions are none. */
export function findLots(sources: Source[], model: Logistic): Lot[] {
  return withIds(
    lotsIn(sources).map(({ lot, features }): Omit<Lot, 'id'> => ({
      number: lot.number,
      title: lot.title,
      confidence: confidenceOf(model, features),
      evidence: [evidenceFor(lot.source.document, lot.source.toDocument(lot.start), lot.source.toDocument(lot.end))],
    })),
    (lot) => [lot.number, lot.title],
  );
}

/** The lots as they were read, each with what the confidence model is asked about it. */
export function lotsIn(sources: Source[]): { lot: FoundLot; features: number[] }[] {
  const found = sources.flatMap((source) => factsOf(source)?.lots ?? (UNDIVIDED.test(source.text) ? [] : [...lotsInLines(source), ...lotsInSentences(source), ...lotsInRows(source), ...lotsInNotice(source), ...lotsInPrintedNotice(source), ...lotsBeforeBrackets(source), ...lotsWithSharedWord(source), ...lotsOfSeparateBids(source)]));
  const byNumber = new Map<string, FoundLot>();
  for (const one of found) {
    const lot = { ...one, number: one.number && plainNumber(one.number) };
    const key = lot.number ?? lot.title ?? '';
    const known = byNumber.get(key);
    if (!known || known.sureness < lot.sureness || (known.title ?? '').length < MIN_TITLE) byNumber.set(key, lot);
  }
  const lots = biddable([...byNumber.values()]);
  // One lot alone is a reference to some lot, unless a notice's form numbers it; a division has at least two.
  if (lots.length < 2 && !lots.some((lot) => lot.numbered)) return [];
  const whole = isGapless(lots);
  return lots.map((lot) => ({ lot, features: entryFeatures({ sureness: lot.sureness, element: factsOf(lot.source) !== null, whole, count: lots.length, text: lot.title ?? '' }) }));
}

/** Without a name alone where others have numbers, and without a lot that is divided again (`2` beside `2A` and `2B`). */
function biddable(lots: FoundLot[]): FoundLot[] {
  const numbered = lots.filter(({ number }) => number !== null);
  const parts = (whole: string | null): number => numbered.filter(({ number }) => /^\d+[A-H]$/iu.test(number ?? '') && number?.slice(0, -1) === whole).length;
  return numbered.length > 0 ? numbered.filter(({ number }) => parts(number) < 2) : lots;
}

/** Numbered from the first to the last without a gap. */
function isGapless(lots: FoundLot[]): boolean {
  const numbers = lots.map(({ number }) => Number(/\d+$/u.exec(number ?? '')?.[0] ?? Number.NaN)).toSorted((a, b) => a - b);
  return numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
}
