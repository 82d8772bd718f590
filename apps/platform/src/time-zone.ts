import { sql } from 'drizzle-orm';
import type { Database } from './context.ts';

/** Of people and companies that have told no other. */
export const DEFAULT_TIME_ZONE = 'Europe/Berlin';

const namesOf = new WeakMap<Database, Promise<ReadonlySet<string>>>();

/** The time zone that a synced record names; the default for none, and for one that PostgreSQL or JavaScript does not know. */
export async function usableTimeZone(db: Database, named: unknown): Promise<string> {
  if (typeof named !== 'string' || named === DEFAULT_TIME_ZONE) return DEFAULT_TIME_ZONE;
  return (await databaseZones(db)).has(named) && knownToJavaScript(named) ? named : DEFAULT_TIME_ZONE;
}

/** The calendar month of a moment there, as in 2026-11. */
export function monthIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' }).formatToParts(at);
  const part = (type: 'year' | 'month'): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}`;
}

/** Read once: PostgreSQL goes through hundreds of files to list them. */
function databaseZones(db: Database): Promise<ReadonlySet<string>> {
  const known = namesOf.get(db);
  if (known) return known;
  const reading = db.execute<{ name: string }>(sql`select name from pg_timezone_names`).then(({ rows }) => new Set(rows.map((row) => row.name)));
  namesOf.set(db, reading);
  reading.catch(() => namesOf.delete(db));
  return reading;
}

function knownToJavaScript(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '';
  } catch {
    return false;
  }
}
