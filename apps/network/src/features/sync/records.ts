import type { SyncCompany, SyncEngagement, SyncExpert } from '@0711/contract/sync';
import { type SQL, asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '../../lib/db/client.ts';
import { companies, users } from '../../lib/db/schema-auth.ts';
import { engagements, experts } from '../../lib/db/schema.ts';

/*
 * The Network's records as the Platform is told of them, oldest change first, each from one statement: what a version holds and its
 * number are of one moment.
 */

export type CompanyRecord = z.input<typeof SyncCompany>;
export type ExpertRecord = z.input<typeof SyncExpert>;
export type EngagementRecord = z.input<typeof SyncEngagement>;

export async function companyRecords(db: Database, where: SQL | undefined, limit: number): Promise<CompanyRecord[]> {
  const rows = await db.select().from(companies).where(where).orderBy(asc(companies.updatedAt), asc(companies.id)).limit(limit);
  return rows.map((row) => ({
    id: row.id, name: row.name, country: row.country, language: row.language, time_zone: row.timeZone, industry: row.industry, size: row.size,
    status: row.status, ...state(row),
  }));
}

const ACTIVE = sql<number>`(select count(*)::int from ${engagements} e where e.expert_id = ${experts.id} and e.status = 'active' and e.deleted_at is null)`;

export async function expertRecords(db: Database, where: SQL | undefined, limit: number): Promise<ExpertRecord[]> {
  const rows = await db
    .select({ expert: experts, email: users.email, timeZone: users.timeZone, clients: ACTIVE })
    .from(experts)
    .innerJoin(users, eq(users.id, experts.userId))
    .where(where)
    .orderBy(asc(experts.updatedAt), asc(experts.id))
    .limit(limit);
  return rows.map(({ expert, email, timeZone, clients }) => ({
    id: expert.id, first_name: expert.firstName, last_name: expert.lastName, email, title: expert.title, domain: expert.domain,
    certified_mcps: expert.certifiedMcps, max_clients: expert.maxClients, current_clients: clients, rating: expert.rating,
    automation_rate: expert.automationRate, status: expert.status, avatar_url: expert.avatarUrl, time_zone: timeZone, ...state(expert),
  }));
}

export async function engagementRecords(db: Database, where: SQL | undefined, limit: number): Promise<EngagementRecord[]> {
  const rows = await db.select().from(engagements).where(where).orderBy(asc(engagements.updatedAt), asc(engagements.id)).limit(limit);
  return rows.map((row) => ({
    id: row.id, expert_id: row.expertId, company_id: row.companyId, mcp_ids: row.mcpIds, status: row.status, monthly_rate_cents: row.monthlyRateCents,
    currency: row.currency, start_date: row.startDate, end_date: row.endDate, ...state(row),
  }));
}

function state(row: { stateVersion: number; updatedAt: Date; deletedAt: Date | null }) {
  return { state_version: row.stateVersion, updated_at: row.updatedAt.toISOString(), deleted_at: row.deletedAt?.toISOString() ?? null };
}
