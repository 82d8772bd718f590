import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { webhookEndpoints } from '../db/schema.ts';
import type { Claim } from './claim-deliveries.ts';
import { releaseDeliveries } from './release-deliveries.ts';
import type { Answer } from './sender.ts';

export type Success = { claim: Claim; answer: Answer; at: Date };

/**
 * One that was sent out of schedule and failed again waits before it is sent so once more, each time twice as long, 10 s at first: an
 * endpoint may fail twice within seconds, and one that takes all but this event would ask for it for ever.
 */
const RELEASED_AGAIN_AT = sql`case when d.resume_at is null then d.last_attempt_at else d.last_attempt_at + interval '5 seconds' * power(2, least(12, (
  select count(*) from platform.webhook_attempts a where a.delivery_id = d.id and a.probe and a.attempt = d.attempts))) end`;

/**
 * Writes down deliveries that arrived, many in one statement. An outcome whose claim was overtaken is left out. Where an endpoint
 * had been failing, everything that waits for it is sent now; answers those endpoints.
 */
export async function recordSuccesses({ pool, db, log }: Pick<Services, 'pool' | 'db' | 'log'>, successes: readonly Success[]): Promise<string[]> {
  await pool.query({
    name: 'record-successes',
    // What PostgreSQL forgets of this when it dies is delivered again, and was promised at least once: no disk is waited for.
    text: `with quickly as materialized (select set_config('synchronous_commit', 'off', true)), answer as (
        select * from unnest($1::text[], $2::int[], $3::boolean[], $4::int[], $5::text[], $6::int[], $7::timestamptz[]) as a(id, claims, probe, status_code, body, duration_ms, at)
      ), done as (
        update platform.webhook_deliveries d
        set status = 'delivered', attempts = d.attempts + 1, delivered_at = a.at, last_attempt_at = a.at, last_status_code = a.status_code, last_error = null,
          next_attempt_at = null, resume_at = null, leased_until = null
        from answer a, quickly where d.id = a.id and d.claims = a.claims
        returning d.id, d.attempts, a.probe, a.status_code, a.body, a.duration_ms, a.at
      )
      insert into platform.webhook_attempts (delivery_id, attempt, probe, status_code, response_body, duration_ms, at)
      select id, attempts, probe, status_code, body, duration_ms, at from done`,
    values: [
      successes.map(({ claim }) => claim.id), successes.map(({ claim }) => claim.claims), successes.map(({ claim, at }) => claim.probe || (claim.resumeAt ?? at) > at),
      successes.map(({ answer }) => answer.statusCode), successes.map(({ answer }) => answer.body), successes.map(({ answer }) => answer.durationMs), successes.map(({ at }) => at),
    ],
  });
  const back = new Map(successes.flatMap(({ claim, at }) => (claim.failing ? [[claim.endpointId, at] as const] : [])));
  for (const [endpointId, at] of back) await recover({ db, log }, endpointId, at);
  return [...back.keys()];
}

/** Notes that a failing endpoint answers, and lets what waits for its next slot go now; if that fails, the slot still holds. */
async function recover({ db, log }: Pick<Services, 'db' | 'log'>, endpointId: string, now: Date): Promise<void> {
  const released = await db.transaction(async (tx) => {
    const [recovered] = await tx
      .update(webhookEndpoints)
      .set({ failingSince: null, nextProbeAt: null, lastError: null })
      .where(and(eq(webhookEndpoints.id, endpointId), isNotNull(webhookEndpoints.failingSince)))
      .returning({ id: webhookEndpoints.id });
    if (!recovered) return null;
    const at = now.toISOString();
    return releaseDeliveries(
      tx, endpointId, now,
      sql`d.status = 'waiting' and d.leased_until is null and d.next_attempt_at > greatest(${at}::timestamptz, ${RELEASED_AGAIN_AT})`,
      // One that was released before keeps the slot of its schedule.
      sql`resume_at = coalesce(d.resume_at, d.next_attempt_at)`,
      RELEASED_AGAIN_AT,
    );
  });
  if (released !== null) log.info({ endpointId, released }, 'a webhook endpoint answers again; what waited is sent');
}
