import type { ExpertClient } from '@0711/contract/expert-views';
import type { EngagementStatus } from '@0711/contract/sync';
import { automationRate } from '../tasks/task-measures.ts';
import { healthScore } from './health-score.ts';
import type { MeasuredClient } from './measure-clients.ts';

/** Engagements that were agreed on: what is only proposed, declined or expired makes nobody a client. */
const AGREED: readonly EngagementStatus[] = ['accepted', 'active', 'paused', 'completed', 'cancelled'];

/** True for an engagement that is, or was, one with a client. */
export function isClient({ engagement }: MeasuredClient): boolean {
  return AGREED.includes(engagement.status);
}

/** A client as the API shows it. Cancelled tasks do not count in `total`, since they can't be done any more. */
export function showClient(client: MeasuredClient, now: Date = new Date()): ExpertClient {
  const { engagement } = client;
  return {
    engagement_id: engagement.id,
    company: { id: engagement.company_id, name: client.companyName },
    mcps: engagement.mcp_ids,
    monthly_rate_cents: engagement.monthly_rate_cents,
    currency: engagement.currency,
    status: engagement.status,
    start_date: engagement.start_date,
    health: healthScore({
      tasks: client.recent,
      failed: client.recentFailed,
      overdueReviews: client.overdueReviews,
      idleDays: (now.getTime() - activeSince(client).getTime()) / 86_400_000,
    }),
    tasks: { done: client.completed, total: client.total - client.cancelled },
    last_activity: client.lastActivity?.toISOString() ?? null,
    ai_rate: automationRate(client),
  };
}

/** Before the first task an engagement is as fresh as its start. */
function activeSince({ lastActivity, engagement, heardAt }: MeasuredClient): Date {
  return lastActivity ?? (engagement.start_date === null ? heardAt : new Date(engagement.start_date));
}
