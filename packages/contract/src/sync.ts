import { z } from 'zod';
import { Id, Timestamp } from './common.ts';
import { Earnings } from './earnings.ts';

const state = {
  state_version: z.number().int().min(0),
  updated_at: Timestamp,
  deleted_at: Timestamp.nullable(),
};

/** Records that the Network pushes; an older `state_version` than the one known is ignored. */
export const SyncExpert = z
  .strictObject({
    id: Id,
    first_name: z.string().max(200),
    last_name: z.string().max(200),
    email: z.email(),
    title: z.string().max(200),
    domain: z.string().max(200),
    certified_mcps: z.array(z.string().max(64)).max(200),
    max_clients: z.number().int().min(0),
    current_clients: z.number().int().min(0),
    rating: z.number().min(0).max(5).nullable(),
    automation_rate: z.number().min(0).max(100).nullable(),
    status: z.enum(['active', 'inactive']),
    avatar_url: z.string().max(2000).nullable(),
    time_zone: z.string().max(64),
    /** Left out or null until there is any. */
    earnings: Earnings.nullable().optional(),
    ...state,
  })
  .meta({ id: 'SyncExpert' });
export type SyncExpert = z.infer<typeof SyncExpert>;

export const SyncCompany = z
  .strictObject({
    id: Id,
    name: z.string().max(300),
    country: z.string().length(2),
    language: z.string().max(16),
    time_zone: z.string().max(64),
    industry: z.string().max(200).nullable(),
    size: z.string().max(64).nullable(),
    status: z.enum(['active', 'inactive']),
    ...state,
  })
  .meta({ id: 'SyncCompany' });
export type SyncCompany = z.infer<typeof SyncCompany>;

export const EngagementStatus = z.enum(['draft', 'proposed', 'accepted', 'active', 'paused', 'completed', 'cancelled', 'declined', 'expired']);
export type EngagementStatus = z.infer<typeof EngagementStatus>;

export const SyncEngagement = z
  .strictObject({
    id: Id,
    expert_id: Id,
    company_id: Id,
    mcp_ids: z.array(z.string().max(64)).max(100),
    status: EngagementStatus,
    monthly_rate_cents: z.number().int().min(0),
    currency: z.string().length(3),
    start_date: z.iso.date().nullable(),
    end_date: z.iso.date().nullable(),
    ...state,
  })
  .meta({ id: 'SyncEngagement' });
export type SyncEngagement = z.infer<typeof SyncEngagement>;

export const SyncResult = z.object({ id: Id, applied: z.boolean(), state_version: z.number().int() }).meta({ id: 'SyncResult' });

/** What the Network is asked for: records changed since a moment, inactive and deleted ones too, oldest change first; or one by its id. */
export const SyncQuery = z.strictObject({
  updated_since: Timestamp.optional(),
  id: Id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(512).optional(),
});
export type SyncQuery = z.infer<typeof SyncQuery>;

/**
 * How a page ends. Who has read all pages has everything that changed before `as_of`, and asks with `updated_since=as_of` the next
 * time: a change that was still being written while they read is not before it.
 */
const page = { next_cursor: z.string().nullable(), as_of: Timestamp };
export const SyncExpertPage = z.object({ experts: z.array(SyncExpert), ...page });
export const SyncCompanyPage = z.object({ companies: z.array(SyncCompany), ...page });
export const SyncEngagementPage = z.object({ engagements: z.array(SyncEngagement), ...page });
