import { offsetOfNamedZone } from '../dates/named-zones.ts';

/**
 * A tender's date (ISO 8601) with the offset of the zone that the document names in words beside it (`Addis Ababa time`), for calendars and
 * for how long it is until then; as it is where it has an offset or no time, or where the words name no one zone.
 */
export function withNamedOffset(at: string, stated: string | null): string {
  if (stated === null || !/T[\d:]+$/u.test(at)) return at;
  return `${at}${offsetOfNamedZone(stated, at.slice(0, 10)) ?? ''}`;
}
