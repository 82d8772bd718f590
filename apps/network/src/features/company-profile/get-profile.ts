import { CompanyProfile } from '@0711/mcp-tender/company-profile';
import { eq } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import type { Database } from '../../lib/db/client.ts';
import { users } from '../../lib/db/schema-auth.ts';
import { companyProfiles } from '../../lib/db/schema.ts';
import { reachProfile } from './policy.ts';
import type { StoredCompanyProfile } from './schema.ts';

/** A company's profile for whoever may see it; throws `not_found` for others. */
export async function getCompanyProfile(ctx: Context, companyId: string): Promise<StoredCompanyProfile> {
  const { company, editable } = await reachProfile(ctx, companyId);
  const [row] = await ctx.db
    .select({ stored: companyProfiles, name: users.name })
    .from(companyProfiles)
    .leftJoin(users, eq(users.id, companyProfiles.updatedBy))
    .where(eq(companyProfiles.companyId, companyId));
  if (!row) return { company, profile: null, version: 0, updated_by: null, updated_at: null, editable };
  const { stored, name } = row;
  return {
    company,
    profile: CompanyProfile.parse(stored.profile),
    version: stored.version,
    updated_by: stored.updatedBy && name ? { id: stored.updatedBy, name } : null,
    updated_at: stored.updatedAt.toISOString(),
    editable,
  };
}

/** What a task of this company works with: the profile as it is now, and its version; null before the first save. */
export async function findProfile(db: Database, companyId: string): Promise<{ profile: CompanyProfile; version: number } | null> {
  const [row] = await db.select({ profile: companyProfiles.profile, version: companyProfiles.version }).from(companyProfiles).where(eq(companyProfiles.companyId, companyId));
  return row ? { profile: CompanyProfile.parse(row.profile), version: row.version } : null;
}
