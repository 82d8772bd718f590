import { z } from 'zod';
import { Confidence, Id, Timestamp } from './common.ts';
import { Earnings } from './earnings.ts';
import { EngagementStatus } from './sync.ts';

const Cents = z.number().int();

/** The answer about earnings: every member is null until the Network has told of them, never zero. */
export const ExpertEarnings = z
  .object({
    currency: z.string().nullable(),
    fee_percent: Confidence.nullable(),
    available_cents: Cents.nullable(),
    next_payout: Earnings.shape.next_payout,
    months: Earnings.shape.months.nullable(),
    transactions: Earnings.shape.transactions.nullable(),
    as_of: Timestamp.nullable(),
  })
  .meta({ id: 'ExpertEarnings' });
export type ExpertEarnings = z.infer<typeof ExpertEarnings>;

export const ExpertClient = z
  .object({
    engagement_id: Id,
    company: z.object({ id: Id, name: z.string().nullable() }),
    mcps: z.array(z.string()),
    monthly_rate_cents: Cents,
    currency: z.string(),
    status: EngagementStatus,
    start_date: z.iso.date().nullable(),
    /** 0–100: 100 − 40·failed share − 30·overdue-review share − 30·staleness, over 30 days. */
    health: Confidence,
    tasks: z.object({ done: z.number().int(), total: z.number().int() }),
    last_activity: Timestamp.nullable(),
    /** Share of the finished tasks of the last 90 days that no person touched; null with none. */
    ai_rate: Confidence.nullable(),
  })
  .meta({ id: 'ExpertClient' });
export type ExpertClient = z.infer<typeof ExpertClient>;

export const ExpertClients = z.object({ clients: z.array(ExpertClient) }).meta({ id: 'ExpertClients' });

export const ExpertDashboard = z
  .object({
    name: z.string(),
    avatar: z.string().nullable(),
    role: z.string(),
    rating: z.number().nullable(),
    mcps: z.array(z.string()),
    /** Active engagements. */
    clients: z.number().int(),
    max_clients: z.number().int(),
    monthly_earnings_cents: Cents.nullable(),
    weekly_payout_cents: Cents.nullable(),
    next_payout_at: z.iso.date().nullable(),
    automation_rate: Confidence.nullable(),
    /** Due today in the expert's time zone. */
    todays_tasks: z.number().int(),
    tasks_completed: z.number().int(),
    tasks_needs_review: z.number().int(),
    clients_data: z.array(ExpertClient),
    /** How old the money in this answer is; null before the Network has told of it. */
    as_of: Timestamp.nullable(),
  })
  .meta({ id: 'ExpertDashboard' });
export type ExpertDashboard = z.infer<typeof ExpertDashboard>;
