import { ZONE_CITIES } from './named-zones.ts';
import { isOtherName, ZONE_PATTERN } from './zones.ts';

/** A time of day as written, `zone` as it stands in the text. Offsets are into the text that was searched. */
export type FoundTime = { start: number; end: number; hour: number; minute: number; zone: string | null };

const SPACE = '[\\s\\u00a0]';
const TIME = [
  `(?<word>(?:12(?:[:.]00)?${SPACE}?)?(?:noon|midday|midnight|mitternacht))\\b`,
  // 11:00 Uhr, 11.00 Uhr, 11 Uhr, 10:30 AM, 7 PM, 2:00PM, 16h00
  `(?<h24>[01]?\\d|2[0-4])(?:[:.h](?<m24>[0-5]\\d))?(?::[0-5]\\d)?${SPACE}?uhr\\b`,
  // 1500 Hrs, 12.30 hrs., 0900 hours, 1400 (hours local time)
  `(?<h4>[01]\\d|2[0-4])[:.]?(?<m4>[0-5]\\d)${SPACE}?\\(?(?:hrs?|hours)\\b\\.?`,
  // 1300 EST: four figures alone may be a year
  `(?<hz>[01]\\d|2[0-4])(?<mz>[0-5]\\d)(?=${SPACE}?(?:[ecmp][sd]?t|ak[sd]t|hst|gmt|utc|bst|ces?t|mesz?|ist)(?!\\p{L}))`,
  `(?<h12>1[0-2]|0?[1-9])(?:${SPACE}?[:.](?<m12>[0-5]\\d)(?::[0-5]\\d)?)?${SPACE}?(?<half>[ap])\\.?${SPACE}?m\\b\\.?`,
  // 14.00 (GMT), 12.00 noon, 17.00 on 3 March
  `(?<hd>[01]?\\d|2[0-4])\\.(?<md>[0-5]\\d)(?=${SPACE}*,?${SPACE}*\\(?(?:${ZONE_PATTERN.replace('?<zone>', '?:')})(?![a-zäöü])|${SPACE}+(?:noon|on|am|local|ortszeit)\\b)`,
  `(?<hp>[01]?\\d|2[0-4])[:h](?<mp>[0-5]\\d)(?::[0-5]\\d)?(?!\\d)`,
].join('|');
// A place's own time (`Philadelphia Local Time`) has no offset that could be named, but belongs to what is stated.
const OWN_TIME = `(?:[\\p{L}.]+${SPACE}){0,3}local${SPACE}time(?:${SPACE}(?:of|in)${SPACE}\\p{Lu}[\\p{L}-]+)?|ortszeit|(?:${ZONE_CITIES}|(?:east|west|central)(?:ern)?${SPACE}african?)${SPACE}(?:local${SPACE}|standard${SPACE})?time`;
const AFTER = `(?:${SPACE}*[,(]?${SPACE}*\\(?(?:${ZONE_PATTERN}|${OWN_TIME})(?![a-zäöü])\\)?)?`;

/** All times of day in a text, in order. A bare number is no time. */
export function findTimes(text: string): FoundTime[] {
  const found: FoundTime[] = [];
  const pattern = new RegExp(`(?<![\\d.:,/-])(?:${TIME})${AFTER}`, 'giu');
  for (const match of text.matchAll(pattern)) {
    const clock = clockOf(match.groups ?? {});
    if (!clock) continue;
    const zone = match.groups?.['zone'] ?? null;
    const end = match.index + match[0].trimEnd().length;
    if (zone && isOtherName(zone, text.slice(end, end + 20))) found.push({ start: match.index, end: match.index + text.slice(match.index, text.lastIndexOf(zone, end)).trimEnd().length, ...clock, zone: null });
    else found.push({ start: match.index, end, ...clock, zone });
  }
  return found;
}

function clockOf(groups: Record<string, string | undefined>): { hour: number; minute: number } | null {
  if (groups['word']) return /noon|midday/i.test(groups['word']) ? { hour: 12, minute: 0 } : { hour: 24, minute: 0 };
  if (groups['h12']) {
    const pm = groups['half']?.toLowerCase() === 'p';
    return { hour: (Number(groups['h12']) % 12) + (pm ? 12 : 0), minute: Number(groups['m12'] ?? 0) };
  }
  const hour = Number(groups['h24'] ?? groups['h4'] ?? groups['hz'] ?? groups['hd'] ?? groups['hp']);
  const minute = Number(groups['m24'] ?? groups['m4'] ?? groups['mz'] ?? groups['md'] ?? groups['mp'] ?? 0);
  return hour === 24 && minute > 0 ? null : { hour, minute };
}
