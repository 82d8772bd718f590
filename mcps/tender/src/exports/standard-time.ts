// Where they are said, clocks show summer time for half of the year.
const ZONES: Record<string, string> = { EST: 'America/New_York', CST: 'America/Chicago', MST: 'America/Denver', PST: 'America/Los_Angeles', AKST: 'America/Anchorage', CET: 'Europe/Berlin', MEZ: 'Europe/Berlin' };
const SUMMER: Record<string, string> = { EDT: 'America/New_York', CDT: 'America/Chicago', MDT: 'America/Denver', PDT: 'America/Los_Angeles', AKDT: 'America/Anchorage', CEST: 'Europe/Berlin', MESZ: 'Europe/Berlin', BST: 'Europe/London' };
const JANUARY = '-01-15';

/**
 * Whether a document writes standard time (`stated`, such as `PST`) beside a day on which clocks of that zone show summer time. Then the
 * time that it writes is by the letter an hour later than the one that most readers take it for. `at` is ISO 8601.
 */
export function isStandardInSummer(stated: string | null, at: string): boolean {
  const zone = ZONES[stated ?? ''];
  return zone !== undefined && at.length > 10 && offsetIn(zone, at.slice(0, 10)) !== offsetIn(zone, `${at.slice(0, 4)}${JANUARY}`);
}

/** Whether a document writes summer time (`stated`, such as `CDT`) beside a day on which no clock of that zone shows it: as local time it is an hour later. */
export function isSummerInWinter(stated: string | null, at: string): boolean {
  const zone = SUMMER[stated ?? ''];
  return zone !== undefined && at.length > 10 && offsetIn(zone, at.slice(0, 10)) === offsetIn(zone, `${at.slice(0, 4)}${JANUARY}`);
}

function offsetIn(timeZone: string, day: string): string | undefined {
  return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value;
}
