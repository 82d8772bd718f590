import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { tasks } from '../db/schema.ts';
import { dueWithin } from '../tasks/due-filter.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { monthIn, usableTimeZone } from '../time-zone.ts';

let t: TestTasks;
let seeded: Seeded;
beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
});
afterAll(() => t.stop());

/** Whether what is due at `due` counts as due today when it is `now`, by the calendar of `zone`. */
async function dueToday(due: string, now: string, zone: string): Promise<boolean> {
  const { id } = await t.create(seeded, {}, { due_date: due });
  const { rows } = await t.services.db.execute<{ today: boolean }>(
    sql`select (${dueWithin('today', zone, sql`${now}::timestamptz`)}) as today from ${tasks} where ${tasks.id} = ${id}`,
  );
  return rows[0]?.today ?? false;
}

test.each([
  // 23:30 in Berlin is 22:30 in UTC in winter: the same day in both; half an hour later it is another one in Berlin alone.
  ['23:30 in Berlin', '2026-11-22T22:30:00Z', '2026-11-22T08:00:00Z', 'Europe/Berlin', true],
  ['half past midnight in Berlin, still the day before in UTC', '2026-11-22T23:30:00Z', '2026-11-22T08:00:00Z', 'Europe/Berlin', false],
  ['the same, to somebody in London', '2026-11-22T23:30:00Z', '2026-11-22T08:00:00Z', 'Europe/London', true],
  ['asked at 23:30 in Berlin for what was due that morning', '2026-11-22T07:00:00Z', '2026-11-22T22:30:00Z', 'Europe/Berlin', true],
  ['asked half an hour after midnight', '2026-11-22T07:00:00Z', '2026-11-22T23:30:00Z', 'Europe/Berlin', false],
  ['the last half hour of the day on which the clock goes back', '2026-10-25T22:30:00Z', '2026-10-24T22:30:00Z', 'Europe/Berlin', true],
  ['the first moment of the next day', '2026-10-25T23:00:00Z', '2026-10-24T22:30:00Z', 'Europe/Berlin', false],
])('%s', async (_what, due, now, zone, expected) => {
  expect(await dueToday(due, now, zone)).toBe(expected);
});

test('a month follows the calendar there', () => {
  const at = new Date('2026-11-30T23:30:00Z');
  expect([monthIn('Europe/Berlin', at), monthIn('UTC', at), monthIn('Pacific/Kiritimati', new Date('2026-12-31T10:30:00Z'))]).toEqual(['2026-12', '2026-11', '2027-01']);
});

test.each([['Mars/Olympus', 'Europe/Berlin'], [undefined, 'Europe/Berlin'], [7, 'Europe/Berlin'], ["'; drop table tasks", 'Europe/Berlin'], ['Asia/Tokyo', 'Asia/Tokyo']])(
  'the time zone %s is taken as %s', async (named, expected) => {
    expect(await usableTimeZone(t.services.db, named)).toBe(expected);
  },
);
