import type { SyncCompany, SyncEngagement, SyncExpert } from '@0711/contract/sync';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '../../lib/db/client.ts';
import { companies, users } from '../../lib/db/schema-auth.ts';
import { engagements, experts } from '../../lib/db/schema.ts';

/** The Network's records as the Platform is told of them; null for one that is not there. */

export async function companyRecord(db: Database, id: string): Promise<z.input<typeof SyncCompany> | null> {
  const [row] = await db.select().from(companies).where(eq(companies.id, id));
  if (!row) return null;
  return {
    id, name: row.name, country: row.country, language: row.language, time_zone: row.timeZone, industry: row.industry, size: row.size,
    status: row.status, ...state(row),
  };
}

export async function expertRecord(db: Database, id: string): Promise<z.input<typeof SyncExpert> | null> {
  const [row] = await db.select({ expert: experts, user: users }).from(experts).innerJoin(users, eq(users.id, experts.userId)).where(eq(experts.id, id));
  if (!row) return null;
  const { expert, user } = row;
  const [active] = await db
    .select({ number: count() })
    .from(engagements)
    .where(and(eq(engagements.expertId, id), eq(engagements.status, 'active'), isNull(engagements.deletedAt)));
  return {
    id, first_name: expert.firstName, last_name: expert.lastName, email: user.email, title: expert.title, domain: expert.domain,
    certified_mcps: expert.certifiedMcps, max_clients: expert.maxClients, current_clients: active?.number ?? 0, rating: expert.rating,
    automation_rate: expert.automationRate, status: expert.status, avatar_url: expert.avatarUrl, time_zone: user.timeZone, ...state(expert),
  };
}

export async function engagementRecord(db: Database, id: string): Promise<z.input<typeof SyncEngagement> | null> {
  const [row] = await db.select().from(engagements).where(eq(engagements.id, id));
  if (!row) return null;
  return {
    id, expert_id: row.expertId, company_id: row.companyId, mcp_ids: row.mcpIds, status: row.status, monthly_rate_cents: row.monthlyRateCents,
    currency: row.currency, start_date: row.startDate, end_date: row.endDate, ...state(row),
  };
}

function state(row: { stateVersion: number; updatedAt: Date; deletedAt: Date | null }) {
  return { state_version: row.stateVersion, updated_at: row.updatedAt.toISOString(), deleted_at: row.deletedAt?.toISOString() ?? null };
}
