import { eq } from 'drizzle-orm';
import type { Services } from '../../lib/context.ts';
import { companies } from '../../lib/db/schema-auth.ts';
import { engagements, experts } from '../../lib/db/schema.ts';
import { companyRecords, engagementRecords, expertRecords } from './records.ts';

export type SyncTarget = { type: 'expert' | 'company' | 'engagement'; id: string };

/**
 * Tells the Platform of a record as it stands now; the Platform drops what is older than what it knows. An engagement is told after both
 * its sides, which the Platform must know first, and an active one gets those of its MCPs installed that it never had: one that
 * somebody uninstalled stays so.
 */
export async function pushSync(services: Pick<Services, 'db' | 'platform'>, { type, id }: SyncTarget): Promise<void> {
  const { db, platform } = services;
  const { sync } = platform(null);
  if (type === 'company') {
    for (const body of await companyRecords(db, eq(companies.id, id), 1)) await sync.company({ params: { id }, body });
    return;
  }
  if (type === 'expert') {
    for (const body of await expertRecords(db, eq(experts.id, id), 1)) await sync.expert({ params: { id }, body });
    return;
  }
  const [engagement] = await engagementRecords(db, eq(engagements.id, id), 1);
  if (!engagement) return;
  await pushSync(services, { type: 'company', id: engagement.company_id });
  await pushSync(services, { type: 'expert', id: engagement.expert_id });
  await sync.engagement({ params: { id }, body: engagement });
  if (engagement.status === 'active' && engagement.deleted_at === null) await installMissing(services, id, engagement.mcp_ids);
}

async function installMissing({ platform }: Pick<Services, 'platform'>, engagementId: string, wanted: readonly string[]): Promise<void> {
  const { mcps } = platform(null);
  const had = new Set((await mcps.installations({ engagement_id: engagementId, limit: 200 })).map((installation) => installation.mcp_id));
  for (const mcpId of wanted.filter((one) => !had.has(one))) await mcps.install({ engagement_id: engagementId, mcp_id: mcpId });
}
