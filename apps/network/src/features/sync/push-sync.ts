import type { Services } from '../../lib/context.ts';
import { companyRecord, engagementRecord, expertRecord } from './records.ts';

export type SyncTarget = { type: 'expert' | 'company' | 'engagement'; id: string };

/**
 * Tells the Platform of a record as it stands now; the Platform drops what is older than what it knows. An engagement is told after both
 * its sides, which the Platform must know first, and an active one gets its MCPs installed (again is the same installation).
 */
export async function pushSync({ db, platform }: Pick<Services, 'db' | 'platform'>, target: SyncTarget): Promise<void> {
  const { sync, mcps } = platform(null);
  if (target.type === 'company') {
    const body = await companyRecord(db, target.id);
    if (body) await sync.company({ params: { id: target.id }, body });
    return;
  }
  if (target.type === 'expert') {
    const body = await expertRecord(db, target.id);
    if (body) await sync.expert({ params: { id: target.id }, body });
    return;
  }
  const engagement = await engagementRecord(db, target.id);
  if (!engagement) return;
  await pushSync({ db, platform }, { type: 'company', id: engagement.company_id });
  await pushSync({ db, platform }, { type: 'expert', id: engagement.expert_id });
  await sync.engagement({ params: { id: target.id }, body: engagement });
  if (engagement.status !== 'active') return;
  for (const mcpId of engagement.mcp_ids) await mcps.install({ engagement_id: target.id, mcp_id: mcpId });
}
