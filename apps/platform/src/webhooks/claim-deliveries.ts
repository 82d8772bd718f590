import { inTransaction } from '@0711/postgres/in-transaction';
import type { Pool, PoolClient } from 'pg';
import { paceMs } from './pace.ts';
import { PROBE_EVERY_MS } from './retry-schedule.ts';
import { secretsInForce } from './secrets-in-force.ts';

/** How far ahead the beginnings of deliveries to a limited endpoint are given away, in milliseconds. */
const HORIZON_MS = 100;
/** A delivery whose worker was not heard of for so long is taken up by another: 10 s for its answer, the rest to write it down. */
export const LEASE_MS = 20_000;

/** A delivery that this process may send, once, from `startAt` on. */
export type Claim = {
  id: string;
  endpointId: string;
  eventId: string;
  event: string;
  /** The bytes to send. */
  body: string;
  traceparent: string | null;
  url: string;
  secrets: string[];
  legacySecretHeader: boolean;
  /** Attempts of the schedule that were made before. */
  attempts: number;
  resumeAt: Date | null;
  /** Out of schedule, to see whether a failing endpoint answers again. */
  probe: boolean;
  /** Whether the endpoint had been failing when this was claimed. */
  failing: boolean;
  /** The fence: an outcome counts while this is the latest claim. */
  claims: number;
  leasedUntil: Date;
  /** Its slot, where the endpoint is `paced`: it has a limit per second. */
  startAt: Date;
  paced: boolean;
};
export type Claimed = { deliveries: Claim[]; /** More may be due, for which there was no room. */ full: boolean; /** When to look again, if known. */ lookAt: Date | null };

type Endpoint = {
  url: string; secrets: string[]; former_secrets_until: Date | null; legacy_secret_header: boolean; requests_per_second: number | null;
  max_concurrency: number; next_slot_ms: number; failing_since: Date | null; next_probe_at: Date | null;
};
type Row = { id: string; event_id: string; event: string; body: string; traceparent: string | null; attempts: number; resume_at: Date | null; claims: number };

/**
 * Claims what is due for an endpoint, the longest due first, within its limits; a failing endpoint gets one delivery besides every
 * 10 s. Both limits hold over all workers, since each claim holds the endpoint's row: at most `max_concurrency` are leased at once
 * (a killed worker's count until their lease is over), and each gets a slot at the endpoint's pace, which it has to keep
 * (`waitForSlot`): no second sees more beginnings than the limit, as exactly as the workers' clocks agree.
 */
