import type { Candidate } from '../engine/candidate.ts';
import { placeInTitle } from './place-in-title.ts';

// Work on a house or its ground, done where the house stands.
const ON_A_HOUSE = /clean(?:ing|er)|janitor|custodial|(?<!\p{L})(?:roof\p{L}*|fa[cç]ade|hvac|boilers?|elevators?|lifts?|renovation|refurbishment|repairs?|painting|carpet\p{L}*|flooring|windows?|sidewalk|planter|landscap\p{L}+|grounds?|snow|lighting|masonry|restroom|parking)(?!\p{L})|security guard|pest control|reinigung|sanierung|umbau|dacharbeit|fassade|bewachung/iu;
// Somebody who has one house and is called by it; a system or a district has many.
const HOUSE = /(?<!\p{L})(?:Library|Museum|Theatre|Theater|Arts Cent(?:re|er)|Gallery|Playhouse|Opera House|Church|Cathedral|Zoo|Aquarium|Stadttheater|Staatstheater|Stadtbibliothek|Stadtbücherei)(?!\p{L})/u;
const HOUSES = /(?<!\p{L})(?:System|Network|Consortium|Service|Association|Authority|County|State|National|Libraries|Museums|University|College|City of|Federal)(?!\p{L})/u;
const ADDRESS = /^[\s,–—-]{1,4}(?<where>\d{1,5}\s(?:[NSEW]\.?\s)?\p{Lu}[^\n,;:\d]{2,40}(?:,\s*|\n+\s*|\s[–—-]\s)\p{Lu}[\p{L}'’. -]{2,30}?(?:,\s[A-Z]{2}\s\d{5}|(?=\n)))/u;
const GERMAN_ADDRESS = /^[\s,–—-]{1,4}(?<where>\p{Lu}[\p{L}. -]{2,40}\s\d{1,4}\s?[a-z]?(?:,\s*|\n+\s*)\d{5}\s\p{Lu}[\p{L}-]+)/u;
// What a parish looks after lies in the parish.
const PARISH = /^(?:the\s)?(?<where>(?:\p{Lu}[\p{L}'’.-]+(?:\s(?:and|with|on|upon|in|le|cum|&)\s|[\s-])){1,5}(?:Parish|PARISH))\s(?:Council|COUNCIL)/u;
const GROUNDS = /(?<!\p{L})(?:grounds?|grass|landscap\p{L}+|verges?|play\s?(?:areas?|grounds?)|hedges?|trees?|street\s?light\p{L}*|cemetery|allotments?|footpaths?|weed\p{L}*|winter)(?!\p{L})/iu;
const WARD = /(?<!\p{L})wards?\s\d{1,3}(?:\s(?:and|&)\s\d{1,3})?(?!\d)/iu;
const MUNICIPALITY = /(?<!\p{L})(?:Municipality|Council|City|Town|Corporation)(?!\p{L})/u;
const DERIVED = 0.53;

/** The place that a title names; else, or where it names the buyer's own house, the one that follows from the buyer. */
export function placeOfTitleOrBuyer(title: Candidate<string> | null, buyer: Candidate<string> | null): Candidate<string> | null {
  const named = placeInTitle(title);
  return named && !buyer?.value.includes(named.value) ? named : (placeOfBuyer(title, buyer) ?? named);
}

/** Where the work must be because of whose it is: in the house that bears the buyer's name, in a parish council's parish, in a ward of its municipality. Marked as derived. */
function placeOfBuyer(title: Candidate<string> | null, buyer: Candidate<string> | null): Candidate<string> | null {
  const named = buyer?.spans[0];
  const called = title?.spans[0];
  if (!title || !buyer || !named || !called) return null;
  const ward = WARD.exec(called.source.text.slice(called.start, called.end));
  if (ward && MUNICIPALITY.test(buyer.value)) {
    const start = called.start + ward.index;
    return { value: `${ward[0]}, ${buyer.value}`, finder: 'title', strength: DERIVED, spans: [{ source: called.source, start, end: start + ward[0].length }, named], derived: true };
  }
  const parish = GROUNDS.test(title.value) ? PARISH.exec(named.source.text.slice(named.start, named.end))?.groups?.['where'] : undefined;
  if (parish) {
    const start = named.start + named.source.text.slice(named.start, named.end).indexOf(parish);
    return { value: parish.replace(/\s+/gu, ' '), finder: 'title', strength: DERIVED, spans: [{ source: named.source, start, end: start + parish.length }], derived: true };
  }
  return ON_A_HOUSE.test(title.value) && HOUSE.test(buyer.value) && !HOUSES.test(buyer.value) ? ofHouse(buyer) : null;
}

/** The address that follows the buyer's name. */
function ofHouse(buyer: Candidate<string>): Candidate<string> | null {
  const source = buyer.spans[0]?.source;
  if (!source) return null;
  const own = buyer.value.replace(/^(?:the\s)?board\sof\s\p{L}+\sof\s(?:the\s)?/iu, '');
  const name = new RegExp(own.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'), 'giu');
  for (const { index, 0: written } of source.text.matchAll(name)) {
    const after = source.text.slice(index + written.length, index + written.length + 140);
    const where = (ADDRESS.exec(after) ?? GERMAN_ADDRESS.exec(after))?.groups?.['where']?.trimEnd();
    if (!where) continue;
    const start = index + written.length + after.indexOf(where);
    return { value: where.replace(/\s*\n+\s*/gu, ', ').replace(/\s+/gu, ' '), finder: 'title', strength: DERIVED, spans: [{ source, start, end: start + where.length }], derived: true };
  }
  return null;
}
