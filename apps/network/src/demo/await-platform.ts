import { setTimeout as sleep } from 'node:timers/promises';
import { pushSync } from '../features/sync/push-sync.ts';
import type { Services } from '../lib/context.ts';

const PATIENCE_MS = 90_000;
const EVERY_MS = 250;

/**
 * Resolves when TENDER is installed and active for the engagement. The worker's job tells the Platform of it, too; telling it from
 * here makes the start independent of which of the two comes first. Throws the last failure when the Platform stays away.
 */
export async function awaitPlatform(services: Services, engagementId: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await pushSync(services, { type: 'engagement', id: engagementId });
      const installed = await services.platform(null).mcps.installations({ engagement_id: engagementId, status: 'active' });
      if (installed.some((one) => one.mcp_id === 'TENDER')) return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    if (Date.now() > until) throw new Error(`TENDER did not become active for ${engagementId} within ${PATIENCE_MS / 1000} s`);
    await sleep(EVERY_MS);
  }
}
