import { DeliveryStats, type DeliveryStatsQuery } from '@0711/contract/webhook-endpoint';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { requireOperator } from '../scope.ts';

const MINUTE = 60;
const HOUR = 3_600;

const Row = z.object({ stats: DeliveryStats.omit({ from: true, to: true, step_seconds: true }) });

/** How long a step is, in seconds: so that a chart has 12 to 60 of them. */
export function stepSeconds(hours: number): number {
  if (hours <= 1) return MINUTE;
  if (hours <= 5) return 5 * MINUTE;
  if (hours <= 24) return 30 * MINUTE;
  return hours <= 168 ? 3 * HOUR : 12 * HOUR;
}

/**
 * Success and lag of the last hours in equal steps, each from a full step of the clock on (UTC), and what waits now. Counted are
 * attempts as they were made, a probe only if it succeeded; lag is measured on what was delivered in a step. One query.
 */
export async function deliveryStats(ctx: Context, { endpoint_id, hours }: z.output<typeof DeliveryStatsQuery>): Promise<DeliveryStats> {
  requireOperator(ctx.scope);
  const step = stepSeconds(hours);
  const now = Math.floor(Date.now() / 1000);
  const from = Math.floor((now - hours * HOUR) / step) * step;
  const steps = Math.ceil((now + 1 - from) / step);
  const start = new Date(from * 1000).toISOString();
  const mine = endpoint_id === undefined ? sql`true` : sql`d.endpoint_id = ${endpoint_id}`;
  const tried = endpoint_id === undefined ? sql`platform.webhook_attempts a` : sql`platform.webhook_attempts a join platform.webhook_deliveries d on d.id = a.delivery_id and ${mine}`;
  const stepOf = (at: string) => sql`floor((extract(epoch from ${sql.raw(at)}) - ${from}) / ${step})::int`;
  const rate = (succeeded: string, attempts: string) => sql.raw(`case when coalesce(${attempts}, 0) = 0 then null else round(100.0 * ${succeeded} / ${attempts}, 2) end`);
  const { rows } = await ctx.db.execute(sql`
    with attempts as (
      select ${stepOf('a.at')} as step, count(*)::int as attempts, count(*) filter (where a.status_code between 200 and 299)::int as succeeded
      from ${tried} where a.at >= ${start}::timestamptz group by 1
    ), lags as (
      select ${stepOf('d.delivered_at')} as step, greatest(0, extract(epoch from d.delivered_at - d.event_at) * 1000)::float as ms
      from platform.webhook_deliveries d where d.status = 'delivered' and d.delivered_at >= ${start}::timestamptz and ${mine}
    ), arrived as (
      select step, count(*)::int as delivered, percentile_cont(array[0.5, 0.95]) within group (order by ms) as lag from lags group by step
    ), arrived_in_all as (
      select count(*)::int as delivered, percentile_cont(array[0.5, 0.95]) within group (order by ms) as lag from lags
    ), attempts_in_all as (
      select sum(attempts) as attempts, sum(succeeded) as succeeded from attempts
    ), waiting as (
      select count(*)::int as waiting, extract(epoch from now() - min(d.event_at))::float as oldest from platform.webhook_deliveries d where d.status = 'waiting' and ${mine}
    ), dead as (
      select count(*)::int as dead from platform.webhook_deliveries d where d.status = 'dead' and ${mine}
    )
    select json_build_object(
      'steps', (
        select json_agg(json_build_object(
          'at', to_char(to_timestamp(${from} + n * ${step}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'attempts', coalesce(a.attempts, 0), 'succeeded', coalesce(a.succeeded, 0), 'success_rate', ${rate('a.succeeded', 'a.attempts')},
          'delivered', coalesce(r.delivered, 0), 'lag_p50_ms', r.lag[1], 'lag_p95_ms', r.lag[2]) order by n)
        from generate_series(0, ${steps}::int - 1) n left join attempts a on a.step = n left join arrived r on r.step = n
      ),
      'delivered', r.delivered, 'success_rate', ${rate('a.succeeded', 'a.attempts')}, 'lag_p50_ms', r.lag[1], 'lag_p95_ms', r.lag[2],
      'waiting', w.waiting, 'dead', dead.dead, 'oldest_waiting_seconds', case when w.oldest is null then null else greatest(0, w.oldest) end
    ) as stats
    from arrived_in_all r, attempts_in_all a, waiting w, dead`);
  const { stats } = Row.parse(rows[0]);
  return { from: start, to: new Date(now * 1000).toISOString(), step_seconds: step, ...stats };
}
