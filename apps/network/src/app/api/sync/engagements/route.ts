import { SyncEngagementPage } from '@0711/contract/sync';
import { listSync } from '../../../../features/sync/list-sync.ts';
import { engagementRecords } from '../../../../features/sync/records.ts';
import { syncRoute } from '../../../../features/sync/sync-route.ts';
import { engagements } from '../../../../lib/db/schema.ts';

/** Engagements for the Platform: those that changed since a moment, or one by its id. */
export const GET = syncRoute(SyncEngagementPage, async (services, query) => {
  const { records, ...page } = await listSync(services, engagements, engagementRecords, query);
  return { engagements: records, ...page };
});
