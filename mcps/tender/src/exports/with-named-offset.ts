import { offsetOfNamedZone } from '../dates/named-zones.ts';
import { offsetOf, ZONE_PATTERN } from '../dates/zones.ts';

const KNOWN = new RegExp(`^${ZONE_PATTERN}$`, 'iu');

/**
 * A tender's date (ISO 8601) with the offset of the zone that the document names in words beside it (`Addis Ababa time`), for calendars and
 * for how long it is until then; as it is where it has an offset or no time, or where the words name no one zone.
 */
export function withNamedOffset(at: string, stated: string | null): string {
  if (stated === null || !/T[\d:]+$/u.test(at)) return at;
  const zone = stated.replace(/\s\([A-Z]{2,4}\)$/u, '');
  return `${at}${offsetOfNamedZone(zone, at.slice(0, 10)) ?? (KNOWN.test(zone) ? offsetOf(zone, at.slice(0, 10)) : null) ?? ''}`;
}
