import type { WebhookEvent } from '@0711/contract/webhook-events';
import { eq, lt } from 'drizzle-orm';
import type { Transaction } from '../../lib/db/client.ts';
import { engagements, installations } from '../../lib/db/schema.ts';
import { publish } from '../../lib/live/publish.ts';
import type { MirrorOutcome } from '../tasks/mirror-task.ts';

export type InstallationEvent = Extract<WebhookEvent, { event: `mcp.${string}` }>;

/** True for an event of an MCP's installation in an engagement. */
export function isInstallationEvent(event: WebhookEvent): event is InstallationEvent {
  return event.event.startsWith('mcp.');
}

/** Brings the mirror of an installation up to what the Platform told, and wakes the pages that show it. What is not newer changes nothing. */
export async function mirrorInstallation(tx: Transaction, { data }: InstallationEvent): Promise<MirrorOutcome> {
  const [engagement] = await tx.select().from(engagements).where(eq(engagements.id, data.engagement_id));
  if (!engagement) return 'unknown_engagement';
  const state = { mcpVersion: data.mcp_version, status: data.status, reason: data.reason ?? null, stateVersion: data.state_version, heardAt: new Date() };
  const written = await tx
    .insert(installations)
    .values({ id: data.installation_id, engagementId: engagement.id, mcpId: data.mcp_id, ...state })
    .onConflictDoUpdate({ target: installations.id, set: state, setWhere: lt(installations.stateVersion, data.state_version) })
    .returning({ id: installations.id });
  if (written.length === 0) return 'stale';
  await publish(tx, { kind: 'engagement', id: engagement.id, company_id: engagement.companyId, expert_id: engagement.expertId });
  return 'applied';
}
