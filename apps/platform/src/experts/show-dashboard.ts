import type { ExpertDashboard } from '@0711/contract/expert-views';
import type { Context } from '../context.ts';
import { automationRate } from '../tasks/task-measures.ts';
import { monthIn, usableTimeZone } from '../time-zone.ts';
import { loadExpert } from './load-expert.ts';
import { type MeasuredClient, measureClients } from './measure-clients.ts';
import { showClient } from './show-client.ts';
import { earningsFor } from './show-earnings.ts';

/**
 * An expert's day: counts over the engagements within the scope; `clients_data` holds the running ones. Money is what the Network
 * told; `monthly_earnings_cents` is the net of this month in the expert's time zone, null when that month was not told of.
 */
export async function showDashboard(ctx: Context, { expert_id: id }: { expert_id: string }): Promise<ExpertDashboard> {
  const expert = await loadExpert(ctx, id);
  const timeZone = await usableTimeZone(ctx.db, expert.time_zone);
  const clients = await measureClients(ctx, { expertId: id, timeZone });
  const money = earningsFor(ctx.scope, expert);
  const sum = (of: (client: MeasuredClient) => number): number => clients.reduce((total, client) => total + of(client), 0);
  const thisMonth = monthIn(timeZone, new Date());
  return {
    name: `${expert.first_name} ${expert.last_name}`.trim(),
    avatar: expert.avatar_url,
    role: expert.title,
    rating: expert.rating,
    mcps: expert.certified_mcps,
    clients: clients.filter(({ engagement }) => engagement.status === 'active').length,
    max_clients: expert.max_clients,
    monthly_earnings_cents: money.months?.find(({ month }) => month === thisMonth)?.net_cents ?? null,
    weekly_payout_cents: money.next_payout?.amount_cents ?? null,
    next_payout_at: money.next_payout?.date ?? null,
    automation_rate: automationRate({ finished: sum((one) => one.finished), untouched: sum((one) => one.untouched) }),
    todays_tasks: sum((one) => one.dueToday),
    tasks_completed: sum((one) => one.completed),
    tasks_needs_review: sum((one) => one.needsReview),
    clients_data: clients.filter(({ engagement }) => engagement.status === 'active' || engagement.status === 'paused').map((client) => showClient(client)),
    as_of: money.as_of,
  };
}
