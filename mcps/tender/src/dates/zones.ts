/** Abbreviations that name one offset whatever the date. */
const FIXED: Record<string, string> = {
  est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
  akst: '-09:00', akdt: '-08:00', hst: '-10:00', gmt: '+00:00', utc: '+00:00', bst: '+01:00',
  cet: '+01:00', cest: '+02:00', mez: '+01:00', mesz: '+02:00', eet: '+02:00', eest: '+03:00', wat: '+01:00', sast: '+02:00', eat: '+03:00',
  awst: '+08:00', acst: '+09:30', acdt: '+10:30', aest: '+10:00', aedt: '+11:00', nzst: '+12:00', nzdt: '+13:00', nst: '-03:30', ndt: '-02:30', adt: '-03:00',
};

/** Names that follow daylight saving, so that the date decides. */
const REGIONS: [RegExp, string][] = [
  [/^(?:us )?(?:eastern|et)\b/, 'America/New_York'],
  [/^(?:us )?(?:central european)\b/, 'Europe/Berlin'],
  [/^(?:us )?(?:central|ct)\b/, 'America/Chicago'],
  [/^(?:us )?(?:mountain|mt)\b/, 'America/Denver'],
  [/^(?:us )?(?:pacific|pt)\b/, 'America/Los_Angeles'],
  [/^alaska\b/, 'America/Anchorage'],
  [/^hawaii\b/, 'Pacific/Honolulu'],
  [/^(?:berlin|mitteleuropäische|deutsche)\b/, 'Europe/Berlin'],
  [/^atlantic\b/, 'America/Halifax'],
  [/^newfoundland\b/, 'America/St_Johns'],
  [/^(?:canberra|australian eastern)\b/, 'Australia/Sydney'],
  [/^(?:western australian?|australian western)\b/, 'Australia/Perth'],
  [/^indian\b/, 'Asia/Kolkata'],
  [/^south african\b/, 'Africa/Johannesburg'],
  [/^(?:new zealand)\b/, 'Pacific/Auckland'],
  [/^(?:irish|dublin)\b/, 'Europe/Dublin'],
  [/^(?:uk|british|london)\b/, 'Europe/London'],
  [/^(?:brussels|paris|vienna|rome|madrid|amsterdam|copenhagen|stockholm|luxembourg)\b/, 'Europe/Brussels'],
  [/^(?:zurich|zürich|geneva|bern)\b/, 'Europe/Zurich'],
  [/^new york\b/, 'America/New_York'],
  [/^(?:ottawa|toronto)\b/, 'America/Toronto'],
  [/^vancouver\b/, 'America/Vancouver'],
  [/^(?:sydney|melbourne|hobart)\b/, 'Australia/Sydney'],
  [/^brisbane\b/, 'Australia/Brisbane'],
  [/^adelaide\b/, 'Australia/Adelaide'],
  [/^darwin\b/, 'Australia/Darwin'],
  [/^perth\b/, 'Australia/Perth'],
];

const NAMES = 'eastern|central european|central|mountain|pacific|alaskan?|hawaii|atlantic|newfoundland|mitteleuropäische[rn]?';
// Towns and countries name a zone only where `time` says so.
const PLACES = 'uk|british|london|irish|dublin|brussels|paris|vienna|rome|madrid|amsterdam|copenhagen|stockholm|luxembourg|berlin|zurich|zürich|geneva|bern|new york|ottawa|toronto|vancouver|canberra|sydney|melbourne|hobart|brisbane|adelaide|darwin|perth|australian eastern|australian western|western australian?|indian|south african|new zealand';

/** Finds a zone at the start of a text: after the time, in brackets or not. No group but `zone`. */
export const ZONE_PATTERN = `(?<zone>(?:utc|gmt) ?[+-](?:1[0-4]|0?\\d)(?![\\d:])|(?:utc|gmt)? ?[+-](?:0\\d|1[0-4]):?[0-5]\\d|(?:prevailing\\s)?(?:${NAMES})(?:\\s(?:prevailing|standard|daylight|summer|local))?(?:\\s(?:time|zeit|sommerzeit))?|(?:${PLACES})(?:\\s(?:standard|daylight|summer|local))?\\stime|${Object.keys(FIXED).join('|')}|(?:us )?[ecmp]t|z(?![a-z]))`;

const BARE_NAME = /^(?:eastern|central|mountain|pacific|atlantic|alaskan?|hawaii|newfoundland)$/iu;
const GOES_ON = /^\s+(?:\p{Lu}\p{L}|of\s)/u;

/** Whether what looks like a zone begins another name, by what stands behind it: `15.30 Hrs  CENTRAL BANK OF …`. */
export function isOtherName(zone: string, after: string): boolean {
  return BARE_NAME.test(zone) && GOES_ON.test(after);
}

/** The offset (`+02:00`) that a zone's name has on a day (`YYYY-MM-DD`); null for a name that is not known. */
export function offsetOf(zone: string, day: string): string | null {
  const name = zone.toLowerCase().replace(/\s+/g, ' ').replace(/^prevailing /, '').trim();
  const numeric = /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (numeric) return `${numeric[1]}${numeric[2]?.padStart(2, '0')}:${numeric[3] ?? '00'}`;
  if (name === 'z') return '+00:00';
  const fixed = FIXED[name];
  if (fixed) return fixed;
  const region = REGIONS.find(([pattern]) => pattern.test(name.replace(/^alaskan/, 'alaska')));
  if (!region) return null;
  if (/ standard /.test(` ${name} `)) return regionOffset(region[1], `${day.slice(0, 4)}-01-15`);
  return regionOffset(region[1], day);
}

function regionOffset(region: string, day: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: region, timeZoneName: 'longOffset' }).formatToParts(new Date(`${day}T12:00:00Z`));
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '');
}
