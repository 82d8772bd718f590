import { SyncCompanyPage } from '@0711/contract/sync';
import { listSync } from '../../../../features/sync/list-sync.ts';
import { companyRecords } from '../../../../features/sync/records.ts';
import { syncRoute } from '../../../../features/sync/sync-route.ts';
import { companies } from '../../../../lib/db/schema-auth.ts';

/** Companies for the Platform: those that changed since a moment, or one by its id. */
export const GET = syncRoute(SyncCompanyPage, async (services, query) => {
  const { records, ...page } = await listSync(services, companies, companyRecords, query);
  return { companies: records, ...page };
});
