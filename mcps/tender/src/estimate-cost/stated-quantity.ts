import { COUNT, countOf } from '../bidding/numbers.ts';
import { type Period, EVERY, periodOf } from './stated-efforts.ts';

export type StatedQuantity = { quantity: number; unit: string; every: Period | null };

const THINGS = 'stück|stk\\.?|exemplaren?|(?:user\\s)?li[zc]en[zcs]e[ns]|workshops?|schulungen|schulungsterminen?|pieces|pcs|copies|training sessions';
const AREAS = 'm²|m2|qm|quadratmetern?|sqm|square met(?:er|re)s';
const RUNNING = '(?:monate?n?|months?)(?=\\s(?:of\\s)?(?:\\p{L}+\\s)?(?:betrieb|wartung|pflege|support|hosting|operation|maintenance))';
const PATTERN = new RegExp(`(?<![\\p{L}\\d.,])(?<n>${COUNT})\\s*(?<unit>${THINGS}|${AREAS}|${RUNNING})(?![\\p{L}\\d])${EVERY}?`, 'giu');
const NO_QUANTITY = /innerhalb|binnen|within|spätestens|no later than|frühestens|reaktionszeit|response time/iu;

/** How many of something a sentence asks for, where it says so once: `30 Stück`, `1.200 m²`, `12 Monate Betrieb`. Null where it names none, or several. */
export function statedQuantity(text: string): StatedQuantity | null {
  if (NO_QUANTITY.test(text)) return null;
  const [found, second] = [...text.matchAll(PATTERN)];
  const quantity = countOf(found?.groups?.['n'] ?? '');
  const unit = found?.groups?.['unit'];
  if (!found || second || !unit || quantity === null || quantity === 0) return null;
  return { quantity, unit, every: periodOf(found.groups?.['every']) };
}
