/** The last minute of a day (`2026-12-04`) in a time zone, as an instant in UTC: what "due on" means to a person there. */
export function endOfDay(day: string, timeZone: string): string {
  return instantOf(`${day}T23:59`, timeZone);
}

/** The instant in UTC at which clocks in a time zone show a wall time (`2026-12-04T09:30`). */
export function instantOf(local: string, timeZone: string): string {
  const wall = Date.parse(`${local}:00Z`);
  // The zone's offset at that wall time; asked twice, since the first guess may lie across a change of clocks.
  const first = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(first, timeZone)).toISOString();
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(instant / 1000) * 1000;
}
