import type { Evidence } from '@0711/contract/evidence';
import { zoneForAllTimes } from './zone-for-all-times.ts';

// Behind a clock time: `10:00 a.m. (Philadelphia Local Time)`, `2 p.m. ET`, `12.00 Uhr MEZ`, `11 Uhr Ortszeit`.
const WORDS = /(?<!\p{L})(?:Ortszeit|MEZ|MESZ|CET|CEST|GMT|UTC|BST|WET|EET|EAT|WAT|SAST|A[KD]?[SD]?T(?= |$|[).,;])|[ECMP][SD]?T|HST|(?:(?:\p{Lu}[\p{L}.-]*|U\.S\.) ){0,3}(?:(?:Local|[Ll]ocal|Standard|Daylight|Daylight Savings?|Prevailing) )?[Tt]ime(?: (?:of|in) \p{Lu}[\p{L}-]+)?|local time(?: (?:of|in) \p{Lu}[\p{L}-]+)?)(?!\p{L})/gu;
const CLOCK = /\b\d{1,2}(?:[:.]\d{2})?\s*(?:Uhr|[ap]\.?\s?m\.?|noon|h\b)?|\bnoon\b|\bmidnight\b/gi;
/** `Time` alone, or one that says when and not where. */
const NOT_A_ZONE = /^(?:The |Due |Any |Closing |Opening |Submission |Response |Bid |Proposal |Deadline |Same |First |Date |Start |End |And )*[Tt]ime$/;

/**
 * The zone that a document names in words beside a time ("Philadelphia Local Time", "ET", "Ortszeit"), verbatim; null where its quotes name
 * none. Only a name that follows a clock time within a few characters counts, or one that the document states for all of its times.
 */
export function statedZone(evidence: readonly Evidence[]): string | null {
  for (const { quote } of evidence) {
    const text = quote.replace(/\s+/g, ' ');
    for (const clock of text.matchAll(CLOCK)) {
      const behind = text.slice(clock.index + clock[0].length, clock.index + clock[0].length + 45);
      for (const found of behind.matchAll(WORDS)) {
        if (/[;:]|\. [A-Z]/.test(behind.slice(0, found.index))) break;
        if (!NOT_A_ZONE.test(found[0])) return found[0];
      }
    }
  }
  return evidence.map(({ quote }) => zoneForAllTimes(quote)?.zone).find((zone) => zone !== undefined) ?? null;
}