export async function claimDeliveries(pool: Pool, endpointId: string, now: Date): Promise<Claimed> {
  return inTransaction(pool, async (client) => {
    const { rows: [endpoint] } = await client.query<Endpoint>({
      name: 'claim-endpoint',
      // Not "for update": that would make new deliveries of the endpoint wait, since they refer to this row. And a claim that is lost
      // with PostgreSQL costs a repeat at most, so no disk is waited for.
      text: `select url, secrets, former_secrets_until, legacy_secret_header, requests_per_second, max_concurrency, next_slot_ms, failing_since, next_probe_at,
               set_config('synchronous_commit', 'off', true)
             from platform.webhook_endpoints where id = $1 and status = 'enabled' for no key update`,
      values: [endpointId],
    });
    if (!endpoint) return { deliveries: [], full: false, lookAt: null };
    const pace = endpoint.requests_per_second === null ? null : paceMs(endpoint.requests_per_second);
    const firstSlot = Math.max(endpoint.next_slot_ms, now.getTime());
    const slots = pace === null ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((now.getTime() + HORIZON_MS - firstSlot) / pace) + 1);
    const { free, nextDue } = await room(client, endpointId, endpoint.max_concurrency, now);
    const limit = Math.max(0, Math.min(free, slots));
    const startAt = (place: number): Date => (pace === null ? now : new Date(Math.round(firstSlot + place * pace)));
    const lease = new Date(now.getTime() + HORIZON_MS + LEASE_MS);
    const toClaim = (row: Row, place: number, probe: boolean): Claim => ({
      id: row.id, endpointId, eventId: row.event_id, event: row.event, body: row.body, traceparent: row.traceparent,
      url: endpoint.url, secrets: secretsInForce({ secrets: endpoint.secrets, formerSecretsUntil: endpoint.former_secrets_until }, now),
      legacySecretHeader: endpoint.legacy_secret_header, attempts: row.attempts, resumeAt: row.resume_at, probe,
      failing: endpoint.failing_since !== null, claims: row.claims, leasedUntil: lease, startAt: startAt(place), paced: pace !== null,
    });

    const due = limit === 0 ? [] : await leaseRows(client, DUE, [endpointId, now, lease, limit]);
    const deliveries = due.map((row, place) => toClaim(row, place, false));
    if (limit > 0 && endpoint.failing_since !== null && (endpoint.next_probe_at ?? now) <= now) {
      // What is due tells as much as a probe would.
      const probes = due.length > 0 ? [] : await leaseRows(client, PROBE, [endpointId, now, lease]);
      deliveries.push(...probes.map((row) => toClaim(row, 0, true)));
      await client.query(`update platform.webhook_endpoints set next_probe_at = $2, last_probe_at = case when $3 then $4 else last_probe_at end where id = $1`, [
        endpointId, new Date(now.getTime() + PROBE_EVERY_MS), probes.length > 0, now,
      ]);
    }
    if (pace !== null && deliveries.length > 0) {
      await client.query({ name: 'claim-slots', text: 'update platform.webhook_endpoints set next_slot_ms = $2 where id = $1', values: [endpointId, firstSlot + deliveries.length * pace] });
    }
    const full = due.length >= limit;
    const probeAt = endpoint.failing_since !== null && (endpoint.next_probe_at ?? now) > now ? endpoint.next_probe_at : null;
    const slotAt = full && pace !== null && slots <= free ? new Date(Math.max(firstSlot + deliveries.length * pace - HORIZON_MS / 2, now.getTime() + 1)) : null;
    return { deliveries, full, lookAt: slotAt ?? earliest(nextDue, probeAt) };
  });
}

function earliest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** How many may be sent beside those that are being sent, and when the next that is not due yet will be. */
async function room(client: PoolClient, endpointId: string, most: number, now: Date): Promise<{ free: number; nextDue: Date | null }> {
  const { rows: [row] } = await client.query<{ leased: number; next_due: Date | null }>({
    name: 'claim-room',
    text: `select (select count(*)::int from platform.webhook_deliveries where endpoint_id = $1 and leased_until is not null and leased_until > $2) as leased,
             (select min(next_attempt_at) from platform.webhook_deliveries where endpoint_id = $1 and status = 'waiting' and next_attempt_at > $2) as next_due`,
    values: [endpointId, now],
  });
  return { free: most - (row?.leased ?? 0), nextDue: row?.next_due ?? null };
}

const claim = (name: string, which: string): { name: string; text: string } => ({
  name,
  text: `with picked as materialized (
      select d.id from platform.webhook_deliveries d
      where d.endpoint_id = $1 and d.status = 'waiting' and (d.leased_until is null or d.leased_until <= $2) and ${which}
      for update skip locked
    )
    update platform.webhook_deliveries d set leased_until = $3, claims = d.claims + 1
    from picked, platform.events e where d.id = picked.id and e.id = d.event_id
    returning d.id, d.event_id, d.event, e.body, e.traceparent, d.attempts, d.resume_at, d.claims, d.next_attempt_at`,
});
const DUE = claim('claim-due', 'd.next_attempt_at <= $2 order by d.next_attempt_at, d.id limit $4');
/** Another one each time, so that a single event that the endpoint can't take does not stand for all. */
const PROBE = claim('claim-probe', 'true order by d.last_attempt_at nulls first, d.id limit 1');

async function leaseRows(client: PoolClient, statement: { name: string; text: string }, values: unknown[]): Promise<Row[]> {
  const { rows } = await client.query<Row & { next_attempt_at: Date }>({ ...statement, values });
  return rows.toSorted((a, b) => a.next_attempt_at.getTime() - b.next_attempt_at.getTime() || (a.id < b.id ? -1 : 1));
}
