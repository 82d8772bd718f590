/** Names in words of zones that keep one offset or follow daylight saving, by what Intl calls a place in them. */
const NAMED: [RegExp, string][] = [
  [/^(?:east|eastern) african?\b/, 'Africa/Nairobi'],
  [/^west african?\b/, 'Africa/Lagos'],
  [/^central african?\b/, 'Africa/Maputo'],
  [/^(?:central european|mitteleuropäische)\b/, 'Europe/Berlin'],
  [/^(?:eastern european|osteuropäische)\b/, 'Europe/Athens'],
  [/^(?:western european|westeuropäische)\b/, 'Europe/Lisbon'],
  [/^(?:ghana|ghanaian)\b/, 'Africa/Accra'],
  [/^(?:ethiopian?)\b/, 'Africa/Addis_Ababa'],
  [/^(?:kenyan?)\b/, 'Africa/Nairobi'],
  [/^(?:ugandan?)\b/, 'Africa/Kampala'],
  [/^(?:rwandan?|kigali)\b/, 'Africa/Kigali'],
  [/^(?:nigerian?|abuja)\b/, 'Africa/Lagos'],
  [/^(?:namibian?)\b/, 'Africa/Windhoek'],
  [/^(?:pakistani?|islamabad)\b/, 'Asia/Karachi'],
  [/^(?:bangladeshi?)\b/, 'Asia/Dhaka'],
  [/^(?:nepali?|nepalese)\b/, 'Asia/Kathmandu'],
  [/^(?:indian?|new delhi|delhi|mumbai|chennai|bengaluru|bangalore)\b/, 'Asia/Kolkata'],
  [/^(?:philippines?|philippine)\b/, 'Asia/Manila'],
  [/^(?:malaysian?)\b/, 'Asia/Kuala_Lumpur'],
  [/^(?:thai|thailand)\b/, 'Asia/Bangkok'],
  [/^(?:hanoi|vietnam)\b/, 'Asia/Ho_Chi_Minh'],
  [/^(?:hong kong)\b/, 'Asia/Hong_Kong'],
  [/^(?:swiss|bern)\b/, 'Europe/Zurich'],
  [/^(?:geneva)\b/, 'Europe/Zurich'],
];

// Intl names most zones for a city; two of one name would be ambiguous, so neither counts, nor do parts of a country (`San Juan` in Argentina).
const CITIES = cities();
const LEAD = /^(?:prevailing|local|the)\s+/u;
const TAIL = /[\s,]+(?:(?:local|standard|daylight|summer)\s+)?(?:time|zeit|ortszeit)$/u;

/** The cities and regions that a zone may be named for, as a group of a pattern (no flags needed but `i` and `u`). */
export const ZONE_CITIES = [...CITIES.keys()].filter((name) => /^[a-z' -]{4,}$/u.test(name)).map((name) => name.replaceAll(' ', '\\s')).join('|');

/**
 * The offset (`+03:00`) that a zone named for a city, a country or a region (`Addis Ababa time`, `local time of Lomé`) has on a day
 * (`YYYY-MM-DD`); null for a name that says no one zone.
 */
export function offsetOfNamedZone(words: string, day: string): string | null {
  const zone = zoneNamed(words);
  if (zone === null || Number.isNaN(Date.parse(`${day}T12:00:00Z`))) return null;
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name === 'GMT' ? '+00:00' : name.startsWith('GMT') ? name.slice(3) : null;
}

function zoneNamed(words: string): string | null {
  const plain = folded(words);
  const of = /^(?:local time (?:of|in|at)|ortszeit(?: in| von)?) (.+)$/u.exec(plain)?.[1];
  if (of === undefined && !TAIL.test(plain)) return null;
  const name = (of ?? plain.replace(TAIL, '')).replace(LEAD, '').replace(/[,].*$/u, '').trim();
  return CITIES.get(name) ?? NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function cities(): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const parts = zone.split('/');
    const name = folded((parts.at(-1) ?? '').replaceAll('_', ' '));
    if (parts.length !== 2 || name === '') continue;
    if (found.has(name)) twice.add(name);
    found.set(name, zone);
  }
  for (const name of twice) found.delete(name);
  return found;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
