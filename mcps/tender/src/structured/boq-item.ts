import type { Span } from '../engine/candidate.ts';

/**
 * A position of a bill of quantities or a price sheet. What the file leaves open is null, never 0. `optional`: ordered only if needed
 * and no part of the sum (Bedarfsposition ohne Gesamtbetrag); `alternative`: instead of another position. `group` has the headings above it, the outermost first.
 */
export type BoqItem = {
  position: string | null;
  title: string;
  longText: string;
  quantity: number | null;
  unit: string | null;
  unitPrice: number | null;
  total: number | null;
  kind: 'normal' | 'optional' | 'alternative';
  group: string[];
  spans: Span[];
};

const OPTIONAL = /(?<!\p{L})(?:bedarfsposition|eventualposition|bedarfspos\.|eventualpos\.|optionale? (?:position|leistung)|provisional (?:item|sum|quantity)|optional item)/iu;
const ALTERNATIVE = /(?<!\p{L})(?:alternativposition|wahlposition|alternativpos\.|wahlpos\.|alternative (?:item|position))/iu;

// Such a position is ordered only if needed, and yet part of the sum by which bids are compared.
const COUNTED = /(?:bedarfs|eventual)pos(?:ition|\.)\s*[,(]?\s*mit\s+(?:G[BP](?!\p{L})|gesamt)/iu;

/** What kind of position its own words say it is. */
export function kindInWords(text: string): BoqItem['kind'] {
  return ALTERNATIVE.test(text) ? 'alternative' : OPTIONAL.test(text) && !COUNTED.test(text) ? 'optional' : 'normal';
}
