import { SyncExpertPage } from '@0711/contract/sync';
import { listSync } from '../../../../features/sync/list-sync.ts';
import { expertRecords } from '../../../../features/sync/records.ts';
import { syncRoute } from '../../../../features/sync/sync-route.ts';
import { experts } from '../../../../lib/db/schema.ts';

/** Experts for the Platform: those that changed since a moment, or one by its id. */
export const GET = syncRoute(SyncExpertPage, async (services, query) => {
  const { records, ...page } = await listSync(services, experts, expertRecords, query);
  return { experts: records, ...page };
});
