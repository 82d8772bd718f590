import type { Pool } from 'pg';
import type { Claim } from './claim-deliveries.ts';
import type { Clock } from './clock.ts';

/** A delivery that misses its slot by more, in milliseconds, takes another: its beginning would come too near the next ones'. */
const LATE_MS = 50;
/** So often another slot is taken; a process that is late each time has stalled for good, and must not starve what it holds. */
const MOST_SLOTS = 20;

/**
 * Milliseconds between two slots. The slots of any second and of the lateness before it are no more than the limit, so beginnings
 * within LATE_MS of their slots are no more than the limit in any second, whichever processes they are made by.
 */
export function paceMs(requestsPerSecond: number): number {
  return (1_000 + LATE_MS) / requestsPerSecond;
}

/** Waits until a claimed delivery may begin, or `over` aborts. Throws when another slot is needed and the database is away. */
export async function waitForSlot({ pool, clock }: { pool: Pool; clock: Clock }, claim: Claim, over: AbortSignal): Promise<void> {
  let startAt = claim.startAt.getTime();
  for (let slots = 1; ; slots++) {
    await clock.sleep(startAt - clock.now().getTime(), over);
    // Slots are whole milliseconds, rounded: hence not quite as late.
    if (over.aborted || !claim.paced || slots === MOST_SLOTS || clock.now().getTime() - startAt < LATE_MS - 1) return;
    startAt = await anotherSlot(pool, claim.endpointId, clock.now());
  }
}

async function anotherSlot(pool: Pool, endpointId: string, now: Date): Promise<number> {
  const { rows: [slot] } = await pool.query<{ at: number }>({
    name: 'another-slot',
    // The pace may have been changed or taken away since the claim.
    text: `update platform.webhook_endpoints set next_slot_ms = greatest(next_slot_ms, $2) + coalesce($3 / requests_per_second, 0)
           where id = $1 returning next_slot_ms - coalesce($3 / requests_per_second, 0) as at`,
    values: [endpointId, now.getTime(), paceMs(1)],
  });
  return Math.round(slot?.at ?? now.getTime());
}
